/// The methods of `basket`.
extension MethodTable {
    static let basket = """
        basket.info id! store_id response_fields params=force_all exclude -> Basket
        basket.item.add customer_id! product_id! variant_id quantity:n=0 store_id idempotency_key -> {added:b}
        basket.live_shipping_service.list start:u=0 count:u=10 store_id ->
            {live_shipping_services:[Basket_LiveShippingService]}
        basket.live_shipping_service.create name! callback! store_id idempotency_key -> {id:i}
        basket.live_shipping_service.delete id:i! -> {status:b}
        """
}
