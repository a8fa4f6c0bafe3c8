/// Models by name: their members in order, with types.
extension ModelTable {
    static let fromPToZ = """
        Plugin name:s code:s? active:b?
        PluginList all_plugins:i? plugins:[Plugin]
        Return id:s name:s? order_id:s? customer_id:s? store_id:s? created_at:s? modified_at:s?
            status:Return_Status order_products:[Return_OrderProduct] comment:s? staff_note:s?
        Return_Action id:s name:s
        Return_OrderProduct product_id:s? order_product_id:s sku:s? name:s? quantity:i reason:Return_Reason
            action:Return_Action? condition:s? customer_comment:s?
        Return_Reason id:s name:s
        Return_Status id:s name:s
        Script id:s name:s? description:s? src:s? scope:s? event:s? load_method:s? html:s?
            created_time:A2CDateTime? modified_time:A2CDateTime?
        Shipment id:s order_id:s name:s? warehouse_id:s? shipment_provider:s?
            tracking_numbers:[Shipment_TrackingNumber] created_at:A2CDateTime? modified_time:A2CDateTime?
            items:[Shipment_Item] is_shipped:b? delivered_at:A2CDateTime?
        Shipment_Event id:s status:s created_at:A2CDateTime? estimated_delivery_at:A2CDateTime? message:s?
            address:Customer_Address?
        Shipment_Item order_product_id:s? product_id:s? variant_id:s? model:s? name:s? price:n? quantity:n?
        Shipment_TrackingNumber carrier_id:s? tracking_number:s?
        SpecialPrice value:n avail:b created_at:A2CDateTime? modified_at:A2CDateTime? expired_at:A2CDateTime?
        State code:s name:s
        Status id:s name:s
        StoreAttribute id:s code:s? type:s name:s default_values:[s] position:i? visible:b? required:b?
            system:b? values:[s] store_id:s? lang_id:s?
        StoreAttribute_AttributeSet id:s name:s? assigned_attribute_ids:[s]
        StoreAttribute_Group id:s name:s position:i? attribute_set_id:s? assigned_attribute_ids:[s]
        Subscriber id:s customer_id:s? email:s? subscribed:b? first_name:s? last_name:s? stores_ids:[s]
            created_time:s? modified_time:s? lang_id:s? gender:s?
        TaxClass id:s name:s avail:b? tax:n? tax_type:i? created_at:A2CDateTime? modified_at:A2CDateTime?
        TaxClass_Countries id:s? name:s code:s tax:n tax_type:i states:[TaxClass_States]
        TaxClass_Rate id:s name:s tax:n tax_type:i tax_based_on:s countries:[TaxClass_Countries] cities:[s]
            address:[s] zip_codes:[TaxClass_ZipCodes]
        TaxClass_States id:s? tax:n tax_type:i name:s code:s zip_codes:[TaxClass_ZipCodes]
        TaxClass_ZipCodes is_range:b range:[s] fields:[TaxClass_ZipCodes_Range]
        TaxClass_ZipCodes_Range from:s? to:s?
        Webhook id:i? label:s? store_id:s? lang_id:s? active:b? callback:s? fields:s? response_fields:s?
            created_at:s? updated_at:s? entity:s? action:s? filtering_conditions:o?
        """
}
