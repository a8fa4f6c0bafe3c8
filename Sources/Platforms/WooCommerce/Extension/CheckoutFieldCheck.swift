import PHP
import Simulator

/// Checks and reads `additional_fields` of a checkout (`CheckoutSchema`, `Checkout::validate_callback`).
enum CheckoutFieldCheck {
    /// What was sent for the fields that the shop has, each in the type of its field. Anything else is left out; something
    /// that is neither object nor list crashes the real system (checkout/odd-additional-fields).
    static func sanitize(_ sent: JSONValue, _ fields: [CheckoutField]) throws -> JSONObject {
        guard sent.object != nil || sent.array != nil else { throw CrashedRequest() }
        let members = sent.object ?? [:]
        var known = JSONObject()
        for (name, value) in members {
            guard let field = fields.first(where: { $0.id == name }) else { continue }
            known[name] = field.sanitized(value)
        }
        return known
    }

    /// Checks the parameter against the fields' schemas; where the whole is sent, what is left out counts as `null`.
    static func check(_ sent: JSONValue, _ request: RestRequest) throws {
        let fields = try request.scope.extensions.checkoutFields
        let values = try sanitize(sent, fields)
        var faults: [SchemaFault] = []
        for field in fields {
            let value = values[field.id]
            if value == nil, request.method == "PUT" || !field.isRequired { continue }
            do { try SchemaCheck.validate(value ?? .null, field.schema, field.id) } catch {
                faults.append(located(error, field))
            }
        }
        if let fault = joined(faults) { throw fault }
    }

    /// Whether the parameter has to be there.
    static func isRequired(_ scope: Scope) throws -> Bool {
        try scope.extensions.checkoutFields.contains(where: \.isRequired)
    }

    /// What stands behind the parameters' checks: required fields say something, and values pass the fields' own checks.
    static func validate(_ request: RestRequest) throws {
        let fields = try request.scope.extensions.checkoutFields
        guard !fields.isEmpty else { return }
        let isPartial = ["PUT", "PATCH"].contains(request.method)
        let sent = request["additional_fields"]?.object ?? [:]
        var faults: (all: [SchemaFault], params: JSONObject) = ([], [:])
        for location in [CheckoutField.Location.contact, .order] {
            let found = fields.filter { $0.location == location }.compactMap { field in
                fault(field, sent[field.id], isPartial)
            }
            // The later place's faults stand where the earlier one's stood.
            if let fault = joined(found) { faults = ([fault], ["additional_fields": .string(fault.message)]) }
        }
        guard let fault = faults.all.first else { return }
        throw Parameters.invalid([("additional_fields", fault)], saying: faults.params)
    }

    private static func fault(_ field: CheckoutField, _ sent: JSONValue?, _ isPartial: Bool) -> SchemaFault? {
        if sent == nil, isPartial || !field.isRequired { return nil }
        let value = Sanitize.text(sent?.phpString ?? "")
        guard JSONValue.string(value).phpTruth else {
            guard field.isRequired else { return nil }
            return SchemaFault(
                "woocommerce_required_checkout_field", "\(field.label) is required", data: ["key": .string(field.id)])
        }
        guard !field.accepts(value) else { return nil }
        return SchemaFault(
            "woocommerce_invalid_checkout_field", "Please provide a valid \(field.label)", data: place(field))
    }

    private static func place(_ field: CheckoutField) -> JSONValue {
        ["location": .string(field.location.rawValue), "key": .string(field.id)]
    }

    /// The place is added to what the check says; WordPress shows what was added last, and the rest beside it.
    private static func located(_ fault: SchemaFault, _ field: CheckoutField) -> SchemaFault {
        var located = SchemaFault(fault.code, fault.message, data: place(field))
        located.moreData = fault.data.isNull ? [] : [fault.data]
        return located
    }

    /// Several faults as one. Those of one code share their data (`WP_Error::add_data`).
    private static func joined(_ faults: [SchemaFault]) -> SchemaFault? {
        let codes = Dictionary(grouping: faults, by: \.code)
        let shared = faults.map { fault in
            let data = (codes[fault.code] ?? []).flatMap { $0.moreData + [$0.data] }
            var fault = SchemaFault(fault.code, fault.message, data: data.last ?? .null)
            fault.moreData = Array(data.dropLast())
            return fault
        }
        // Faults are told code by code.
        var order: [String] = []
        for fault in shared where !order.contains(fault.code) { order.append(fault.code) }
        var all = order.flatMap { code in shared.filter { $0.code == code } }
        guard !all.isEmpty else { return nil }
        var first = all.removeFirst()
        first.others = all
        return first
    }
}

/// The fields of a checkout, as its order and its shopper's session keep them.
struct CheckoutFields {
    let cart: Cart

    /// Keeps what was sent: in the order, and what belongs to the contact in the session too.
    func take(_ request: RestRequest, _ order: inout Order) {
        let sent = request["additional_fields"]?.object ?? [:]
        for field in cart.rules.extensions.checkoutFields {
            guard let value = sent[field.id].map(field.stored) else { continue }
            order.setMeta(field.metaKey, value.phpString)
            if field.location == .contact { cart.state.contactFields[field.id] = value }
        }
    }

    /// A new draft starts with what the session holds.
    func fill(_ order: inout Order) {
        for field in cart.rules.extensions.checkoutFields where field.location == .contact {
            guard let value = cart.state.contactFields[field.id] else { continue }
            order.setMeta(field.metaKey, value.phpString)
        }
    }

    /// What the answer shows: the session's values, and the order's over them.
    func shown(_ order: Order) -> JSONObject {
        let fields = cart.rules.extensions.checkoutFields
        var values = cart.state.contactFields
        for entry in order.meta {
            guard let field = fields.first(where: { $0.metaKey == entry.key }) else { continue }
            values[field.id] = entry.value
        }
        return JSONObject(
            values.compactMap { name, value in
                fields.first { $0.id == name }.map { (name, $0.shown(value)) }
            })
    }
}
