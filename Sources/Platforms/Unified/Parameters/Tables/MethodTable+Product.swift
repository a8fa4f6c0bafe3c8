/// The methods of `product`.
extension MethodTable {
    static let product = """
        product.info id! store_id vendor_id lang_id currency_id response_fields
            params=id,name,description,price,categories_ids exclude report_request_id
            disable_report_cache:b=false use_latest_api_version:b=false -> Product
        product.count sku product_ids since_id categories_ids category_id store_id vendor_id lang_id
            avail_view:b avail_sale:b created_from:t created_to:t modified_from:t modified_to:t brand_name
            manufacturer_id product_attributes:a status type visible=everywhere find_value find_where
            report_request_id return_global:b=false disable_report_cache:b=false
            use_latest_api_version:b=false -> {products_count:i}
        product.list+ start:u=0 count:u=10 page_cursor product_ids since_id categories_ids category_id
            store_id vendor_id lang_id currency_id avail_view:b avail_sale:b created_from:t created_to:t
            modified_from:t modified_to:t sku brand_name product_attributes:a manufacturer_id status type
            visible=everywhere find_value find_where return_global:b=false
            params=id,name,description,price,categories_ids response_fields exclude sort_by=id
            sort_direction=asc report_request_id disable_cache:b=false disable_report_cache:b=false
            use_latest_api_version:b=false product_type -> {products_count:i? product:[Product]}
        product.find find_value! find_where=name find_params=whole_words find_what=product lang_id store_id ->
            {products_count:i product:[{id:s name:s description:s price:n}]}
        product.fields -> {}
        product.add name! model! description! price:n! sku short_description type=simple status visible
            category_id categories_ids product_class product_type is_virtual:b=false downloadable:b=false
            is_supply:b=true available_for_view:b=true available_for_sale:b=true store_id stores_ids lang_id
            old_price:n special_price:n wholesale_price:n cost_price:n fixed_cost_shipping_price:n
            tier_prices:a group_prices:a buyitnow_price:n reserve_price:n measure_unit unit_price:n
            prices_inc_tax:b=false retail_price:n quantity:n=0 in_stock:b manage_stock:b warehouse_id
            backorder_status min_order_quantity:n max_order_quantity:n low_stock_threshold:n weight:n=0
            weight_unit width:n height:n length:n dimensions_unit barcode upc ean isbn gtin mpn asin
            product_reference external_product_link harmonized_system_code country_of_origin manufacturer
            manufacturer_id manufacturer_info:o brand_name image_url image_name additional_image_urls:a
            files:a size_chart:o related_products_ids up_sell_products_ids cross_sell_products_ids
            attribute_set_name=Default attribute_name search_keywords tags materials:a certifications:a
            specifics:a avail_from sprice_create sprice_modified sprice_expire created_at auto_renew:b=false
            when_made=made_to_order meta_title meta_keywords meta_description url seo_url tax_class_id
            taxable:b=true sales_tax:o condition condition_description allow_display_condition:b
            payment_methods:a paypal_email shipping_template_id:i=0 processing_profile_id:i shipping_details:a
            is_free_shipping:b delivery_code delivery_type delivery_time:i delivery_option_ids
            package_details:o logistic_info:a listing_duration listing_type=FixedPrice category_type
            return_accepted:b seller_profiles:o auction_confidentiality_level best_offer:o
            production_partner_ids marketplace_item_properties clear_cache:b=true viewed_count:i=0
            ordered_count:i=0 vendor_id shop_section_id:i return_policy_id:i personalization_details:o
            personalization_questions:a manufacturer_ids responsible_person_ids idempotency_key ->
            {product_id:s}
        product.add.batch nested_items_update_behaviour(replace|merge)=replace clear_cache:b=false
            reindex:b=false payload:a! idempotency_key -> {job_id:s}
        product.update id model sku name description short_description prices_inc_tax:b=false price:n
            old_price:n special_price:n sprice_create sprice_expire cost_price:n fixed_cost_shipping_price:n
            retail_price:n tier_prices:a reserve_price:n buyitnow_price:n taxable:b tax_class_id type status
            condition visible in_stock:b avail:b=true avail_from product_class brand_name available_for_view:b
            measure_unit unit_price:n stores_ids store_id lang_id quantity:n reserve_quantity:n manage_stock:b
            backorder_status increase_quantity:n reduce_quantity:n low_stock_threshold:n min_order_quantity:n
            max_order_quantity:n warehouse_id weight:n weight_unit height:n length:n width:n dimensions_unit
            is_virtual:b=false is_free_shipping:b gtin upc mpn ean isbn barcode manufacturer manufacturer_id
            vendor_id categories_ids related_products_ids up_sell_products_ids cross_sell_products_ids
            meta_title meta_keywords meta_description seo_url search_keywords tags delivery_code
            package_details:o country_of_origin harmonized_system_code shipping_template_id:i=0
            processing_profile_id:i when_made=made_to_order is_supply:b=true downloadable:b=false materials:a
            auto_renew:b=false on_sale:b=false production_partner_ids manufacturer_info:o report_request_id
            disable_report_cache:b=false reindex:b=true clear_cache:b=true check_process_status:b=false
            specifics:a shop_section_id:i personalization_details:o personalization_questions:a
            external_product_link marketplace_item_properties manufacturer_ids responsible_person_ids
            idempotency_key -> {updated_items:i}
        product.update.batch nested_items_update_behaviour(replace|merge)=replace clear_cache:b=false
            reindex:b=false payload:a! idempotency_key -> {job_id:s}
        product.delete id! store_id -> {delete_items:i}
        product.delete.batch payload:a! idempotency_key -> {job_id:s}
        product.attribute.list+ start:u=0 count:u=10 page_cursor product_id! attribute_id variant_id
            attribute_group_id lang_id store_id set_name sort_by=attribute_id sort_direction=asc
            response_fields params=attribute_id,name exclude -> {attribute:[Product_Attribute]}
        product.attribute.value.set product_id! attribute_id attribute_group_id attribute_name value
            value_id:i lang_id store_id idempotency_key -> {product_id:s attribute_id:s value_id:s}
        product.attribute.value.unset product_id! attribute_id! store_id include_default:b=false
            reindex:b=true clear_cache:b=true idempotency_key -> {success:b}
        product.brand.list+ start:u=0 count:u=10 page_cursor brand_ids category_id parent_id store_id lang_id
            find_where find_value created_from:t created_to:t modified_from:t modified_to:t avail:b=true
            response_fields params=id,name,short_description,active,url exclude -> {total_count:i?
            brands:[Brand]}
        product.child_item.info product_id! id! store_id lang_id currency_id response_fields params=force_all
            exclude use_latest_api_version:b=false -> Child
        product.child_item.list+ start:u=0 count:u=10 page_cursor product_id product_ids sku store_id lang_id
            currency_id avail_sale:b find_value find_where created_from:t created_to:t modified_from:t
            modified_to:t return_global:b=false response_fields params=force_all exclude report_request_id
            disable_report_cache:b=false use_latest_api_version:b=false -> {total_count:i? children:[Child]}
        product.child_item.find find_value find_where find_params=whole_words store_id -> {children:o}
        product.currency.list+ start:u=0 count:u=10 page_cursor default:b avail:b response_fields
            params=name,iso3,default,avail exclude -> {total_count:i? currency:[Currency]}
        product.currency.add iso3! rate:n! name avail:b=true symbol_left symbol_right default:b=false
            idempotency_key -> {currency_id:s}
        product.image.add type!(small|base|additional|thumbnail) image_name! product_id product_variant_id
            variant_ids option_value_ids store_id lang_id url content label mime position:i=0
            use_latest_api_version:b=false idempotency_key -> {id:s image_path:s}
        product.image.update product_id! id! variant_ids store_id lang_id image_name type=additional label
            position:i hidden:b idempotency_key -> {updated:s}
        product.image.delete product_id! id! store_id -> {deleted:s}
        product.manufacturer.add product_id! manufacturer! store_id description meta_title meta_keywords
            meta_description search_keywords image_url seo_url idempotency_key -> {manufacturer_id:s}
        product.option.list+ start:u=0 count:u=10 product_id lang_id store_id response_fields
            params=id,name,description exclude -> {option:[Product_Option]}
        product.option.assign product_id! option_id! required:b=false sort_order:i=0 option_values
            clear_cache:b=true idempotency_key -> {product_option_id:s}
        product.option.add name!
            type!(option_type_select|option_type_text|option_type_radio|option_type_checkbox|option_type_textarea|option_type_readonly|option_type_multiselect|option_type_multicheckbox|option_type_file|option_type_date|option_type_datetime|option_type_time)
            product_id default_option_value option_values description avail:b=true sort_order:i=0
            required:b=false values:a clear_cache:b=true idempotency_key -> {option_id:s? product_option_id:s
            product_value_ids:s?}
        product.option.delete option_id! product_id! store_id -> {deleted:s}
        product.option.value.assign product_option_id:i! option_value_id! clear_cache:b=true idempotency_key
            -> {product_option_value_id:s}
        product.option.value.add product_id! option_id! option_value sort_order:i=0 display_value is_default:b
            clear_cache:b=true idempotency_key -> {option_value_id:s}
        product.option.value.update product_id! option_id! option_value_id! option_value price:n quantity:n
            display_value clear_cache:b=true idempotency_key -> {updated_items:i}
        product.option.value.delete option_id! option_value_id! product_id! store_id -> {deleted:s}
        product.price.add product_id group_prices:a store_id idempotency_key -> {status:s}
        product.price.update product_id group_prices:a idempotency_key -> {updated_items:i}
        product.price.delete product_id! group_prices store_id -> {deleted:s}
        product.review.list+ start:u=0 count:u=10 page_cursor product_id! ids store_id lang_id status
            created_from:t created_to:t customer_id sort_by=id sort_direction=asc response_fields
            params=id,customer_id,email,message,status,product_id,nick_name,summary,rating,ratings,status,created_time
            exclude -> {total_count:i? reviews:[Product_Review]}
        product.store.assign product_id! store_id! idempotency_key -> {updated_items:i}
        product.tax.add product_id name! tax_rates:a! idempotency_key -> {tax_class_id:s}
        product.variant.info id! store_id params=id,name,description,price exclude -> Product
        product.variant.count product_id! category_id store_id created_from:t created_to:t modified_from:t
            modified_to:t -> {variants_count:i}
        product.variant.list start:u=0 count:u=10 product_id category_id store_id created_from:t created_to:t
            modified_from:t modified_to:t params=id,name,description,price exclude -> {variant:[Product]}
        product.variant.add product_id attributes:a name model! description short_description
            available_for_view:b=true available_for_sale:b=true status is_virtual:b=false is_default:b
            store_id stores_ids lang_id price:n old_price:n cost_price:n special_price:n sprice_create
            sprice_modified sprice_expire tier_prices:a measure_unit unit_price:n prices_inc_tax:b=false
            quantity:n=0 warehouse_id in_stock:b backorder_status manage_stock:b low_stock_threshold:n
            weight:n=0 width:n height:n length:n weight_unit sku barcode gtin upc ean mpn isbn seo_url
            manufacturer created_at meta_title meta_keywords meta_description url tax_class_id taxable:b=true
            fixed_cost_shipping_price:n is_free_shipping:b country_of_origin harmonized_system_code
            processing_profile_id:i marketplace_item_properties clear_cache:b=true idempotency_key ->
            {product_variant_id:s}
        product.variant.add.batch clear_cache:b=false reindex:b=false payload:a! idempotency_key -> {job_id:s}
        product.variant.update id product_id store_id lang_id options:a name description short_description
            model sku visible status backorder_status low_stock_threshold:n available_for_sale:b=true
            avail:b=true is_default:b is_free_shipping:b taxable:b tax_class_id is_virtual:b=false
            manage_stock:b in_stock:b warehouse_id reserve_quantity:n quantity:n increase_quantity:n=0
            reduce_quantity:n=0 prices_inc_tax:b=false price:n special_price:n retail_price:n old_price:n
            cost_price:n fixed_cost_shipping_price:n sprice_create sprice_expire measure_unit unit_price:n
            weight:n=0 barcode width:n weight_unit height:n length:n gtin upc mpn ean isbn
            harmonized_system_code country_of_origin meta_title meta_description meta_keywords manufacturer
            reindex:b=true clear_cache:b=true processing_profile_id:i idempotency_key -> {updated_items:i}
        product.variant.update.batch nested_items_update_behaviour(replace|merge)=replace clear_cache:b=false
            reindex:b=false payload:a! idempotency_key -> {job_id:s}
        product.variant.delete id! product_id! store_id -> {deleted:b}
        product.variant.delete.batch clear_cache:b=false reindex:b=false payload:a! idempotency_key ->
            {job_id:s}
        product.variant.image.add product_id product_variant_id! store_id image_name!
            type!(small|base|additional|thumbnail)=base url content label mime position:i=0 option_id
            idempotency_key -> {id:s? image_path:s}
        product.variant.image.delete product_id! product_variant_id! id! store_id -> {deleted:s}
        product.variant.price.add id product_id group_prices:a! store_id -> {status:s}
        product.variant.price.update id product_id group_prices:a! idempotency_key -> {updated_items:i}
        product.variant.price.delete id! product_id! group_prices! store_id -> {deleted:s}
        """
}
