/// Finds which row of a platform's route table a recorded path is, by the templates alone.
///
/// Templates may write a parameter as `:sku`, `{cart_id}` or `(?P<id>…)`, and are matched against the end of the path, so
/// that store codes, namespaces and base paths before them do not matter.
public struct RouteFinder: Sendable {
    private let rows: [(route: RouteSummary, segments: [Substring])]

    /// A finder over a route table.
    public init(_ routes: [RouteSummary]) {
        rows = routes.map { ($0, Self.segments($0.path)) }
    }

    /// The route with the most literal segments that fits; nil where none does.
    public func route(method: String, path: String) -> RouteSummary? {
        let path = path.prefix { $0 != "?" }.split(separator: "/")
        let fitting = rows.filter { $0.route.method == method && Self.fits($0.segments, path) }
        return fitting.max { Self.weight($0.segments) < Self.weight($1.segments) }?.route
    }

    private static func fits(_ template: [Substring], _ path: [Substring]) -> Bool {
        template.count <= path.count
            && zip(template.reversed(), path.reversed()).allSatisfy {
                isParameter($0) || $0.lowercased() == $1.lowercased()
            }
    }

    private static func weight(_ template: [Substring]) -> Int {
        template.reduce(0) { $0 + (isParameter($1) ? 1 : 100) }
    }

    static func isParameter(_ segment: Substring) -> Bool {
        segment.hasPrefix(":") || segment.hasPrefix("{") || segment.hasPrefix("(?P")
    }

    /// A slash inside a pattern such as `(?P<id>[^/]+)` separates nothing.
    static func segments(_ template: String) -> [Substring] {
        var depth = 0
        return template.split { character in
            if character == "(" || character == "[" { depth += 1 }
            if character == ")" || character == "]" { depth -= 1 }
            return character == "/" && depth == 0
        }
    }
}
