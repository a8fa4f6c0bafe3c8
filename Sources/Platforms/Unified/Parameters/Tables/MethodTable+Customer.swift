/// The methods of `customer`.
extension MethodTable {
    static let customer = """
        customer.info id! store_id response_fields params=id,email,first_name,last_name exclude -> Customer
        customer.count ids since_id customer_list_id group_id store_id avail:b=true include_guests:b=false
            find_value find_where created_from:t created_to:t modified_from:t modified_to:t ->
            {customers_count:i}
        customer.list+ start:u=0 count:u=10 page_cursor ids since_id customer_list_id group_id store_id
            avail:b=true include_guests:b=false find_value find_where created_from:t created_to:t
            modified_from:t modified_to:t sort_by=created_time sort_direction=asc response_fields
            params=id,email,first_name,last_name exclude -> {customers_count:i? customer:[Customer]}
        customer.find find_value! find_where=email find_params=whole_words store_id include_guests:b=false ->
            {id:s email:s first_name:s last_name:s}
        customer.add email! first_name last_name password group group_id group_ids status=enabled created_time
            modified_time login last_login birth_day news_letter_subscription:b partner_offers_subscription:b
            consents:a gender website fax company phone note country currency_id is_tax_exempt:b vendor_id
            store_id idempotency_key address:a -> {customer_id:s}
        customer.update id group_id group_ids group email phone first_name last_name birth_day
            news_letter_subscription:b partner_offers_subscription:b consents:a tags gender note status
            password currency_id company website country fax tax_id is_tax_exempt:b vendor_id store_id
            idempotency_key address:a -> {updated_items:i}
        customer.delete id! store_id -> {delete_items:i}
        customer.address.add customer_id! store_id first_name last_name company address1! address2 city!
            country! state postcode! identification_number types:a default:b phone phone_mobile fax website
            gender tax_id alias idempotency_key -> {id:s}
        customer.attribute.list+ start:u=0 count:u=10 page_cursor customer_id! store_id lang_id
            response_fields params=force_all exclude -> {total_count:i? items:[Customer_Attribute]}
        customer.group.list+ start:u=0 count:u=10 page_cursor group_ids store_id lang_id response_fields
            params=id,name,additional_fields exclude disable_cache:b=false -> {group_count:i?
            group:[Customer_Group]}
        customer.group.add name! store_id stores_ids idempotency_key -> {group_id:s}
        customer.wishlist.list+ start:u=0 count:u=10 page_cursor customer_id! id store_id
            response_fields={return_code,return_message,pagination,result} -> {total_count:i?
            wish_lists:[Customer_WishList]}
        """
}
