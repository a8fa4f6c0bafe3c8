/// The methods of `cart`.
extension MethodTable {
    static let cart = """
        cart.info store_id response_fields params=store_name,store_url,db_prefix exclude -> Cart
        cart.validate validate_version:b=false -> {status:s}
        cart.list -> {supported_carts_count:i? supported_carts:[{cart_id:s cart_name:s cart_versions:s
            params:[s]}]}
        cart.bridge -> {store_key:s bridge:s}
        cart.disconnect delete_bridge:b=false -> {connection:s}
        cart.methods -> {method:[s]}
        cart.config params=store_name,store_url,db_prefix exclude -> {store_name:s? store_url:s? db_prefix:s?}
        cart.clear_cache cache_type! -> {cache_cleared:s}
        cart.create cart_id! store_url bridge_url store_root store_key validate_version:b=false verify:b=true
            db_tables_prefix user_agent ftp_host ftp_user ftp_password ftp_port:i ftp_store_dir store_id!
            wc_consumer_key wc_consumer_secret magento_consumer_key magento_consumer_secret
            magento_access_token magento_token_secret -> {store_key:s}
        cart.delete delete_bridge:b=true -> {store:s}
        cart.catalog_price_rules.count -> {catalog_price_rules_count:i?}
        cart.catalog_price_rules.list+ start:u=0 count:u=10 page_cursor ids response_fields
            params=id,name,description exclude -> {catalog_price_rules_count:i?
            catalog_price_rules:[CatalogPriceRule]}
        cart.config.update db_tables_prefix custom_fields:o store_id user_agent -> {}
        cart.coupon.count store_id avail:b=true date_start_from:t date_start_to:t date_end_from:t
            date_end_to:t -> {coupons_count:i?}
        cart.coupon.list+ start:u=0 count:u=10 page_cursor coupons_ids store_id lang_id avail:b status
            date_start_from:t date_start_to:t date_end_from:t date_end_to:t response_fields
            params=id,code,name,description exclude -> {coupon_count:i? coupon:[Coupon]}
        cart.coupon.add code! action_type!(percent|fixed) action_apply_to!(order_total|item_price|shipping)
            action_scope!(order|matching_items) action_amount:n! codes:a name date_start=now date_end
            usage_limit:i usage_limit_per_customer:i action_condition_entity action_condition_key
            action_condition_operator action_condition_value include_tax:b=false store_id
            free_cash_on_delivery:b customer_id idempotency_key -> {coupon_id:s}
        cart.coupon.delete id! store_id -> {deleted:s}
        cart.coupon.condition.add coupon_id! entity!(order|order_shipping_address|product|customer)
            key!(total|subtotal|shipping_total|total_quantity|total_weight|country|product_id|variant_id|category_id|customer_id|item_price|item_total_price|item_quantity|carrier_id)
            operator! value! target=coupon_prerequisite include_tax:b=false include_shipping:b=false store_id
            idempotency_key -> {status:b}
        cart.giftcard.count store_id -> {gift_cards_count:i?}
        cart.giftcard.list+ ids start:u=0 count:u=10 page_cursor store_id response_fields params=id,code,name
            exclude -> {gift_card:[GiftCard]}
        cart.giftcard.add amount:n! currency store_id code name owner_email owner_name recipient_email
            recipient_name message idempotency_key -> {id:s code:s}
        cart.giftcard.delete id! store_id -> {deleted:s}
        cart.meta_data.list+ count:u=10 page_cursor entity_id! entity=product store_id lang_id key
            response_fields params=key,value exclude -> {total_count:i? items:[Cart_MetaData]}
        cart.meta_data.set entity_id! key! value! namespace! entity=product store_id lang_id idempotency_key
            -> {id:s}
        cart.meta_data.unset entity_id! key! id! entity=product store_id -> {status:b}
        cart.plugin.list start:u=0 count:u=10 store_id -> {all_plugins:i plugins:[PluginList]}
        cart.script.list+ start:u=0 count:u=10 page_cursor script_ids store_id created_from:t created_to:t
            modified_from:t modified_to:t response_fields params=id,name,description exclude ->
            {total_count:i? scripts:[Script]}
        cart.script.add name description html src load_method scope=storefront events store_id idempotency_key
            -> {script_id:s}
        cart.script.delete id! store_id -> {deleted:s}
        cart.shipping_zones.list+ start:u=0 count:u=10 store_id response_fields params=id,name,enabled exclude
            -> {shipping_zone:[Cart_ShippingZone2]}
        """
}
