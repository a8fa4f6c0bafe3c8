/// Models by name: their members in order, with types.
extension ModelTable {
    static let fromDToO = """
        Discount id:s name:s modifier_type:s value:n from_time:s? to_time:s? customer_group_ids:s?
            sort_order:i?
        GiftCard id:s code:s name:s? type:s currency_code:s? amount:n initial_amount:n status:s created_at:s?
            avail_to:s? free_product_ids:s? message:s? issuer_email:s? recipient_email:s? issuer_name:s?
            recipient_name:s? usage_history:[Coupon_History]
        Image id:s? http_path:s file_name:s? mime-type:s? size:i? create_at:A2CDateTime?
            modified_at:A2CDateTime? alt:s? avail:b sort_order:i? type:s
        Info owner:s? country:s? state:s? state_code:s? city:s? street_address:s? street_address_line_2:s?
            zip_code:s? email:s? phone:s?
        Language id:s iso_code:s name:s
        Marketplace_Product id:s type:s? u_asin:s? u_ean:s? u_gtin:s? u_isbn:s? u_mpn:s? u_upc:s? name:s?
            description:s? url:s? price:n? images:[Image] product_options:[Product_Option] manufacturer:s?
            brand:s? weight:n? weight_unit:s? dimensions_unit:s? width:n? height:n? length:n?
        Media id:s? http_path:s file_name:s? type:s
        Order_Address id:i type:s first_name:s? last_name:s? postcode:s address1:s address2:s? phone:s?
            phone_mobile:s? city:s country:Country state:State? company:s? fax:s? website:s? gender:s?
            region:s? default:b tax_id:s? identification_number:s? alias:s?
        Order id:s order_id:s basket_id:s? channel_id:s? customer:BaseCustomer create_at:A2CDateTime
            currency:Currency? shipping_address:Order_Address? billing_address:Order_Address?
            payment_method:Order_PaymentMethod? shipping_method:Order_ShippingMethod?
            shipping_methods:[Order_ShippingMethod] status:Order_Status totals:Order_Totals?
            total:Order_Total? discounts:[Order_Totals_NewDiscount] order_products:[Order_Item]
            bundles:[Order_Item] modified_at:A2CDateTime? finished_time:A2CDateTime? comment:s? store_id:s?
            warehouses_ids:[s] refunds:[Order_Refund] gift_message:s? order_details_url:s?
        OrderAbandoned id:s customer:BaseCustomer basket_id:s? basket_url:s? created_at:A2CDateTime?
            modified_at:A2CDateTime? currency:Currency totals:Order_Totals order_products:[Order_Item]
        Order_Calculate customer:BaseCustomer subtotal:Order_Calculate_Subtotal items:[Order_Calculate_Item]
            bundles:[Order_Calculate_Bundle] currency:Currency? shipping_rates:[Order_Calculate_ShippingRate]
            tax_lines:[Order_Calculate_Tax] discounts:[Order_Calculate_Discount]
        Order_Calculate_Bundle product_id:s sku:s name:s quantity:i price:n price_inc_tax:n tax_rate:n
            unit_discount:n weight:n? weight_unit:s? barcode:s? variant_id:s? options:[Order_Item_Option]
        Order_Calculate_Discount code:s? value:n type:s? free_shipping:b?
        Order_Calculate_Item product_id:s sku:s name:s quantity:i price:n price_inc_tax:n tax_rate:n
            unit_discount:n weight:n? weight_unit:s? barcode:s? variant_id:s? bundle_product_id:s?
            options:[Order_Item_Option]
        Order_Calculate_ShippingRate code:s name:s price:n price_inc_tax:n tax:n tax_rate:n
        Order_Calculate_Subtotal value:n tax:n discount:n
        Order_Calculate_Tax code:s rate:n value:n
        Order_Item product_id:s? order_product_id:s? model:s? name:s price:n price_inc_tax:n? quantity:n?
            discount_amount:n? total_price:n? tax_percent:n? tax_value:n? tax_value_after_discount:n?
            options:[Order_Item_Option] variant_id:s? weight_unit:s? weight:n? barcode:s?
            parent_order_product_id:s?
        Order_Item_Option option_id:s? name:s value:s price:n weight:n? type:s? product_option_value_id:s?
        Order_PaymentMethod name:s
        Order_PreestimateShipping method_code:s method_name:s? carrier_code:s? carrier_name:s? description:s?
            price:n? price_inc_tax:n? delivery_time:s?
        Order_Refund id:s? shipping:n? fee:n? tax:n? total:n? modified_time:A2CDateTime? comment:s?
            items:[Order_Status_Refund_Item]
        Order_ShippingMethod name:s
        Order_Status id:s name:s history:[Order_Status_HistoryItem] refund_info:Order_Status_Refund?
        Order_Status_HistoryItem id:s name:s modified_time:A2CDateTime notify:b? comment:s?
        Order_Status_Refund shipping:n? fee:n? tax:n? total_refunded:n? time:A2CDateTime? comment:s?
            refunded_items:[Order_Status_Refund_Item]
        Order_Status_Refund_Item product_id:s? variant_id:s? order_product_id:s? qty:n? refund:n?
        Order_Total subtotal_ex_tax:n wrapping_ex_tax:n? shipping_ex_tax:n total_discount:n total_tax:n
            total:n total_paid:n?
        Order_Totals total:n subtotal:n shipping:n tax:n? discount:n?
        Order_Totals_NewDiscount code:s? value:n type:s?
        Order_Transaction id:s transaction_id:s? order_id:s parent_id:s? description:s? status:s? gateway:s?
            reference_number:s? currency:s? amount:n? created_time:A2CDateTime? settlement_currency:s?
            settlement_amount:n? settlement_created_time:A2CDateTime? card_brand:s? card_bin:s?
            card_last_four:s? avs_street_resp_code:s? avs_postal_resp_code:s? avs_message:s? cvv_code:s?
            cvv_message:s? is_test_mode:b?
        """
}
