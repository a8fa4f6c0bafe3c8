import Simulator
import Testing

@testable import Magento

/// The types that routes give, against what the real system answered.
@Suite struct GivesTests {
    @Test(arguments: try Recordings.areas())
    func everyRecordedAnswerIsWhatItsRouteGives(_ area: String) throws {
        for exchange in try Recordings.exchanges(in: area) where exchange.response["status"]?.int == 200 {
            guard let body = exchange.response["body"], let route = Self.route(exchange), route.level != .absent,
                !Self.misdescribed.contains(route.path)
            else { continue }
            var conformance = Conformance()
            conformance.check(body, gives: route.gives())
            #expect(conformance.complaints.isEmpty, "\(exchange.scenario) \(exchange.id)")
        }
    }

    /// Routes whose annotation says a number, though they answer true.
    private static let misdescribed: Set<String> = [
        "/V1/guest-carts/:cartId/set-payment-information", "/V1/carts/mine/set-payment-information",
    ]

    /// The route of an ordinary call; nil for others, and where the client asked for some fields only.
    private static func route(_ exchange: Recordings.Exchange) -> Route? {
        guard let target = exchange.request["path"]?.string, let name = exchange.request["method"]?.string,
            let method = Route.Method(rawValue: name)
        else { return nil }
        let parts = target.split(separator: "?", maxSplits: 1)
        if parts.count > 1, parts[1].contains("fields") { return nil }
        let segments = RouteTree.segments(String(parts[0])).drop { $0 != "V1" && $0 != "async" }
        return segments.first == "V1" ? Routes.tree.match(method, Array(segments)) : nil
    }

    @Test func whatIsMissingOrTooMuchIsNoticed() {
        let type = DataType.object(ObjectType("T", ["id": .int, "name?": .string, "parts?": .array(.float)]))
        let wrong: [JSONValue] = [
            ["name": "a"], ["id": "1"], ["id": 1, "name": nil], ["id": 1, "parts": [1.5, "2"]],
            ["id": 1, "more": true],
        ]
        for value in wrong {
            var conformance = Conformance()
            conformance.check(value, gives: type)
            #expect(conformance.complaints.count == 1, "\(value)")
        }
        var conformance = Conformance()
        conformance.check(["id": nil, "parts": [1, 2.5]], gives: type)
        #expect(conformance.complaints.isEmpty)
    }
}
