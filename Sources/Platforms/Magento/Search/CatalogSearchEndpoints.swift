import Simulator

/// `/V1/search`.
enum CatalogSearchEndpoints {
    /// GET /V1/search: numbers of products, the best first, and how many there are of a kind.
    ///
    /// Pages count from 0: the request starts at page times size (Magento\Search\Model\Search).
    static func search(_ call: Invocation) throws -> Answer {
        let criteria = try SearchCriteria(call)
        let request = try SearchRequest(criteria, in: call.database)
        let view = try StoreView.find(call.scope.storeID, in: call.database)
        let search = CatalogSearch(
            visit: call.visit, scope: view.map { StoreScope(call.scope.name, $0) } ?? call.scope, request: request)
        let found = try search.found(sortedBy: criteria.orders ?? [])
        let buckets = try search.buckets(of: found)
        let size = max(criteria.pageSize ?? 0, 0)
        let (start, overflows) = (criteria.currentPage ?? 0).multipliedReportingOverflow(by: size)
        guard !overflows, start >= 0 else { throw InternalFailure("[from] parameter cannot be negative") }
        let page = found.dropFirst(start).prefix(size == 0 ? 10_000 : size)
        return .write { json in
            json.object { json in
                json.member("items", Array(page))
                json.member("aggregations") { json in
                    json.object { json in
                        json.member("buckets", buckets)
                        json.member("bucket_names", JSONValue.array(buckets.map { .string($0.name) }))
                    }
                }
                json.member("search_criteria") { criteria.write(to: &$0) }
                json.member("total_count", found.count)
            }
        }
    }
}

/// A product that was found.
struct FoundProduct: Payload {
    let id: Int
    /// How well it fits; nil in an order that the caller wanted.
    let score: Double?

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("custom_attributes") { json in
                json.array { json in
                    json.object { json in
                        json.member("attribute_code", "_score")
                        json.member("value", score)
                    }
                }
            }
        }
    }
}

/// How many of the products found have each of the values of an attribute.
struct SearchBucket: Payload {
    let name: String
    let values: [(value: String, count: Int)]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("name", name)
            json.member("values") { json in
                json.array(of: values) { json, entry in
                    json.object { json in
                        json.member("value", entry.value)
                        json.member("metrics", JSONValue.array([.string(entry.value), .string(String(entry.count))]))
                    }
                }
            }
        }
    }
}
