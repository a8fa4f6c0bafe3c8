/// The methods of `account`.
extension MethodTable {
    static let account = """
        account.failed_webhooks start:u=0 count:u=10 ids -> {all_failed_webhook:s webhook:[{webhook_id:i
            entity_id:s time:A2CDateTime}]}
        account.supported_platforms -> {supported_platforms_count:i?
            supported_platforms:[Account_SupportedPlatform]}
        account.cart.list store_url store_key request_from_date:t request_to_date:t custom_label
            params=force_all exclude -> {carts_count:i carts:[{id:s url:s store_key:s cart_id:s custom_label:s
            bridge_version:s total_calls:s}]}
        account.cart.add cart_id! store_url bridge_url store_root store_key custom_label
            validate_version:b=false verify:b=true db_tables_prefix user_agent ftp_host ftp_user ftp_password
            ftp_port:i ftp_store_dir wc_consumer_key wc_consumer_secret magento_consumer_key
            magento_consumer_secret magento_access_token magento_token_secret -> {store_key:s}
        account.config.update replace_parameters:b new_store_url new_store_key custom_label bridge_url
            store_root db_tables_prefix user_agent wc_consumer_key wc_consumer_secret magento_consumer_key
            magento_consumer_secret magento_access_token magento_token_secret idempotency_key ->
            {updated_items:i}
        """
}
