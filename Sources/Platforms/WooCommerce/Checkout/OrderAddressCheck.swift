import PHP
import Simulator

/// Checks the addresses of an order before it is paid.
struct OrderAddressCheck {
    let scope: Scope

    func check(_ order: Order, needsShipping: Bool) throws {
        let everywhere = try Country.codes(in: scope.visit.database)
        let allowed = try ShopRules.sellsTo(scope) ?? everywhere
        try check(order.billing.country, allowed, "Sorry, we do not allow orders from the provided country")
        if needsShipping, !isPickedUp(order) {
            let allowed = try ShopRules.load(scope).shipsTo ?? everywhere
            try check(order.shipping.country, allowed, "Sorry, we do not ship orders to the provided country")
        }
        let shipping = needsShipping ? try missing(order.shipping) : []
        try refuse([("shipping", shipping), ("billing", try missing(order.billing))])
    }

    private func isPickedUp(_ order: Order) -> Bool {
        let methods = order.items(.shipping).map(\.method)
        return !methods.isEmpty && methods.allSatisfy { ["local_pickup", "pickup_location"].contains($0) }
    }

    private func check(_ country: String, _ allowed: [String], _ message: String) throws {
        guard !allowed.contains(country) else { return }
        throw RestError(
            "woocommerce_rest_invalid_address_country", "\(message) (\(Sanitize.html(country)))", status: 400,
            data: ["allowed_countries": .array(allowed.map(JSONValue.string)), "status": 400])
    }

    /// Labels of required fields that say nothing: the country's own ones first (checkout/missing-parts).
    private func missing(_ address: Address) throws -> [String] {
        let isCompanyRequired =
            try scope.options["woocommerce_checkout_company_field"] == "required"
        return CountryLocale.of(address.country).fields(isCompanyRequired: isCompanyRequired)
            .filter { address[$0.field].trimmed.isEmpty }.map { "\($0.label) is required" }
    }

    private func refuse(_ faults: [(kind: String, messages: [String])]) throws {
        let faults = faults.filter { !$0.messages.isEmpty }
        guard let first = faults.first else { return }
        let errors = JSONObject(faults.map { ($0.kind, .array($0.messages.map(JSONValue.string))) })
        let messages = first.messages.map(Sanitize.html).joined(separator: ", ")
        throw RestError(
            "woocommerce_rest_invalid_address",
            "There was a problem with the provided \(first.kind) address: \(messages)", status: 400,
            data: ["errors": .object(errors), "status": 400])
    }
}
