import PHP
import Simulator

/// The part of a list that a request asks for.
struct Page {
    let page: Int
    let size: Int
    let offset: Int

    /// - Parameter byOffset: whether `offset` decides which page it is.
    init(_ request: RestRequest, byOffset: Bool = false) {
        let asked = max(1, request.int("page") ?? 1)
        size = max(1, request.int("per_page") ?? 10)
        let first = (asked - 1).multipliedReportingOverflow(by: size)
        let sent = request.int("offset")
        offset = max(0, sent ?? (first.overflow ? Int.max : first.partialValue))
        page = byOffset && sent != nil ? offset / size + (offset % size > 0 ? 1 : 0) + 1 : asked
    }

    /// A list with its totals and the addresses of its neighbours.
    func response(
        _ items: [RestItem], total: Int, pages: Int? = nil, _ request: RestRequest, collection: String,
        query: JSONObject = [:]
    ) -> RestResponse {
        response(items.map(\.element), total: total, pages: pages, request, collection: collection, query: query)
    }

    /// The same for values that are no items.
    func response(
        _ elements: [JSONValue], total: Int, pages: Int? = nil, _ request: RestRequest, collection: String,
        query: JSONObject = [:]
    ) -> RestResponse {
        var response = RestResponse(.array(elements))
        let pages = pages ?? (total + size - 1) / size
        response.paged(total: total, pages: pages)
        var links: [String] = []
        if page > 1 { links.append(link("prev", to: min(page - 1, pages), request, collection, query)) }
        if page < pages { links.append(link("next", to: page + 1, request, collection, query)) }
        if !links.isEmpty { response.headers["Link"] = links.joined(separator: ", ") }
        return response
    }

    /// The query of the request with another page: in its old place, or at the end (rest-v3/paging-headers).
    private func link(
        _ relation: String, to page: Int, _ request: RestRequest, _ collection: String, _ more: JSONObject
    ) -> String {
        var members = request[.query]
        for (name, value) in more where members[name] == nil { members[name] = value }
        members["page"] = .init(page)
        let pairs = members.pairs.flatMap { Self.pairs($0.key, $0.value) }
        return "<\(request.scope.site.rest(collection))?\(pairs.joined(separator: "&"))>; rel=\"\(relation)\""
    }

    private static func pairs(_ name: String, _ value: JSONValue) -> [String] {
        switch value {
        case .array(let elements):
            elements.enumerated().flatMap { pairs("\(name)[\($0.offset)]", $0.element) }
        case .object(let members):
            members.pairs.flatMap { pairs("\(name)[\($0.key)]", $0.value) }
        // An empty value goes with its `=` (`add_query_arg`; rest-v3/products-list 01).
        case _ where value.phpString.isEmpty: [PercentEncoding.encode(name)]
        default: ["\(PercentEncoding.encode(name))=\(PercentEncoding.encode(value.phpString))"]
        }
    }
}
