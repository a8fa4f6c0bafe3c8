import Simulator
import Testing

@testable import Unified

/// What the adapter of WooCommerce does: make, read, change and delete by the layer, and what is refused.
@Suite struct WooAdapterTests {
    private let stage: WireStage

    init() throws { stage = try WireStage() }

    /// The result of a call that succeeds.
    private func ask(_ method: String, _ given: JSONObject = [:]) throws -> JSONValue {
        let answer = try stage.call(method, given)
        #expect(answer["return_code"] == 0, "\(method): \(answer)")
        return answer["result"] ?? .null
    }

    /// Code and words of a call that fails.
    private func refused(_ method: String, _ given: JSONObject) throws -> String {
        let answer = try stage.call(method, given)
        return "\(answer["return_code"]?.int ?? 0) \(answer["return_message"]?.string ?? "")"
    }

    @Test func customersAreMadeReadChangedAndDeleted() throws {
        let made = try ask(
            "customer.add",
            [
                "email": "kay@example.com", "first_name": "Kay", "last_name": "Lund", "password": "lantern-7",
                "address": [
                    [
                        "address_book_type": "billing", "address_book_first_name": "Kay",
                        "address_book_address1": "1 Oak Lane",
                        "address_book_city": "Austin", "address_book_state": "TX", "address_book_postcode": "78701",
                        "address_book_country": "USA",
                    ]
                ],
            ])
        let id = try #require(made["customer_id"])
        #expect(try refused("customer.add", ["email": "kay@example.com"]) == "113 Entity already exists")
        let info = try ask("customer.info", ["id": id, "response_fields": "{*}"])
        #expect(info["first_name"] == "Kay")
        let address = info["address_book"]?[0]
        #expect(address?["address1"] == "1 Oak Lane")
        #expect(address?["country"] == ["code2": "US", "code3": "USA", "name": .string(CountryCodes.name("US"))])
        #expect(address?["state"] == ["code": "TX", "name": "Texas"])
        #expect(try ask("customer.update", ["id": id, "first_name": "Kai"]) == ["updated_items": 1])
        #expect(try ask("customer.update", ["id": id, "first_name": "Kai"]) == ["updated_items": 0])
        #expect(try ask("customer.find", ["find_value": "kay@example.com"])["first_name"] == "Kai")
        #expect(try ask("customer.delete", ["id": id]) == ["delete_items": 1])
        #expect(try refused("customer.delete", ["id": id]) == "112 Customer with id \(id.string ?? "") not found")
    }

