/// The methods of `order`.
extension MethodTable {
    static let order = """
        order.info id order_id store_id params=order_id,customer,totals,address,items,bundles,status
            response_fields exclude enable_cache:b=false use_latest_api_version:b=false rounding_precision:i
            allow_user_defined_order_statuses:b=false -> Order
        order.count order_ids ids customer_id store_id customer_email order_status order_status_ids:a
            ebay_order_status financial_status financial_status_ids:a fulfillment_channel fulfillment_status
            shipping_method delivery_method tags ship_node_type created_from:t created_to:t modified_from:t
            modified_to:t use_latest_api_version:b=false vendor_id -> {orders_count:i}
        order.list+ start:u=0 count:u=10 page_cursor ids order_ids since_id store_id vendor_id customer_id
            customer_email basket_id currency_id phone order_status order_status_ids:a ebay_order_status
            financial_status financial_status_ids:a fulfillment_status return_status fulfillment_channel
            shipping_method skip_order_ids is_deleted:b shipping_country_iso3 delivery_method ship_node_type
            created_to:t created_from:t modified_to:t modified_from:t tags sort_by=order_id sort_direction=asc
            params=order_id,customer,totals,address,items,bundles,status response_fields exclude
            enable_cache:b=false use_latest_api_version:b=false rounding_precision:i
            allow_user_defined_order_statuses:b=false -> {orders_count:i? order:[Order]}
        order.find start:u=0 count:u=10 customer_id customer_email order_status financial_status created_to:t
            created_from:t modified_to:t modified_from:t rounding_precision:i
            params=order_id,customer,totals,address,items,bundles,status exclude -> {order:[Order]}
        order.calculate customer_email! currency currency_id store_id coupons:a rounding_precision:i
            shipp_first_name! shipp_last_name! shipp_address_1! shipp_address_2 shipp_city! shipp_postcode!
            shipp_state shipp_country! shipp_company shipp_phone bill_first_name bill_last_name bill_address_1
            bill_address_2 bill_city bill_postcode bill_state bill_country bill_company bill_phone
            response_fields idempotency_key order_item:a! -> Order_Calculate
        order.add id order_id store_id channel_id order_status! fulfillment_status financial_status
            customer_email! customer_first_name customer_last_name customer_phone customer_country
            customer_birthday customer_fax is_guest:b=false order_payment_method transaction_id currency date
            date_modified date_finished bill_first_name! bill_last_name! bill_address_1! bill_address_2
            bill_city! bill_postcode! bill_state! bill_country! bill_company bill_phone bill_fax
            shipp_first_name shipp_last_name shipp_address_1 shipp_address_2 shipp_city shipp_postcode
            shipp_state shipp_country shipp_company shipp_phone shipp_fax subtotal_price:n tax_price:n=0
            total_price:n total_paid:n total_weight:i prices_inc_tax:b=false shipping_price:n=0 shipping_tax:n
            discount:n coupon_discount:n gift_certificate_discount:n order_shipping_method carrier_id
            warehouse_id coupons:a tags comment admin_comment admin_private_comment send_notifications:b=false
            send_admin_notifications:b=false external_source inventory_behaviour=bypass create_invoice:b=false
            invoice_admin_comment note_attributes:a clear_cache:b=true origin fee_price:n idempotency_key
            order_item:a! -> {order_id:s id:s? customer_id:s?}
        order.update order_id! store_id order_status financial_status fulfillment_status cancellation_reason
            order_payment_method comment admin_comment admin_private_comment invoice_admin_comment
            date_modified date_finished send_notifications:b=false create_invoice:b origin tags
            idempotency_key -> {updated_items:i}
        order.abandoned.list+ start:u=0 count:u=10 page_cursor customer_id customer_email store_id
            created_from:t created_to:t modified_from:t modified_to:t skip_empty_email:b=false
            rounding_precision:i response_fields params=customer,totals,items exclude ->
            {order:[OrderAbandoned]}
        order.financial_status.list -> {count:i order_financial_statuses:[{id:s name:s}]}
        order.fulfillment_status.list action -> {order_fulfillment_statuses:[{id:s name:s}]}
        order.preestimate_shipping.list+ warehouse_id customer_id customer_email store_id shipp_address_1
            shipp_city shipp_postcode shipp_state shipp_country! params=force_all exclude idempotency_key
            order_item:a! -> {preestimate_shippings_count:i?
            preestimate_shippings:[Order_PreestimateShipping]}
        order.refund.add order_id items:a total_price:n shipping_price:n fee_price:n message
            item_restock:b=false send_notifications:b=false date store_id is_online:b=false idempotency_key ->
            {refund_id:s additional_refund_ids:s?}
        order.return.add order_id store_id return_status_id! return_action_id! return_reason_id! return_action
            return_reason item_restock:b=false staff_note comment message send_notifications:b=false
            reject_reason is_online:b=false fee_price:n shipping_price:n=0 idempotency_key order_products:a!
            -> {return_id:s}
        order.return.update return_id! order_id store_id item_restock:b=false return_status_id
            return_reason_id return_action_id staff_note comment message send_notifications:b=false
            reject_reason return_action return_reason is_online:b=false fee_price:n shipping_price:n=0
            idempotency_key order_products:a! -> {updated_items:i}
        order.return.delete return_id! order_id! store_id -> {deleted:b}
        order.shipment.info start:u=0 id! order_id! store_id response_fields
            params=id,order_id,items,tracking_numbers exclude -> Shipment
        order.shipment.list+ start:u=0 count:u=10 page_cursor order_id! store_id created_from:t created_to:t
            modified_from:t modified_to:t response_fields params=id,order_id,items,tracking_numbers exclude ->
            {shipment_count:i? shipment:[Shipment]}
        order.shipment.add order_id warehouse_id store_id shipment_provider shipping_method items:a
            tracking_numbers:a tracking_link is_shipped:b=true send_notifications:b=false adjust_stock:b=false
            enable_cache:b=false check_process_status:b=false tracking_provider use_latest_api_version:b=false
            admin_comment idempotency_key -> {shipment_id:s}
        order.shipment.add.batch payload:a! idempotency_key -> {job_id:s}
        order.shipment.update shipment_id! order_id store_id shipment_provider tracking_numbers:a
            tracking_link is_shipped:b=true delivered_at replace:b=true send_notifications:b=false
            tracking_provider items:a admin_comment idempotency_key -> {updated_items:i}
        order.shipment.delete shipment_id! order_id! store_id -> {deleted_items:i}
        order.shipment.event.list+ shipment_id! order_id store_id start:u=0 count:u=10 page_cursor
            response_fields -> {total_count:i? events:[Shipment_Event]}
        order.shipment.event.add shipment_id! order_id status! store_id address_1 city country state postcode
            message latitude:n longitude:n created_at estimated_delivery_at idempotency_key -> {id:s}
        order.shipment.tracking.add order_id shipment_id! carrier_id store_id tracking_provider
            tracking_number! tracking_link send_notifications:b=false idempotency_key ->
            {shipment_tracking_id:s}
        order.status.list+ store_id action allow_user_defined_order_statuses:b=false response_fields ->
            {cart_order_statuses:[Status]}
        order.transaction.list+ count:u=10 page_cursor order_ids! store_id
            params=id,order_id,amount,description response_fields exclude -> {transactions_count:i?
            transactions:[Order_Transaction]}
        """
}
