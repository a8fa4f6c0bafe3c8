/// The routes of a sandbox's shops, to tell which one an entry of its journal was for.
public final class RouteBook: Sendable {
    private let finders: [String: (platform: String, finder: RouteFinder)]
    /// The routes of every shop, each once.
    private let routes: [(shop: String, route: RouteSummary)]

    /// The routes of these shops.
    public init(_ shops: [Shop]) {
        finders = Dictionary(
            shops.map { ($0.settings.name, ($0.platform.name, RouteFinder($0.platform.routes))) },
            uniquingKeysWith: { $1 })
        routes = shops.flatMap { shop in shop.platform.routes.map { (shop.settings.name, $0) } }
    }

    /// The name of the platform that answered; nil where no shop did.
    func platform(_ entry: Journal.Entry) -> String? { entry.shop.flatMap { finders[$0]?.platform } }

    /// The route that an entry was for; nil where there is none.
    public func route(_ entry: Journal.Entry) -> RouteSummary? {
        guard let shop = entry.shop else { return nil }
        return finders[shop]?.finder.route(method: entry.request.method, path: String(entry.request.path))
    }

    /// A route that an entry may have meant.
    public struct NearMiss: Sendable {
        /// The shop that has it.
        public let shop: String
        /// The route.
        public let route: RouteSummary
        /// What would have to be different, in sentences.
        public let differences: [String]
        let distance: Int
    }

    /// The routes that come closest to an entry, the closest first.
    public func nearest(to entry: Journal.Entry, limit: Int = 3) -> [NearMiss] {
        let path = entry.request.path.split(separator: "/")
        let candidates = routes.filter { entry.shop == nil || $0.shop == entry.shop }
        let misses = candidates.map { Self.compare(entry.request.method, path, $0.shop, $0.route) }
        return Array(misses.sorted { $0.distance < $1.distance }.prefix(limit))
    }

    private static func compare(
        _ method: String, _ path: [Substring], _ shop: String, _ route: RouteSummary
    ) -> NearMiss {
        let template = RouteFinder.segments(route.path)
        var distance = max(0, template.count - path.count) * 8
        var differences: [String] = []
        if route.method != method {
            distance += 2
            differences.append("method: \(method) was sent, the route takes \(route.method)")
        }
        for (wanted, given) in zip(template.reversed(), path.reversed()) {
            if RouteFinder.isParameter(wanted) {
                distance += 1
            } else if wanted.lowercased() != given.lowercased() {
                distance += 2 * Nearest.distance(String(wanted), String(given))
                differences.append("path: \"\(given)\" was sent, the route has \"\(wanted)\"")
            }
        }
        if template.count > path.count {
            differences.append("path: \(template.count - path.count) more segments are needed")
        }
        return NearMiss(shop: shop, route: route, differences: differences, distance: distance)
    }
}
