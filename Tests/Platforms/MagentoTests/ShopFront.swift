import Foundation
import Magento
import Simulator
import Testing

/// The shop of the baseline behind ``Simulation/answer(_:)``, as clients see it.
struct ShopFront: Sendable {
    let simulation: Simulation
    private let token: String

    init(at now: Instant = Instant(seconds: 1_795_315_161)) throws {
        let settings = ShopSettings(
            name: "magento", profile: "2.4.6", baseURL: "http://www.stores.local", mounts: [Mount()],
            fixtures: [TestShop.fixtures])
        let library = TemplateLibrary(["baseline": [TemplateLibrary.Recipe(Magento(), settings)]])
        let simulation = Simulation(try SandboxRegistry(library, settings: .init(machine: { now })))
        self.simulation = simulation
        let login = try Self.send(
            simulation, "POST", "/rest/V1/integration/admin/token", nil,
            ["username": "admin", "password": "Keeper#2024pass"])
        token = try #require(login.body.string)
    }

    /// Sends a request as an administrator.
    func admin(_ method: String, _ path: String, _ body: JSONValue? = nil) throws -> Answer {
        try Self.send(simulation, method, "/rest/V1/\(path)", token, body)
    }

    /// Sends a request as a guest.
    func guest(_ method: String, _ path: String, _ body: JSONValue? = nil) throws -> Answer {
        try Self.send(simulation, method, "/rest/default/V1/guest-carts\(path)", nil, body)
    }

    /// Fetches a cart, fills it and places the order; gives the first answer that is a refusal, else the last.
    func buy(_ sku: String, _ count: Int, as email: String) throws -> Answer {
        let cart = try #require(try guest("POST", "").body.string)
        let added = try guest(
            "POST", "/\(cart)/items",
            ["cartItem": ["sku": .string(sku), "qty": JSONValue(count), "quote_id": .string(cart)]])
        guard added.status == 200 else { return added }
        let address: JSONValue = [
            "firstname": "Ann", "lastname": "Lee", "street": ["1 Main St"], "city": "Austin", "region_id": 57,
            "postcode": "73301", "country_id": "US", "telephone": "5550123",
        ]
        let sent = try guest(
            "POST", "/\(cart)/shipping-information",
            [
                "addressInformation": [
                    "shipping_address": address, "billing_address": address, "shipping_carrier_code": "flatrate",
                    "shipping_method_code": "flatrate",
                ]
            ])
        guard sent.status == 200 else { return sent }
        return try guest(
            "POST", "/\(cart)/payment-information",
            ["email": .string(email), "paymentMethod": ["method": "checkmo"], "billingAddress": address])
    }

    private static func send(
        _ simulation: Simulation, _ method: String, _ target: String, _ token: String?, _ body: JSONValue?
    ) throws -> Answer {
        var headers: Headers = ["Host": "www.stores.local"]
        if let token { headers["Authorization"] = "Bearer " + token }
        if body != nil { headers["Content-Type"] = "application/json" }
        let bytes = body.map { JSONWriter.bytes($0, style: .plain) } ?? []
        let reply = simulation.answer(Request(method: method, target: target, headers: headers, body: bytes))
        return Answer(status: reply.status, body: try JSONParser.parse(reply.body))
    }

    struct Answer: Sendable {
        let status: Int
        let body: JSONValue
    }
}
