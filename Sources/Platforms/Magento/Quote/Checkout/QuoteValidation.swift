import Simulator

/// What a cart must have before it becomes an order, in the order in which Magento asks
/// (Magento\Quote\Model\QuoteValidator and its rules).
struct QuoteValidation {
    let visit: Visit

    func check(_ cart: Cart) throws {
        let errors = try CartStock(visit: visit, website: cart.website).errors(of: cart)
        guard errors.isEmpty else { throw MagentoError.invalid(errors.joined(separator: "\n")) }
        if !cart.isVirtual { try checkShipping(cart) }
        try check(cart.billing, "Please check the billing address information.", cart)
        guard let method = cart.payment?.method, !method.isEmpty else {
            throw refusal("Enter a valid payment method and try again.")
        }
        try checkMinimum(cart)
        try checkPickup(cart)
        if method == "purchaseorder", cart.payment?.poNumber?.isEmpty ?? true {
            throw MagentoError.invalid("Purchase order number is a required field.")
        }
    }

    private func checkShipping(_ cart: Cart) throws {
        let country = cart.shipping.place.country ?? ""
        let settings = cart.settings
        let allowed = try settings.text("general/country/allow")?.split(separator: ",").map(String.init)
        let isAllowed = try allowed?.contains(country) ?? (Country.find(country, in: visit.database) != nil)
        guard isAllowed else {
            throw refusal("Some addresses can't be used due to the configurations for specific countries.")
        }
        try check(cart.shipping, "Please check the shipping address information.", cart)
        let method = cart.shipping.shippingMethod ?? ""
        guard !method.isEmpty, cart.rates.contains(where: { $0.code == method }) else {
            throw refusal("The shipping method is missing. Select the shipping method and try again.")
        }
    }

    private func refusal(_ message: String, _ details: [String] = []) -> MagentoError {
        .invalid(details.isEmpty ? message : message + " %1", [.string(details.joined(separator: " "))])
    }

    /// The members that an address must have (Magento\Customer\Model\Address\AbstractAddress::validate).
    private func check(_ address: QuoteAddress, _ message: String, _ cart: Cart) throws {
        let place = address.place
        let settings = CustomerSettings(cart.settings)
        let country = place.country ?? ""
        var missing = try RequiredMembers(
            firstname: place.firstname, lastname: place.lastname, streetLine: place.streetLines.first,
            city: place.city, telephone: place.telephone, postcode: place.postcode, country: country
        ).missing(settings)
        if RequiredMembers.isBlank(country) { missing.append("countryId") }
        if try place.regionID == nil && settings.countriesWithRegions().contains(Substring(country)) {
            if try Region.exists("WHERE country_id = ?", country, in: visit.database) {
                missing.append("regionId")
            } else if RequiredMembers.isBlank(place.region) {
                missing.append("region")
            }
        }
        guard missing.isEmpty else {
            throw refusal(message, missing.map { "\"\($0)\" is required. Enter and try again." })
        }
    }

    /// What is fetched is fetched where a pickup location is (InStorePickupQuoteValidationRule).
    private func checkPickup(_ cart: Cart) throws {
        guard !cart.isVirtual, cart.shipping.shippingMethod == PickupLocation.method else { return }
        let location = try PickupLocation(cart.shipping.pickupLocation, website: cart.website, in: visit.database)
        guard let location else { throw refusal("Quote does not have Pickup Location assigned.") }
        guard location.isPlace(of: cart.shipping) else {
            throw refusal("Pickup Location Address does not match Shipping Address for In-Store Pickup Quote.")
        }
    }

    private func checkMinimum(_ cart: Cart) throws {
        let settings = cart.settings
        guard try settings.flag("sales/minimum_order/active") else { return }
        let least = try settings.number("sales/minimum_order/amount")
        let totals = cart.totalsAddress.totals
        let isDiscounted = try settings.flag("sales/minimum_order/include_discount_amount")
        let amount = isDiscounted ? totals.subtotalWithDiscount.base : totals.subtotal.base
        guard amount < least else { return }
        throw refusal(
            try settings.text("sales/minimum_order/description")
                ?? "Minimum order amount is \(CurrencyText.text(least, cart.quote.baseCurrency))")
    }
}
