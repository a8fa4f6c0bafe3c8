import Simulator

/// Routes of the real system that are known and not built: those of namespaces that the index lists, and the rest of
/// `wp/v2`. They answer 404 with `X-Sim-Unimplemented`.
enum UnbuiltRoutes {
    /// Whether a path that no route matches lies in a namespace of the real system that is not built, or not whole.
    static func knows(_ path: String) -> Bool {
        namespaces.contains { path == "/\($0)" || path.hasPrefix("/\($0)/") }
    }

    private static let texts = shop.merging(wordPress) { one, _ in one }
    private static let namespaces = texts.keys.sorted()

    /// One line for each method and path.
    static var summaries: [RouteSummary] {
        RouteIndex.namespaces.flatMap { namespace in
            (texts[namespace] ?? "").split(separator: "\n").flatMap { line in
                let words = line.split(separator: " ", maxSplits: 1)
                return words[0].split(separator: ",").map { method in
                    RouteSummary(
                        method: String(method), path: "/\(namespace)\(words.count > 1 ? words[1] : "")",
                        access: "key or login", level: .absent)
                }
            }
        }
    }
}
