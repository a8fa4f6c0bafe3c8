/// The rows of the route table, found by method and path segments.
///
/// Where several templates fit, a word beats a parameter at the first segment where they differ: Magento takes the last
/// of the fitting templates in string order, and `:` sorts before letters.
struct RouteTree: Sendable {
    private var roots: [Route.Method: Node] = [:]

    private struct Node: Sendable {
        var words: [String: Node] = [:]
        var parameter: [Node] = []
        var routes: [Route] = []
    }

    /// A tree of the routes that are switched on.
    ///
    /// - Parameter spelling: the path to match for a template.
    init(_ routes: [Route], spelling: (String) -> String = { $0 }) {
        for route in routes where route.enabled {
            let segments = Self.segments(spelling(route.path))
            Self.insert(route, segments[...], into: &roots[route.method, default: Node()])
        }
    }

    /// The path's segments, without those that surrounding slashes would make.
    static func segments(_ path: String) -> [Substring] {
        let slash = UInt8(ascii: "/")
        var rest = path.utf8[...]
        while rest.first == slash { rest.removeFirst() }
        while rest.last == slash { rest.removeLast() }
        return rest.split(separator: slash, omittingEmptySubsequences: false).map(Substring.init)
    }

    /// The row for decoded segments, nil where none fits.
    func match(_ method: Route.Method, _ segments: [Substring]) -> Route? {
        guard let root = roots[method] else { return nil }
        return Self.find(segments[...], in: root)
    }

    private static func insert(_ route: Route, _ segments: ArraySlice<Substring>, into node: inout Node) {
        guard let first = segments.first else {
            // Of templates that differ only in names the one that sorts last wins.
            if node.routes.first.map({ $0.path < route.path }) ?? true { node.routes = [route] }
            return
        }
        if first.hasPrefix(":") {
            if node.parameter.isEmpty { node.parameter.append(Node()) }
            insert(route, segments.dropFirst(), into: &node.parameter[0])
        } else {
            insert(route, segments.dropFirst(), into: &node.words[String(first), default: Node()])
        }
    }

    private static func find(_ segments: ArraySlice<Substring>, in node: Node) -> Route? {
        guard let first = segments.first else { return node.routes.first }
        if let next = node.words[String(first)], let route = find(segments.dropFirst(), in: next) { return route }
        return node.parameter.first.flatMap { find(segments.dropFirst(), in: $0) }
    }
}
