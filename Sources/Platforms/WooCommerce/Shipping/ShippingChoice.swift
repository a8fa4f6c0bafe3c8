/// Which rate of a package is chosen.
enum ShippingChoice {
    /// The chosen rate: the customer's as long as it is offered and the set of rates is the same as before; else the
    /// default (shipping/select-rate).
    ///
    /// - Parameters:
    ///   - wanted: the rate chosen before.
    ///   - previous: the rates offered before; nil where none were.
    static func chosen(
        _ wanted: String?, previous: [String]?, among rates: [ShippingRate], freeShippingCoupon: Bool
    ) -> String? {
        let offered = rates.map(\.id)
        if let wanted, offered.contains(wanted), previous == offered { return wanted }
        if let wanted, offered.contains(wanted), isPickup(wanted) { return wanted }
        if freeShippingCoupon, let free = offered.first(where: { $0.hasPrefix("free_shipping") }) { return free }
        return offered.first
    }

    /// A chosen pickup stays chosen while it is offered.
    private static func isPickup(_ rate: String) -> Bool {
        rate.hasPrefix("local_pickup") || rate.hasPrefix("pickup_location")
    }
}
