import Simulator

/// Searches and what they find, on the wire.
enum SearchTypes {
    /// Criteria of a search: those of a list, and the name of what is asked.
    static let criteria = ObjectType(
        "Magento.Framework.Api.Search.SearchCriteriaInterface",
        [
            "request_name": .string, "filter_groups": .array(.object(SearchCriteria.groupType)),
            "sort_orders?": .array(.object(SearchCriteria.orderType)), "page_size?": .int, "current_page?": .int,
        ])

    static let parameter = Parameter.required("searchCriteria", .object(criteria))

    private static let document = ObjectType(
        "Magento.Framework.Api.Search.DocumentInterface",
        ["id": .int, "custom_attributes?": .customAttributes(entity: "search_document")])

    private static let value = ObjectType(
        "Magento.Framework.Api.Search.AggregationValueInterface",
        ["value": .string, "metrics": .array(.string)])

    private static let bucket = ObjectType(
        "Magento.Framework.Api.Search.BucketInterface", ["name": .string, "values": .array(.object(value))])

    private static let aggregation = ObjectType(
        "Magento.Framework.Api.Search.AggregationInterface",
        ["buckets": .array(.object(bucket)), "bucket_names": .array(.string)])

    static let result = ObjectType(
        "Magento.Framework.Api.Search.SearchResultInterface",
        [
            "items": .array(.object(document)), "aggregations": .object(aggregation),
            "search_criteria": .object(criteria), "total_count": .int,
        ])
}
