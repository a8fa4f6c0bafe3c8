import PHP
import Simulator

/// Puts the gateways and shipping methods that a layer's `extensions.json` declares beside the shop's own, so that the
/// routes of `wc/v3` know them.
struct DeclaredMethods {
    let database: Database

    func add(_ document: JSONValue) throws {
        for gateway in document["gateways"]?.array ?? [] { try add(gateway: gateway) }
        for method in document["shipping_methods"]?.array ?? [] { try add(method: method) }
    }

    /// A gateway is switched on unless the layer says otherwise.
    private func add(gateway: JSONValue) throws {
        let (id, title) = (gateway["id"]?.string ?? "", gateway["title"] ?? "")
        let description = gateway["description"] ?? ""
        let definition: JSONObject = [
            "id": .string(id), "title": title, "description": description, "order": "", "enabled": true,
            "method_title": title, "method_description": description, "method_supports": ["products"],
            "settings": ["title": Self.setting("title", "Title", "safe_text", title)],
        ]
        let known = try PaymentGatewayRecord.first("WHERE id = ?", id, in: database)
        try PaymentGatewayRecord(
            place: try known?.place ?? next("payment_gateway"), id: id, definition: definition
        ).save(in: database)
        let settings: JSONObject = [
            "enabled": gateway["enabled"] == false ? "no" : "yes", "title": title, "description": description,
        ]
        try OptionRecord.set(
            PaymentGateway.option(id), JSONWriter.text(.object(settings), style: .plain), in: database)
    }

    /// A kind of method, which zones then may have.
    private func add(method: JSONValue) throws {
        let (id, title) = (method["id"]?.string ?? "", method["title"]?.string ?? "")
        let tax: JSONValue = method["taxable"] == false ? "none" : "taxable"
        var status = Self.setting("tax_status", "Tax status", "select", tax).object ?? [:]
        status["options"] = ["taxable": "Taxable", "none": "None"]
        let settings: JSONObject = [
            "title": Self.setting("title", "Name", "text", .string(title)), "tax_status": .object(status),
            "cost": Self.setting("cost", "Cost", "text", .string(method["cost"]?.phpString ?? "")),
        ]
        let known = try ShippingMethodKind.find(id: id, in: database)
        try ShippingMethodKind(
            place: try known?.place ?? next("shipping_method_kind"), id: id, title: title,
            description: method["description"]?.string ?? "", settings: settings
        ).save(in: database)
    }

    private func next(_ table: String) throws -> Int {
        (try database.value("SELECT max(place) FROM \(table)", as: Int.self) ?? -1) + 1
    }

    private static func setting(_ id: String, _ label: String, _ type: String, _ standard: JSONValue) -> JSONValue {
        [
            "id": .string(id), "label": .string(label), "description": "", "type": .string(type), "value": standard,
            "default": standard, "tip": "", "placeholder": "",
        ]
    }
}
