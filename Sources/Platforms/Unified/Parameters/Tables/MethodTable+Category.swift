/// The methods of `category`.
extension MethodTable {
    static let category = """
        category.info id! store_id lang_id schema_type response_fields params=id,parent_id,name,description
            exclude report_request_id disable_report_cache:b=false use_latest_api_version:b=false -> Category
        category.count parent_id store_id lang_id avail:b=true created_from:t created_to:t modified_from:t
            modified_to:t product_type find_value find_where report_request_id disable_report_cache:b=false ->
            {categories_count:i}
        category.list+ start:u=0 count:u=10 page_cursor store_id lang_id parent_id avail:b=true product_type
            created_from:t created_to:t modified_from:t modified_to:t find_value find_where response_fields
            params=id,parent_id,name,description exclude report_request_id disable_report_cache:b=false
            disable_cache:b=false use_latest_api_version:b=false -> {categories_count:i? category:[Category]}
        category.find find_value! find_where=name find_params=whole_words store_id lang_id -> {category:[{id:s
            name:s description:s}]}
        category.assign category_id! product_id! store_id idempotency_key -> {}
        category.unassign category_id! product_id! store_id idempotency_key -> {}
        category.add name! description short_description parent_id avail:b=true created_time modified_time
            sort_order:i=0 meta_title meta_description meta_keywords seo_url store_id stores_ids lang_id
            idempotency_key -> {category_id:s}
        category.add.batch payload:a! idempotency_key -> {job_id:s}
        category.update id! name description short_description parent_id avail:b sort_order:i modified_time
            meta_title meta_description meta_keywords seo_url store_id stores_ids lang_id idempotency_key ->
            {updated_items:i}
        category.delete id! store_id -> {delete_items:b}
        category.delete.batch payload:a! -> {job_id:s}
        category.image.add category_id! image_name! url! type!(base|thumbnail) store_id label mime
            position:i=0 apply_to_translations:b=true idempotency_key -> {image_path:s}
        category.image.delete category_id! image_id! store_id apply_to_translations:b=true -> {deleted:s}
        """
}
