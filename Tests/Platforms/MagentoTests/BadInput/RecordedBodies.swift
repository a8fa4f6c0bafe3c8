import Foundation

@testable import Magento
@testable import Simulator

/// The bodies that the recordings send, by route: what is near them is the likeliest of wrong input.
enum RecordedBodies {
    /// `POST /V1/products` to the different bodies recorded for it.
    static let byRoute: [String: [JSONValue]] = {
        var bodies: [String: [JSONValue]] = [:]
        for file in files {
            guard let data = try? Data(contentsOf: file), let json = try? JSONParser.parse(Array(data)) else {
                continue
            }
            for exchange in json["exchanges"]?.array ?? [] {
                guard let (route, body) = read(exchange), bodies[route]?.contains(body) != true else { continue }
                bodies[route, default: []].append(body)
            }
        }
        return bodies
    }()

    private static var files: [URL] {
        let base = URL(fileURLWithPath: TestShop.fixtures.path).appending(path: "../../scenarios/magento")
        let found = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
        return (found ?? []).filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
    }

    private static func read(_ exchange: JSONValue) -> (String, JSONValue)? {
        guard let request = exchange["request"], let body = request["body"], body.object != nil,
            let method = request["method"]?.string.flatMap(Route.Method.init), let path = request["path"]?.string,
            let start = path.firstRange(of: "/V1/")
        else { return nil }
        let segments = RouteTree.segments(String(path[start.lowerBound...].prefix { $0 != "?" }))
        guard let route = Routes.tree.match(method, segments) else { return nil }
        return ("\(method.rawValue) \(route.path)", body)
    }
}
