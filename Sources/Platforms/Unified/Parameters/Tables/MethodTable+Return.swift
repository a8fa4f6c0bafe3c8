/// The methods of `return`.
extension MethodTable {
    static let returns = """
        return.info id! order_id store_id response_fields params=id,order_products exclude -> Return
        return.count order_ids customer_id store_id status return_type created_from:t created_to:t
            modified_from:t modified_to:t report_request_id disable_report_cache:b=false -> {returns_count:i}
        return.list+ start:u=0 count:u=10 page_cursor order_id order_ids customer_id store_id status
            return_type created_from:t created_to:t modified_from:t modified_to:t response_fields
            params=id,order_products exclude report_request_id disable_report_cache:b=false -> {total_count:i?
            returns:[Return]}
        return.action.list -> {return_actions:[{id:s name:s}]}
        return.reason.list store_id -> {return_reasons:[{id:s name:s}]}
        return.status.list -> {return_statuses:[{id:s name:s}]}
        """
}
