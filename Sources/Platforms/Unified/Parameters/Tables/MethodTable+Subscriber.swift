/// The methods of `subscriber`.
extension MethodTable {
    static let subscriber = """
        subscriber.list+ ids start:u=0 count:u=10 page_cursor subscribed:b store_id email created_from:t
            created_to:t modified_from:t modified_to:t response_fields params=force_all exclude ->
            {total_count:i? subscribers:[Subscriber]}
        """
}
