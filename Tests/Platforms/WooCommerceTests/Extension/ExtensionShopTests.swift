import Foundation
import Simulator
import Testing

/// What a layer's `extensions.json` says plug-ins do, seen by clients: fields of the checkout, namespaces, gateways, shipping
/// methods. The source of 9.9.5 says how the real field API behaves; no recording has such a plug-in.
@Suite struct ExtensionShopTests {
    private static let document = #"""
        {"checkout_fields": [
           {"id": "acme/vat", "label": "VAT number", "location": "contact", "pattern": "[A-Z]{2}[0-9]+"},
           {"id": "acme/wrap", "label": "Wrapping", "location": "order", "type": "select", "required": true,
            "options": [{"value": "plain", "label": "Plain"}, {"value": "gold", "label": "Gold"}]},
           {"id": "acme/news", "label": "News", "location": "contact", "type": "checkbox"}],
         "endpoint_data": [
           {"endpoint": "cart", "namespace": "acme", "data": {"points": 12}},
           {"endpoint": "cart-item", "namespace": "acme", "data": {"gift": false}},
           {"endpoint": "checkout", "namespace": "acme", "data": {"terms": "1.2"}},
           {"endpoint": "product", "namespace": "acme", "data": {"badge": "new"}}],
         "gateways": [
           {"id": "acme_pay", "title": "Acme Pay", "outcome": "paid"},
           {"id": "acme_away", "title": "Acme Away", "outcome": "pending", "redirect": "https://pay.example/{order_id}"},
           {"id": "acme_no", "title": "Acme No", "outcome": "failed"}],
         "shipping_methods": [{"id": "acme_courier", "title": "Courier", "cost": "7.50"}]}
        """#

    private let shop: ShopFront
    private let token: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "storesim-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Self.document.write(to: folder.appending(path: "extensions.json"), atomically: true, encoding: .utf8)
        shop = try ShopFront(layers: [FixtureFolder(path: folder.path)])
        token = try #require(try shop.store("GET", "cart").headers["Cart-Token"])
        try FileManager.default.removeItem(at: folder)
        _ = try shop.store("POST", "cart/add-item", token: token, #"{"id":108,"quantity":1}"#)
    }

    private static let address = #"""
        {"first_name":"Ada","last_name":"Byron","address_1":"1 Main Street","city":"San Francisco","state":"CA",
         "postcode":"94105","country":"US","email":"ada@example.com","phone":"5550100"}
        """#

    private func place(_ members: String) throws -> ShopFront.Answer {
        try shop.store("POST", "checkout", token: token, #"{"billing_address":\#(Self.address),\#(members)}"#)
    }

    // MARK: Fields

    @Test func fieldsAreKeptWithTheOrderAndShown() throws {
        let placed = try place(
            #""payment_method":"bacs","additional_fields":{"acme/vat":"DE1","acme/wrap":"gold","acme/news":true,"x/y":1}"#
        )
        #expect(placed.status == 200)
        #expect(placed.body["additional_fields"] == ["acme/vat": "DE1", "acme/news": true, "acme/wrap": "gold"])
        let id = try #require(placed.body["order_id"]?.int)
        let meta = try shop.rest("GET", "orders/\(id)").body["meta_data"]?.array ?? []
        let kept = Dictionary(meta.map { ($0["key"]?.string ?? "", $0["value"]) }) { first, _ in first }
        #expect(kept["_wc_other/acme/vat"] == "DE1")
        #expect(kept["_wc_other/acme/wrap"] == "gold")
        #expect(kept["_wc_other/acme/news"] == "1")
    }

    @Test func aRequiredFieldThatIsLeftOutWithAllOthersIsAMissingParameter() throws {
        let refused = try place(#""payment_method":"bacs""#)
        #expect(refused.status == 400)
        #expect(refused.body["code"] == "rest_missing_callback_param")
        #expect(refused.body["data"]?["params"] == ["additional_fields"])
    }

    @Test func aRequiredFieldAmongOthersIsOfTheWrongType() throws {
        let refused = try place(#""payment_method":"bacs","additional_fields":{"acme/vat":"DE1"}"#)
        #expect(refused.body["code"] == "rest_invalid_param")
        #expect(refused.body["data"]?["params"] == ["additional_fields": "acme/wrap is not of type string."])
        #expect(
            refused.body["data"]?["details"]?["additional_fields"] == [
                "code": "rest_invalid_type", "message": "acme/wrap is not of type string.",
                "data": ["location": "order", "key": "acme/wrap"], "additional_data": [["param": "acme/wrap"]],
            ])
    }

    @Test func aChoiceThatIsNotOfferedIsRefused() throws {
        let refused = try place(#""payment_method":"bacs","additional_fields":{"acme/wrap":"silver"}"#)
        #expect(
            refused.body["data"]?["params"] == ["additional_fields": "acme/wrap is not one of plain and gold."])
    }

    @Test func aValueThatItsFieldDoesNotAcceptIsRefused() throws {
        let refused = try place(#""payment_method":"bacs","additional_fields":{"acme/wrap":"gold","acme/vat":"1"}"#)
        #expect(refused.body["data"]?["params"] == ["additional_fields": "Please provide a valid VAT number"])
        #expect(
            refused.body["data"]?["details"]?["additional_fields"]?["code"] == "woocommerce_invalid_checkout_field")
    }

    @Test func aChangeNeedsOnlyWhatItChangesAndTheNextDraftKnowsTheContact() throws {
        let changed = try shop.store("PUT", "checkout", token: token, #"{"additional_fields":{"acme/vat":"FR2"}}"#)
        #expect(changed.status == 200)
        #expect(changed.body["additional_fields"] == ["acme/vat": "FR2"])
        #expect(
            try shop.store("GET", "checkout", token: token).body["additional_fields"] == ["acme/vat": "FR2"])
    }

    // MARK: Namespaces

    @Test func namespacesStandInTheirEndpoints() throws {
        let cart = try shop.store("GET", "cart", token: token).body
        #expect(cart["extensions"] == ["acme": ["points": 12]])
        #expect(cart["items"]?[0]?["extensions"] == ["acme": ["gift": false]])
        #expect(
            try shop.store("GET", "checkout", token: token).body["extensions"] == ["acme": ["terms": "1.2"]])
        #expect(try shop.store("GET", "products/100").body["extensions"] == ["acme": ["badge": "new"]])
    }

    // MARK: Gateways and shipping

    @Test(arguments: [
        ("acme_pay", "success", "processing"), ("acme_away", "success", "pending"), ("acme_no", "failure", "failed"),
    ])
    func aGatewayDoesWhatTheLayerSays(_ gateway: String, _ result: String, _ status: String) throws {
        let placed = try place(#""payment_method":"\#(gateway)","additional_fields":{"acme/wrap":"plain"}"#)
        #expect(placed.body["payment_result"]?["payment_status"] == .string(result))
        let id = try #require(placed.body["order_id"]?.int)
        #expect(try shop.rest("GET", "orders/\(id)").body["status"] == .string(status))
        guard gateway == "acme_away" else { return }
        #expect(placed.body["payment_result"]?["redirect_url"] == .string("https://pay.example/\(id)"))
    }

    @Test func aGatewayCanBeSwitchedOffAsOthersCan() throws {
        #expect(try shop.rest("GET", "payment_gateways/acme_pay").body["title"] == "Acme Pay")
        _ = try shop.rest("PUT", "payment_gateways/acme_pay", #"{"enabled":false}"#)
        let methods = try shop.store("GET", "cart", token: token).body["payment_methods"]?.array ?? []
        #expect(methods.contains("acme_away") && !methods.contains("acme_pay"))
    }

    @Test func aShippingMethodCanBeGivenToAZone() throws {
        let made = try shop.rest("POST", "shipping/zones/0/methods", #"{"method_id":"acme_courier"}"#).body
        #expect(made["settings"]?["cost"]?["value"] == "7.50")
        _ = try shop.store("POST", "cart/add-item", token: token, #"{"id":100,"quantity":1}"#)
        let place = #"{"shipping_address":{"country":"NZ","state":"","city":"Auckland","postcode":"1010"}}"#
        let cart = try shop.store("POST", "cart/update-customer", token: token, place).body
        let rates = cart["shipping_rates"]?[0]?["shipping_rates"]?.array ?? []
        let courier = try #require(rates.first { $0["method_id"] == "acme_courier" })
        #expect(courier["price"] == "750")
        #expect(courier["name"] == "Courier")
    }
}
