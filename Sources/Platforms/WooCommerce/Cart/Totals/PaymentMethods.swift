import PHP
import Simulator

/// The payment methods that a cart can be paid with.
enum PaymentMethods {
    private static let all = ["bacs", "cheque", "cod"]

    /// The ids of the methods that are switched on and fit the cart, in order.
    static func ids(_ scope: Scope, _ summary: CartSummary) throws -> [String] {
        try all.filter { id in
            let settings = try scope.options.json("woocommerce_\(id)_settings")
            guard settings["enabled"]?.phpString == "yes" else { return false }
            return id != "cod" || fits(settings, summary)
        }
    }

    /// Cash on delivery may be limited to carts that are shipped, and to some shipping methods.
    private static func fits(_ settings: JSONValue, _ summary: CartSummary) -> Bool {
        if !summary.needsShipping { return settings["enable_for_virtual"]?.phpString != "no" }
        let methods = (settings["enable_for_methods"]?.phpList ?? []).map(\.phpString)
        guard !methods.isEmpty else { return true }
        return summary.packages.compactMap(\.chosenRate).contains { rate in
            methods.contains(rate.method) || methods.contains(rate.id)
        }
    }
}
