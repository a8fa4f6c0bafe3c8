import Simulator
import Testing

@testable import Pull

/// Nothing of real people, and no secret, gets into a layer.
@Suite struct DisguiseTests {
    private static let order: JSONValue = [
        "id": 7, "customer_id": 3, "customer_note": "Ring at Maya's", "customer_ip_address": "10.0.0.9",
        "billing": [
            "first_name": "Maya", "last_name": "Moss", "company": "Moss Ltd", "address_1": "5 High Road",
            "address_2": "Flat 2", "city": "Leeds", "state": "", "postcode": "LS1 4AP", "country": "GB",
            "email": "maya@moss.test", "phone": "01234",
        ],
        "line_items": [["name": "Mug", "product_id": 5, "total": "9.00"]],
        "meta_data": [["key": "x", "value": "maya@moss.test"]], "transaction_id": "tx-9",
    ]

    @Test func replacesEverythingThatTellsWhoSomebodyIs() {
        let hidden = Disguise(isOff: false).hide(Self.order, person: 3)
        let text = JSONWriter.text(hidden, style: .plain)
        for word in ["Maya", "Moss", "moss", "High", "Flat", "Leeds", "LS1", "01234", "10.0.0.9", "tx-9", "Ring"] {
            #expect(!text.contains(word), "\(word)")
        }
        #expect(hidden["billing"]?["country"] == "GB")
        #expect(hidden["billing"]?["postcode"] == "AA1 1AA")
        #expect(hidden["line_items"] == Self.order["line_items"])
    }

    @Test func givesOnePersonOneName() {
        let disguise = Disguise(isOff: false)
        let customer = disguise.hide(["first_name": "A", "email": "a@b.test"], person: 3)
        #expect(customer["email"] == disguise.hide(Self.order, person: 3)["billing"]?["email"])
        #expect(customer != disguise.hide(["first_name": "A", "email": "a@b.test"], person: 4))
    }

    @Test func leavesPeopleAsTheyAreWhereTold() {
        #expect(Disguise(isOff: true).hide(Self.order, person: 3) == Self.order)
    }

    @Test(arguments: ["api_password", "stripe_secret_key", "Webhook_Token", "license_key", "woocommerce_x_secret"])
    func knowsSecretsByTheirNames(_ name: String) { #expect(Secrets.isSecret(name)) }

    @Test func aChoiceIsNoSecretWhateverItsName() {
        func setting(_ type: String) -> JSONValue {
            ["id": "woocommerce_registration_generate_password", "type": .string(type), "value": "yes"]
        }
        #expect(WooCommerceSettings.isPublic(setting("checkbox")))
        #expect(!WooCommerceSettings.isPublic(setting("text")))
        #expect(!WooCommerceSettings.isPublic(["id": "title", "type": "password"]))
    }

    @Test(arguments: ["woocommerce_currency", "title", "woocommerce_tax_based_on"])
    func otherSettingsAreNone(_ name: String) { #expect(!Secrets.isSecret(name)) }
}
