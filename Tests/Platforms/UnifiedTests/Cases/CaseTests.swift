import Foundation
import Simulator
import Testing

@testable import Unified

/// Answers of the real layer, captured on shops of other platforms: what comes from the core that all share is the same on
/// these.
///
/// `cases.json` holds the calls with ids of the simulated WooCommerce in place of those of the captured shop. On errors code
/// and words count, with own values where a case says `template`; otherwise members, their order and types. Two shapes
/// are those of all other captures: one early capture kept `pagination` that nobody named, and the published page of
/// `product.add` leaves the empty `return_message` out.
@Suite struct CaseTests {
    private struct Case: Sendable {
        let name: String
        let method: String
        let given: JSONObject
        let code: Int
        let message: String
        let holds: String
        let shape: CaseShape
    }

    private static let cases: [Case] = {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "cases.json").path
        let bytes = FileManager.default.contents(atPath: path).map { Array($0) } ?? []
        return ((try? JSONParser.parse(bytes))?.array ?? []).map { entry in
            Case(
                name: entry["case"]?.string ?? "", method: entry["method"]?.string ?? "",
                given: entry["given"]?.object ?? [:], code: entry["code"]?.int ?? 0,
                message: entry["message"]?.string ?? "", holds: entry["holds"]?.string ?? "",
                shape: CaseShape(entry["shape"]?.string ?? ""))
        }
    }()

    @Test func capturedAnswersHold() throws {
        #expect(Self.cases.count == 78)
        let stage = try WireStage()
        let known = try prepare(stage)
        for one in Self.cases {
            let answer = try stage.call(one.method, filled(one.given, known))
            #expect(answer["return_code"]?.int == one.code, "\(one.name) \(one.method): \(answer)")
            let message = answer["return_message"]?.string ?? ""
            switch (one.code, one.holds) {
            case (0, _): #expect(one.shape.difference(answer) == nil, "\(one.name) \(one.method)")
            case (_, "exact"): #expect(message == one.message, "\(one.name)")
            default: #expect(template(message) == template(one.message), "\(one.name): \(message)")
            }
        }
    }

    /// Jobs, a shipment and a cursor, which the captured calls take for granted.
    private func prepare(_ stage: WireStage) throws -> [String: String] {
        var known: [String: String] = [:]
        let item: JSONValue = ["name": "Alpha", "sku": "alpha", "description": "First", "price": 1]
        let payload: JSONValue = [
            item, ["name": "Beta", "model": "tote-canvas", "description": "Its SKU is taken", "price": 2],
        ]
        for place in 0..<6 {
            let job = try stage.call(
                "product.add.batch",
                [
                    "payload": place == 0
                        ? payload
                        : [
                            .object([
                                "name": "Gamma", "sku": .string("gamma-\(place)"), "description": "Later", "price": 1,
                            ])
                        ]
                ])
            if place == 0 { known["job"] = job["result"]?["job_id"]?.string }
        }
        known["deleteJob"] = try stage.call("product.delete.batch", ["payload": [["id": "125"]]])["result"]?["job_id"]?
            .string
        #expect(try stage.call("batch.job.result", ["id": .string(known["job"] ?? "")])["return_code"]?.int == 12)
        _ = stage.simulation.sandboxes["default"]?.clock.advance(seconds: 60)
        let first = try stage.call("batch.job.list", ["count": 2])
        known["cursor"] = first["pagination"]?["next"]?.string
        let shipment = try stage.call(
            "order.shipment.add",
            [
                "order_id": "200", "items": [["order_product_id": "1", "quantity": 1]],
                "tracking_numbers": [["carrier_id": "usps", "tracking_number": "T1"]],
            ])
        known["shipment"] = shipment["result"]?["shipment_id"]?.string
        return known
    }

    private func filled(_ given: JSONObject, _ known: [String: String]) -> JSONObject {
        JSONObject(
            given.map { name, value in
                guard let text = value.string, text.hasPrefix("{"), let own = known[String(text.dropFirst().dropLast())]
                else {
                    return (name, value)
                }
                return (name, .string(own))
            })
    }

    /// Words without the values in them: what stands in quotes, behind `id`, and the types that a platform asks for.
    private func template(_ message: String) -> [String] {
        var isValue = false
        let words = message.split(separator: " ").map(String.init)
        if message.contains("The required type of parameter is") {
            return words.prefix(10).filter { !$0.contains("'") }
        }
        let colon = words.firstIndex { $0.hasSuffix("allowed:") || $0.hasSuffix("combination") } ?? words.count
        return words.prefix(colon + 1).enumerated().map { place, word in
            defer { isValue = word == "id" || word == "=" || word == "coupon_id" || word == "status" }
            if isValue { return "…" }
            return word.contains("'") || word.contains("`") || word.allSatisfy(\.isNumber) ? "…" : word
        }
    }
}
