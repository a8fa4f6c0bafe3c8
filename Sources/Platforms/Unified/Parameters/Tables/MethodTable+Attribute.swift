/// The methods of `attribute`.
extension MethodTable {
    static let attribute = """
        attribute.info id! attribute_set_id store_id lang_id response_fields params=force_all exclude ->
            StoreAttribute
        attribute.count type attribute_set_id store_id lang_id visible:b required:b system:b ->
            {attributes_count:i?}
        attribute.list+ start:u=0 count:u=10 page_cursor attribute_ids attribute_set_id store_id lang_id type
            visible:b required:b system:b response_fields params=id,name,code,type exclude ->
            {attributes_count:i? attribute:[StoreAttribute]}
        attribute.add type!(text|select|media|color|textarea|date|price|multiselect|boolean) name! code
            store_id lang_id visible:b=false required:b=false position:i=0 attribute_group_id is_global=Store
            is_searchable:b=false is_filterable=No is_comparable:b=false is_html_allowed_on_front:b=false
            is_filterable_in_search:b=false is_configurable:b=false is_visible_in_advanced_search:b=false
            is_used_for_promo_rules:b=false used_in_product_listing:b=false used_for_sort_by:b=false
            apply_to=all_types idempotency_key -> {id:s}
        attribute.update id! name visible:b position:i=0 store_id lang_id idempotency_key -> {updated:b}
        attribute.delete id! store_id -> {deleted:s}
        attribute.assign.group id! group_id! attribute_set_id idempotency_key -> {assigned:s}
        attribute.assign.set id! group_id attribute_set_id! idempotency_key -> {assigned:s}
        attribute.attributeset.list+ start:u=0 count:u=10 response_fields params=id,name exclude ->
            {attribute_set:[StoreAttribute_AttributeSet]}
        attribute.group.list+ start:u=0 count:u=10 attribute_set_id lang_id response_fields params=id,name
            exclude -> {group:[StoreAttribute_Group]}
        attribute.type.list -> {items_count:i? attribute_type:[s]}
        attribute.unassign.group id! group_id! idempotency_key -> {unassigned:s}
        attribute.unassign.set id! attribute_set_id! idempotency_key -> {unassigned:s}
        attribute.value.add attribute_id! name! code description store_id lang_id idempotency_key -> {id:s}
        attribute.value.update id! attribute_id! name description code store_id lang_id idempotency_key ->
            {updated:b}
        attribute.value.delete id! attribute_id! store_id -> {deleted:b}
        """
}