    @Test func categoriesAreMadeReadChangedAndDeleted() throws {
        let id = try #require(try ask("category.add", ["name": "Lamps", "description": "Light"])["category_id"])
        #expect(try refused("category.add", ["name": "Lamps"]) == "113 Entity already exists")
        #expect(try ask("category.update", ["id": id, "name": "Lanterns"]) == ["updated_items": 1])
        #expect(
            try ask("category.info", ["id": id]) == [
                "id": id, "parent_id": "0", "name": "Lanterns", "description": "Light",
            ])
        #expect(try ask("category.assign", ["category_id": id, "product_id": "100"]) == [:])
        #expect(try ask("product.info", ["id": "100"])["categories_ids"]?.array?.contains(id) == true)
        #expect(try ask("category.unassign", ["category_id": id, "product_id": "100"]) == [:])
        #expect(try ask("product.info", ["id": "100"])["categories_ids"]?.array?.contains(id) == false)
        #expect(try ask("category.delete", ["id": id]) == ["delete_items": true])
        #expect(try refused("category.info", ["id": id]).hasPrefix("112 Category with id"))
    }

    @Test func productsAreFoundByPagesAndCursors() throws {
        let total = try #require(try ask("product.count")["products_count"]?.int)
        var seen: [String] = []
        var given: JSONObject = ["count": 7, "params": "id"]
        while true {
            let answer = try stage.call("product.list", given)
            seen += answer["result"]?["product"]?.array?.compactMap { $0["id"]?.string } ?? []
            guard let next = answer["pagination"]?["next"]?.string else { break }
            given = ["page_cursor": .string(next)]
        }
        #expect(seen.count == total)
        #expect(Set(seen).count == total)
        #expect(seen.compactMap { Int($0) } == seen.compactMap { Int($0) }.sorted())
        #expect(try refused("product.find", ["find_value": "no such thing"]) == "112 Entity not found")
        #expect(try refused("product.info", ["id": "29"]) == "112 Product with id 29 not found", "a variation")
        #expect(try refused("product.info", ["id": "x"]) == "112 Product with id x not found")
    }

    @Test func variantsMakeTheirProductLearn() throws {
        let product = try #require(
            try ask("product.add", ["name": "Lantern", "sku": "lantern", "description": "Folds", "price": 9])[
                "product_id"])
        let combination: JSONValue = [["attribute_name": "Paper", "attribute_value": "Red"]]
        let add: JSONObject = [
            "product_id": product, "sku": "lantern-red", "price": 11, "quantity": 4, "attributes": combination,
        ]
        let id = try #require(try ask("product.variant.add", add)["product_variant_id"])
        #expect(
            try refused("product.variant.add", add)
                == "113 Variant with combination `Paper=Red` already exists. ID='\(id.string ?? "")'")
        #expect(
            try ask("product.info", ["id": product, "response_fields": "{result{type}}"]) == ["type": "configurable"])
        let child = try ask("product.child_item.info", ["product_id": product, "id": id, "response_fields": "{*}"])
        #expect(child["sku"] == "lantern-red")
        #expect(child["inventory_level"] == 4)
        #expect(child["default_price"] == 11)
        #expect(child["combination"] == [["option_id": "Paper", "option_value_id": "Red"]])
        #expect(
            try ask("product.variant.update", ["product_id": product, "id": id, "price": 12, "reduce_quantity": 1])
                == ["updated_items": 1])
        let list = try ask(
            "product.child_item.list", ["product_id": product, "params": "inventory_level,default_price"])
        #expect(list == ["total_count": 1, "children": [["default_price": 12, "inventory_level": 3]]])
        #expect(try ask("product.variant.delete", ["product_id": product, "id": id]) == ["deleted": true])
        #expect(
            try refused("product.variant.delete", ["product_id": product, "id": id])
                == "112 Product child item with id \(id.string ?? "") not found")
    }

    @Test func attributesAndTheirValues() throws {
        let id = try #require(try ask("attribute.add", ["name": "Paper", "type": "select", "code": "paper"])["id"])
        let value = try #require(try ask("attribute.value.add", ["attribute_id": id, "name": "Red"])["id"])
        #expect(
            try ask("attribute.info", ["id": id, "params": "name,values"]) == ["name": "Paper", "values": ["Red"]])
        #expect(try ask("attribute.value.delete", ["attribute_id": id, "id": value]) == ["deleted": true])
        #expect(try ask("attribute.update", ["id": id, "name": "Sheets"]) == ["updated": true])
        #expect(try ask("attribute.delete", ["id": id]) == ["deleted": "1"])
        #expect(try refused("attribute.info", ["id": id]).hasPrefix("112 Attribute with id"))
    }

    @Test func couponsTaxesZonesAndPlugins() throws {
        let coupon: JSONObject = [
            "code": "lantern10", "action_type": "percent", "action_apply_to": "order_total", "action_scope": "order",
            "action_amount": 10,
        ]
        let id = try #require(try ask("cart.coupon.add", coupon)["coupon_id"])
        #expect(try refused("cart.coupon.add", coupon) == "113 Entity already exists")
        let list = try ask("cart.coupon.list", ["coupons_ids": id, "params": "code,actions"])
        #expect(list["coupon"]?[0]?["actions"]?[0]?["amount"] == 10)
        #expect(try ask("cart.coupon.delete", ["id": id]) == ["deleted": "1"])
        #expect(
            try refused("cart.coupon.delete", ["id": id]) == "112 Coupon with coupon_id \(id.string ?? "") not found")
        #expect(try ask("tax.class.list")["tax_classes"]?[0]?["id"] == "standard")
        let tax = try ask("tax.class.info", ["tax_class_id": "standard", "response_fields": "{*}"])
        #expect(tax["tax_rates"]?.array?.isEmpty == false)
        #expect(try ask("cart.shipping_zones.list")["shipping_zone"]?.array?.isEmpty == false)
        #expect(try ask("cart.plugin.list")["all_plugins"]?.int != nil)
        let cart = try ask("cart.info", ["response_fields": "{*}"])
        #expect(cart["stores_info"]?[0]?["currency"]?["iso3"] == "USD")
        #expect(cart["name"]?.string?.isEmpty == false)
    }

    @Test func webhooksAndMetaData() throws {
        let given: JSONObject = [
            "entity": "order", "action": "add", "callback": "http://127.0.0.1:9/x", "label": "Mine",
        ]
        let id = try #require(try ask("webhook.create", given)["id"]?.int)
        #expect(try ask("webhook.update", ["id": .int(Int64(id)), "active": false])["updated"] != nil)
        let list = try ask("webhook.list", ["params": "force_all"])["webhook"]?.array ?? []
        #expect(list.contains { $0["id"]?.int == id && $0["active"] == false && $0["action"] == "add" })
        #expect(try ask("webhook.delete", ["id": .int(Int64(id))]) == ["deleted": "1"])
        #expect(try refused("webhook.delete", ["id": .int(Int64(id))]) == "112 Webhook with id \(id) not found")
        let meta =
            try ask(
                "cart.meta_data.set", ["entity_id": "100", "key": "shelf", "value": "B7", "namespace": "own"])["id"]
            ?? .null
        let known = try ask("cart.meta_data.list", ["entity_id": "100", "key": "shelf"])
        #expect(known["items"] == [["key": "shelf", "value": "B7"]])
        #expect(try ask("cart.meta_data.unset", ["entity_id": "100", "key": "shelf", "id": meta]) == ["status": true])
        #expect(try ask("cart.meta_data.list", ["entity_id": "100", "key": "shelf"])["total_count"] == 0)
    }

    @Test func aShipmentIsANoteThatIsReadAgain() throws {
        var shipment = WooShipment()
        shipment.items = [.init(line: "31", quantity: 2), .init(line: "32", quantity: 1.5)]
        shipment.tracking = [("ups", "1Z 999"), ("", "X")]
        shipment.provider = "Blue Van"
        let read = try #require(WooShipment("<p>\(shipment.text)</p>\n"))
        #expect(read.text == shipment.text)
        #expect(read.tracking.map(\.number) == ["1Z 999", "X"])
        #expect(WooShipment("Shipped with love") == nil)
        #expect(WooShipment("Order status changed from Pending payment to Processing.") == nil)
    }

    @Test func aKeyRepeatsNothing() throws {
        let given: JSONObject = [
            "name": "Once", "sku": "once", "description": "Only one", "price": 1, "idempotency_key": "k1",
        ]
        let first = try ask("product.add", given)
        #expect(try ask("product.add", given) == first)
        #expect(try refused("product.add", given.without("idempotency_key")).hasPrefix("113 "))
        _ = stage.simulation.sandboxes["default"]?.clock.advance(seconds: 16 * 60)
        #expect(try refused("product.add", given).hasPrefix("113 "))
    }
}
