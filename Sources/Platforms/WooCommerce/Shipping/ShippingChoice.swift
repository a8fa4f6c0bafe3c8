/// Which rate of a package is chosen.
enum ShippingChoice {
    /// The chosen rate: the customer's as long as it is offered and the set of rates is the same as before; else the
    /// default (shipping/select-rate).
    ///
    /// - Parameters:
    ///   - wanted: the rate chosen before.
    ///   - previous: the rates offered before; nil where none were.
    ///   - avoidsPickup: whether a pickup is chosen by the customer only, since the shop has other methods too; nil where
    ///     the first rate is the default, whatever it is.
    static func chosen(
        _ wanted: String?, previous: [String]?, among rates: [ShippingRate], freeShippingCoupon: Bool,
        avoidsPickup: Bool? = nil
    ) -> String? {
        let offered = rates.map(\.id)
        if let wanted, offered.contains(wanted), previous == offered { return wanted }
        if let wanted, offered.contains(wanted), isPickup(wanted) { return wanted }
        if freeShippingCoupon, let free = offered.first(where: { $0.hasPrefix("free_shipping") }) { return free }
        guard let avoidsPickup else { return offered.first }
        return offered.first { !isPickup($0) } ?? (avoidsPickup ? nil : offered.first)
    }

    /// A chosen pickup stays chosen while it is offered.
    private static func isPickup(_ rate: String) -> Bool {
        rate.hasPrefix("local_pickup") || rate.hasPrefix("pickup_location")
    }
}
