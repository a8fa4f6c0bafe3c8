/// The methods of `marketplace`.
extension MethodTable {
    static let marketplace = """
        marketplace.product.find+ count:u=10 page_cursor keyword categories_ids store_id asin ean gtin upc mpn
            isbn response_fields params=force_all exclude -> {marketplace_products_count:i?
            marketplace_product:[Marketplace_Product]}
        """
}
