/// Models by name: their members in order, with types.
extension ModelTable {
    static let fromAToC = """
        A2CDateTime value:s? format:s
        Account_SupportedPlatform cart_id:s? cart_name:s? cart_versions:s? cart_method:s?
            params:{required:[[{name:s description:s}]] additional:[{name:s description:s}]}
        BaseCustomer id:s email:s first_name:s? last_name:s? phone:s?
        Basket id:s customer:BaseCustomer basket_url:s? created_at:A2CDateTime? modified_at:A2CDateTime?
            currency:Currency basket_products:[Basket_Item]
        Basket_Item id:s? parent_id:s? product_id:s variant_id:s? sku:s? name:s price:n tax:n? quantity:n?
            weight_unit:s? weight:n? options:[Basket_Item_Option]
        Basket_Item_Option id:s? value_id:s? name:s? value:s? used_in_combination:b?
        Basket_LiveShippingService id:s name:s? callback:s callback_err_cnt:i? enabled_on_store:b?
        Batch_Job id:s method:s status:s created_time:A2CDateTime processed_time:A2CDateTime?
        Batch_Job_Result job_id:i job_name:s items_processed:i items_succeed:i items:[Batch_Job_Result_Item]
        Batch_Job_Result_Item id:i status:s entity_id:s? errors:[s] warnings:[s]
        Brand id:s name:s created_time:s? modified_time:s? full_description:s? short_description:s?
            stores_ids:[s] active:b url:s meta_title:s? meta_keywords:s? meta_description:s? images:[Image]
        Carrier id:s name:s active:b shipping_methods:[Order_ShippingMethod]
        Cart name:s? url:s? version:s? bridge_version:s? default_rounding_precision:i? db_prefix:s?
            stores_info:[Cart_StoreInfo] warehouses:[Cart_Warehouse] shipping_zones:[Cart_ShippingZone]
        Cart_Channel id:s name:s? platform:s? is_enabled:b?
        Cart_MetaData id:s key:s? value:s? namespace:s?
        Cart_PickupLocation id:s? name:s? avail:b? address:Customer_Address? pickup_instructions:s?
            expected_ready_time:s?
        Cart_ShippingMethod name:s? handling_fee:s? handling_enabled:s? handling_type:s? default_price:s?
            default_price_type:s? type:s? enabled:s? min_order_amount:s? rates:[Cart_ShippingMethod_Rate]
        Cart_ShippingMethod_Rate min_weight:s? max_weight:s? min_order_amount:s? max_order_amount:s?
            min_items_count:s? max_items_count:s? price:s?
        Cart_ShippingZone id:s code:s? name:s? country:s? country_iso2_codes:[s]
        Cart_ShippingZone2 id:s name:s? enabled:b? countries:[Country] shipping_methods:[Cart_ShippingMethod]
        Cart_StoreInfo store_id:s name:s? language:s? store_languages:[Language] currency:Currency
            store_currencies:[Currency] timezone:s? country:s? root_category_id:s? multi_store_url:s?
            active:b? weight_unit:s? dimension_unit:s? prices_include_tax:b? carrier_info:[Carrier]
            store_owner_info:Info? default_warehouse_id:s? channels:[Cart_Channel]
            pickup_locations:[Cart_PickupLocation]
        Cart_Warehouse id:s? name:s? description:s? avail:b? address:Customer_Address? carriers_ids:[s]
            stores_ids:[s]
        CatalogPriceRule id:s gid:s? type:s? name:s? description:s? short_description:s? avail:b?
            actions:[CatalogPriceRule_Action] created_time:A2CDateTime? date_start:A2CDateTime?
            date_end:A2CDateTime? usage_count:n? conditions:[Coupon_Condition] uses_per_order_limit:i?
        CatalogPriceRule_Action scope:s apply_to:s type:s quantity:n? value:n currency_code:s? include_tax:b?
            conditions:[Coupon_Condition]
        Category id:s parent_id:s? created_at:A2CDateTime? modified_at:A2CDateTime? name:s
            short_description:s? description:s? stores_ids:[s] keywords:s? meta_description:s? meta_title:s?
            avail:b path:s? seo_url:s? sort_order:i? images:[Image]
        Child id:s parent_id:s sku:s? upc:s? ean:s? mpn:s? gtin:s? isbn:s? url:s? seo_url:s? sort_order:i?
            created_time:A2CDateTime? modified_time:A2CDateTime? name:s? short_description:s?
            full_description:s? images:[Image] combination:[Product_ChildItem_Combination] default_price:n?
            cost_price:n? unit_price:n? measure_unit:s? list_price:n? wholesale_price:n?
            advanced_price:[Product_AdvancedPrice] tax_class_id:s? avail_for_sale:b? allow_backorders:b?
            in_stock:b? on_sale:b? manage_stock:b? inventory_level:n? inventory:[Product_Inventory]
            min_quantity:n? low_stock_threshold:n? default_qty_in_pack:n? is_qty_in_pack_fixed:b?
            weight_unit:s? weight:n? dimensions_unit:s? width:n? height:n? length:n? meta_title:s?
            meta_description:s? meta_keywords:s? discounts:[Discount] is_virtual:b?
        Country code2:s code3:s name:s
        Coupon id:s code:s? codes:[Coupon_Code] name:s? description:s? actions:[Coupon_Action]
            date_start:A2CDateTime? date_end:A2CDateTime? avail:b? priority:i? used_times:i? usage_limit:i?
            usage_limit_per_customer:i? logic_operator:s? conditions:[Coupon_Condition]
            usage_history:[Coupon_History]
        Coupon_Action scope:s apply_to:s amount:n currency_code:s? include_tax:b? type:s
            discounted_quantity:n? discount_quantity_step:i? logic_operator:s? conditions:[Coupon_Condition]
        Coupon_Code id:s code:s used_times:i?
        Coupon_Condition id:s entity:s match_items:s? key:s? operator:s? value:s? logic_operator:s?
            sub-conditions:[Coupon_Condition]
        Coupon_History order_id:s amount:n
        Currency id:s name:s? iso3:s symbol_left:s symbol_right:s? rate:n? avail:b? default:b?
        Customer id:s email:s first_name:s? last_name:s? phone:s? created_time:A2CDateTime?
            modified_time:A2CDateTime? group:[Customer_Group] login:s? last_login:A2CDateTime?
            birth_day:A2CDateTime? status:s? is_guest:b? news_letter_subscription:b?
            consents:[Customer_Consent] gender:s? stores_ids:[s] website:s? fax:s? company:s? ip_address:s?
            address_book:[Customer_Address] lang_id:s? orders_count:i? last_order_id:s?
        Customer_Address id:s type:s first_name:s? last_name:s? postcode:s address1:s address2:s? phone:s?
            phone_mobile:s? city:s country:Country state:State? company:s? fax:s? website:s? gender:s?
            region:s? default:b tax_id:s? identification_number:s? alias:s?
        Customer_Attribute attribute_id:s? code:s? name:s? type:s? values:[Customer_Attribute_Value]
        Customer_Attribute_Value id:s? value:s?
        Customer_Consent id:s type:s? status:s? source:s? opt_in_level:s? modified_time:s?
        Customer_Group id:s name:s?
        Customer_WishList id:s name:s? description:s? is_public:s? created_at:A2CDateTime?
            modified_at:A2CDateTime? products:[Customer_WishList_Item]
        Customer_WishList_Item id:s? product_id:s child_id:s? created_time:A2CDateTime?
        """
}
