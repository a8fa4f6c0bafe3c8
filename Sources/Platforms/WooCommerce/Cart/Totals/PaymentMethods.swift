import PHP
import Simulator

/// The payment methods that a cart can be paid with.
enum PaymentMethods {
    /// The ids of the methods that are switched on and fit the cart, in order.
    static func ids(_ scope: Scope, _ summary: CartSummary) throws -> [String] {
        try PaymentGatewayRecord.enabled(scope.options, in: scope.visit.database)
            .filter { fits($0.settings, summary) }.map(\.id)
    }

    /// A method may be limited to carts that are shipped, and to some ways of shipping, as cash on delivery is
    /// (`WC_Gateway_COD::is_available`); methods without such settings fit every cart.
    private static func fits(_ settings: JSONObject, _ summary: CartSummary) -> Bool {
        if !summary.needsShipping { return settings["enable_for_virtual"]?.phpString != "no" }
        let methods = (settings["enable_for_methods"]?.phpList ?? []).map(\.phpString)
        let rates = summary.packages.compactMap(\.chosenRate)
        guard !methods.isEmpty, !rates.isEmpty else { return true }
        return rates.contains { methods.contains($0.method) || methods.contains($0.id) }
    }
}
