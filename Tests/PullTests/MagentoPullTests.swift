import Foundation
import Simulator
import Testing

@testable import Pull

/// What is read of a Magento can be posted.
@Suite struct MagentoPullTests {
    private let path = FileManager.default.temporaryDirectory.appending(path: "pull-\(UUID())").path

    /// The bodies of attributes that a shop shows.
    private func attributes(_ shown: JSONValue) throws -> [JSONValue] {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let page: JSONValue = ["items": shown, "total_count": 1]
        let shop = ScriptedShop([Reply(status: 200, text: JSONWriter.text(page, style: .plain))])
        let folder = try LayerFolder(path, platform: "magento", of: "http://shop.test")
        let task = PullTask(try shop.client(), folder, PullOptions())
        return try MagentoAttributes.attributes.read(task, 1).bodies.compactMap { $0["attribute"] }
    }

    @Test func optionsThatCodeGivesStayOut() throws {
        let yes: JSONValue = [["label": "Yes", "value": "1"]]
        let bodies = try attributes([
            ["attribute_code": "eco", "frontend_input": "boolean", "options": yes],
            ["attribute_code": "size", "frontend_input": "select", "options": yes],
            ["attribute_code": "kind", "frontend_input": "select", "source_model": "Mine", "options": yes],
        ])
        #expect(bodies.map { $0["options"]?.array?.count ?? 0 } == [0, 1, 0])
    }

    @Test func optionsKeepTheirOrderAndTheDefault() throws {
        let bodies = try attributes([
            [
                "attribute_code": "size", "frontend_input": "select", "default_value": "8",
                "options": [
                    ["label": " ", "value": ""], ["label": "S", "value": "7"], ["label": "M", "value": "8"],
                ],
            ]
        ])
        #expect(
            bodies.first?["options"] == [
                ["label": "S", "value": "7", "sort_order": 1],
                ["label": "M", "value": "8", "sort_order": 2, "is_default": true],
            ])
    }

    @Test func linesOfOrdersAreWrittenWithoutTheirDiscountTakenOff() {
        let shown: JSONValue = [
            "row_total": 85.55, "base_row_total": 85.55, "discount_amount": 3.45, "base_discount_amount": 3.45,
        ]
        let saved = MagentoPeople.ordered(shown)
        #expect(saved["row_total"] == 89.0)
        #expect(saved["base_row_total"] == 89.0)
        #expect(MagentoPeople.ordered(["row_total": 5]) == ["row_total": 5])
    }
}
