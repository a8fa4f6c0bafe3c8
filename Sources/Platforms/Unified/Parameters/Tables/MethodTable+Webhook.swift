/// The methods of `webhook`.
extension MethodTable {
    static let webhook = """
        webhook.count entity action active:b -> {webhook_count:i}
        webhook.list start:u=0 count:u=10 entity action active:b ids params=id,entity,action,callback ->
            {webhook:[Webhook]}
        webhook.events -> {events:[{webhook_name:s entity:s action:s filterable_fields:o}]}
        webhook.create entity! action! callback label fields=force_all response_fields active:b=true lang_id
            store_id filtering_conditions:o idempotency_key -> {id:i}
        webhook.update id! callback label fields response_fields active:b lang_id filtering_conditions:o
            idempotency_key -> {updated:s}
        webhook.delete id! -> {deleted:s}
        """
}
