/// The methods of `tax`.
extension MethodTable {
    static let tax = """
        tax.class.info tax_class_id! store_id lang_id response_fields params=tax_class_id,name,avail exclude
            -> {id:s name:s avail:b? tax:n? tax_type:i? created_at:A2CDateTime? modified_at:A2CDateTime?
            tax_rates:[TaxClass_Rate]}
        tax.class.list+ count:u=10 start:u=0 page_cursor store_id find_value find_where created_to:t
            created_from:t modified_to:t modified_from:t
            response_fields={return_code,return_message,pagination,result} -> {total_count:i?
            tax_classes:[TaxClass]}
        """
}
