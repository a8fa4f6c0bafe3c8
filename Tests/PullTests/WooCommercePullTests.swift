import Foundation
import Simulator
import Testing

@testable import Pull

/// What is read of a WooCommerce can be posted.
@Suite struct WooCommercePullTests {
    private let path = FileManager.default.temporaryDirectory.appending(path: "pull-\(UUID())").path

    /// What a step reads of a shop that answers so.
    private func read(_ step: PullStep?, _ answers: [JSONValue]) throws -> [JSONValue] {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let shop = ScriptedShop(answers.map { Reply(status: 200, text: JSONWriter.text($0, style: .plain)) })
        let folder = try LayerFolder(path, platform: "woocommerce", of: "http://shop.test")
        return try #require(step).read(PullTask(try shop.client(), folder, PullOptions()), 1).bodies
    }

    @Test func settingsThatMeanNothingElsewhereStayOut() throws {
        let bodies = try read(
            WooCommerceSettings.steps.first { $0.name == "settings" },
            [
                [["id": "advanced"]],
                [
                    ["id": "shop_page_id", "type": "select", "value": "5", "options": ["5": "Shop"]],
                    ["id": "unset", "type": "select", "value": "", "options": ["a": "A"]],
                    ["id": "none", "type": "select", "value": "", "options": ["": "None", "a": "A"]],
                    ["id": "text", "type": "text", "value": ""],
                ],
            ])
        #expect(bodies == [["advanced": ["none": "", "text": ""]]])
    }

    @Test func linesOfOrdersAreNewAndRefundsAskNoGateway() throws {
        let line: JSONValue = ["id": 7, "product_id": 3, "quantity": 1, "total": "9.00"]
        let bodies = try read(
            WooCommercePeople.orders,
            [
                [["id": 1, "customer_id": 2, "line_items": [line], "refunds": [["id": 4]]]],
                [["id": 4, "amount": "9.00", "reason": "torn", "line_items": [line]]],
            ])
        let order = try #require(bodies.first)
        #expect(order["line_items"] == [["product_id": 3, "quantity": 1, "total": "9.00"]])
        #expect(order["refunds"] == [["id": 4, "amount": "9.00", "reason": "torn", "api_refund": false]])
    }

    @Test func anEmptyAddressForMailStaysOut() throws {
        let customer: JSONValue = ["id": 5, "email": "a@b.test", "billing": ["email": "", "country": "US"]]
        let bodies = try read(WooCommercePeople.customers.first, [[customer]])
        #expect(bodies == [["id": 5, "email": "person5@example.com", "billing": ["country": "US"]]])
    }
}
