import PHP
import Simulator

/// The headers of the Store API's lists.
enum Pagination {
    /// Adds totals, and links to the pages around.
    static func add(total: Int, pages: Int, to response: inout RestResponse, _ request: RestRequest) {
        response.paged(total: total, pages: pages)
        let page = request.int("page") ?? 1
        var links: [String] = []
        if page > 1 { links.append("<\(url(min(page - 1, max(pages, 1)), request))>; rel=\"prev\"") }
        if pages > page { links.append("<\(url(page + 1, request))>; rel=\"next\"") }
        if !links.isEmpty { response.headers["Link"] = links.joined(separator: ", ") }
    }

    /// WordPress escapes the address for HTML and then sets the page in it: what follows the first parameter is taken
    /// for a fragment (`?per_page=5&page=2#038;_fields=id`), and the page is set before it (products/paging).
    private static func url(_ page: Int, _ request: RestRequest) -> String {
        let pairs = request[.query].pairs.flatMap { flat($0.key, $0.value) }
        let base = request.scope.site.rest(request.path)
        let rest = pairs.dropFirst().map { "\($0.name)=\($0.value)" }.joined(separator: "&#038;")
        let fragment = rest.isEmpty ? "" : "#038;\(rest)"
        guard let first = pairs.first, first.name != "page" else { return "\(base)?page=\(page)\(fragment)" }
        return "\(base)?\(first.name)=\(first.value)&page=\(page)\(fragment)"
    }

    /// A parameter as PHP writes it into a query; what is false is left out.
    private static func flat(_ name: String, _ value: JSONValue) -> [(name: String, value: String)] {
        switch value {
        case .bool(false), .null: []
        case .array(let elements): elements.enumerated().flatMap { flat("\(name)%5B\($0.offset)%5D", $0.element) }
        case .object(let members): members.flatMap { flat("\(name)%5B\($0.key)%5D", $0.value) }
        default: [(name, escaped(value.phpString))]
        }
    }

    private static func escaped(_ text: String) -> String {
        text.replacing(" ", with: "%20").replacing("[", with: "%5B").replacing("]", with: "%5D")
    }
}
