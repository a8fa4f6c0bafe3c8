import Simulator

/// Makes an order of a cart (Magento\Quote\Model\QuoteManagement::submitQuote).
struct QuoteSubmission {
    let visit: Visit

    /// - Returns: the order's number in its table.
    func submit(_ cart: inout Cart) throws -> Int {
        takeGuest(&cart)
        guard !cart.lines.isEmpty else {
            throw MagentoError.invalid(
                "A server error stopped your order from being placed. Please try to place your order again.")
        }
        try QuoteValidation(visit: visit).check(cart)
        try AddressBook(visit: visit).take(&cart)
        if cart.quote.reservedOrderID == nil {
            cart.quote.reservedOrderID = try OrderIncrement.reserve(store: cart.quote.store, in: visit)
        }
        let order = try OrderPlacement.place(SubmittedQuote(cart, in: visit), visit: visit)
        cart.quote.isActive = false
        try cart.save(in: visit)
        try CouponUse.note(cart, in: visit)
        return order
    }

    /// A guest is who pays.
    private func takeGuest(_ cart: inout Cart) {
        guard cart.quote.customer == nil else { return }
        let billing = cart.billing.place
        cart.quote.customerEmail = billing.email
        cart.quote.customerIsGuest = true
        if cart.quote.customerFirstname == nil, cart.quote.customerLastname == nil {
            cart.quote.customerFirstname = billing.firstname
            cart.quote.customerLastname = billing.lastname
            cart.quote.customerMiddlename = billing.middlename
        }
    }
}
