import Simulator
import Testing

@testable import Unified

/// One story, told to a Magento and to a WooCommerce: what the layer answers is the same, but for ids.
@Suite struct StoryTests {
    /// A product from its making to its end, by its answers.
    private struct Story {
        let stage: WireStage
        let store: String
        var answers: [(step: String, answer: JSONValue)] = []

        /// Calls a method and keeps what it answered.
        @discardableResult
        mutating func tell(_ step: String, _ method: String, _ given: JSONObject) throws -> JSONValue {
            let answer = try stage.call(method, given, store: store)
            answers.append((step, answer))
            return answer["result"] ?? .null
        }

        /// Calls a method whose answer is not part of the story.
        func ask(_ method: String, _ given: JSONObject) throws -> JSONValue {
            let answer = try stage.call(method, given, store: store)
            #expect(answer["return_code"] == 0, "\(store) \(method): \(answer)")
            return answer["result"] ?? .null
        }
    }

    private static let fields =
        "{return_code,result{type,u_sku,name,description,price,quantity,in_stock,is_stock_managed,"
        + "manage_stock,avail_sale,avail_view,weight,special_price{value,avail}}}"
    private static let orderFields =
        "{return_code,result{customer{email,first_name,last_name},"
        + "billing_address{first_name,city,postcode,country,state{code}},totals{subtotal,discount},"
        + "order_products{model,name,price,quantity},refunds{total}}}"

    private func tell(_ stage: WireStage, _ store: String) throws -> [(step: String, answer: JSONValue)] {
        var story = Story(stage: stage, store: store)
        let sku = "story-lantern"
        let id =
            try story.ask(
                "product.add",
                [
                    "name": "Paper Lantern", "sku": .string(sku), "description": "Folds flat", "price": "24.50",
                    "quantity": 12, "manage_stock": true, "weight": 0.4, "status": "enabled",
                ])["product_id"] ?? .null
        try catalogue(&story, id)
        try order(&story, id)
        try story.tell("delete", "product.delete", ["id": id])
        let again = try stage.call("product.delete", ["id": id], store: store)
        story.answers.append(("delete again", again["return_code"] ?? .null))
        return story.answers
    }

    private func catalogue(_ story: inout Story, _ id: JSONValue) throws {
        let info: JSONObject = ["id": id, "response_fields": .string(Self.fields)]
        try story.tell("info", "product.info", info)
        let twin: JSONObject = ["name": "Twin", "sku": "story-lantern", "description": "Same", "price": 1]
        story.answers.append(
            ("twin", try story.stage.call("product.add", twin, store: story.store)["return_code"] ?? .null))
        try story.tell("reprice", "product.update", ["id": id, "price": 19.9, "quantity": 30])
        try story.tell("reprice again", "product.update", ["id": id, "increase_quantity": 5])
        try story.tell("info after", "product.info", info)
        try story.tell(
            "find", "product.find", ["find_value": "story-lantern", "find_where": "sku", "response_fields": "{*}"])
        try story.tell(
            "list", "product.list",
            ["product_ids": id, "response_fields": "{result{products_count,product{name,u_sku,price}}}"])
        try story.tell("count", "product.count", ["product_ids": id])
    }

    private func order(_ story: inout Story, _ id: JSONValue) throws {
        let made = try story.ask(
            "order.add",
            [
                "order_status": "processing", "customer_email": "kay@example.com", "bill_first_name": "Kay",
                "bill_last_name": "Lund", "bill_address_1": "1 Oak Lane", "bill_city": "Austin",
                "bill_postcode": "78701",
                "bill_state": "TX", "bill_country": "US", "bill_phone": "5550123",
                "order_item": [
                    [
                        "order_item_id": id, "order_item_name": "Paper Lantern", "order_item_price": 19.9,
                        "order_item_quantity": 2,
                    ]
                ],
            ])
        let order = made["id"] ?? made["order_id"] ?? .null
        let info: JSONObject = ["id": order, "response_fields": .string(Self.orderFields)]
        try story.tell("order", "order.info", info)
        let line = try story.ask(
            "order.info", ["id": order, "response_fields": "{result{order_products{order_product_id}}}"])
        let product = line["order_products"]?[0]?["order_product_id"] ?? .null
        try story.tell(
            "too much", "order.shipment.add",
            ["order_id": order, "items": [["order_product_id": product, "quantity": 9]]])
        _ = try story.ask(
            "order.shipment.add",
            [
                "order_id": order, "items": [["order_product_id": product, "quantity": 1]],
                "tracking_numbers": [["carrier_id": "ups", "tracking_number": "1Z999"]],
            ])
        try story.tell(
            "shipments", "order.shipment.list",
            [
                "order_id": order,
                "response_fields":
                    "{result{shipment_count,shipment{tracking_numbers{tracking_number},items{quantity}}}}",
            ])
    }

    @Test func bothPlatformsAnswerAlike() throws {
        let stage = try WireStage()
        let magento = try tell(stage, "magento")
        let woocommerce = try tell(stage, "woocommerce")
        #expect(magento.map(\.step) == woocommerce.map(\.step))
        for (one, other) in zip(magento, woocommerce) {
            #expect(text(one.answer) == text(other.answer), "\(one.step)")
        }
    }

    /// Ids differ.
    private func text(_ answer: JSONValue) -> String { JSONWriter.text(Self.withoutIDs(answer), style: .plain) }

    private static func withoutIDs(_ value: JSONValue) -> JSONValue {
        switch value {
        case .object(let members):
            .object(JSONObject(members.filter { $0.key != "id" }.map { ($0.key, withoutIDs($0.value)) }))
        case .array(let elements): .array(elements.map(withoutIDs))
        default: value
        }
    }
}
