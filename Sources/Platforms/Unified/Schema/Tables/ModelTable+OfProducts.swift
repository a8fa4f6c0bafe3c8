/// Models by name: their members in order, with types.
extension ModelTable {
    static let ofProducts = """
        Product id:s type:s? u_model:s? u_sku:s? name:s? description:s? short_description:s? price:n?
            advanced_price:[Product_AdvancedPrice] cost_price:n? unit_price:n? measure_unit:s? quantity:n?
            inventory:[Product_Inventory] group_items:[Product_GroupItem] u_brand_id:s? u_brand:s?
            categories_ids:[s] stores_ids:[s] url:s? seo_url:s? meta_title:s? meta_keywords:s?
            meta_description:s? avail_sale:b? avail_view:b? is_virtual:b? is_downloadable:b? weight:n?
            weight_unit:s? sort_order:i? in_stock:b? backorders:s? manage_stock:s? is_stock_managed:b?
            on_sale:b? create_at:A2CDateTime? modified_at:A2CDateTime? tax_class_id:s?
            special_price:SpecialPrice? tier_price:[Product_TierPrice] group_price:[Product_GroupPrice]
            images:[Image] product_options:[Product_Option] u_upc:s? u_mpn:s? u_gtin:s? u_isbn:s? u_ean:s?
            related_products_ids:[s] up_sell_products_ids:[s] cross_sell_products_ids:[s] dimensions_unit:s?
            width:n? height:n? length:n? discounts:[Discount]
        Product_AdvancedPrice id:s value:n avail:b? group_id:s? quantity_from:n? start_time:A2CDateTime?
            expire_time:A2CDateTime?
        Product_Attribute attribute_id:s code:s name:s lang_id:s? store_id:s? value:s? required:b? visible:b?
            type:s? position:i? attribute_group_id:s? product_id:s? variant_id:s?
        Product_ChildItem_Combination option_id:s option_value_id:s
        Product_GroupItem child_item_id:s? product_id:s default_qty_in_pack:n is_qty_in_pack_fixed:b? price:n?
        Product_GroupPrice id:s? group_id:s price:n store_id:s? quantity:n? start_time:s? expire_time:s?
        Product_Inventory warehouse_id:s quantity:n in_stock:b? priority:i?
        Product_Option id:s product_option_id:s? name:s description:s? sort_order:i? type:s required:b?
            available:b? used_in_combination:b? option_items:[Product_Option_Item]
        Product_Option_Item id:s product_option_item_id:s? name:s sort_order:i? price:n? weight:n? quantity:i?
            type_price:s? sku:s? is_default:b?
        Product_Review id:s product_id:s? customer_id:s? nick_name:s? email:s? summary:s? message:s? rating:n?
            ratings:[Product_Review_Rating] status:s? created_time:A2CDateTime? modified_time:A2CDateTime?
            medias:[Media]
        Product_Review_Rating id:s name:s? value:i
        Product_TierPrice qty:n price:n
        """
}
