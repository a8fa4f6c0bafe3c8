import Simulator

/// Makes an order of a cart (Magento\Quote\Model\QuoteManagement::submitQuote).
struct QuoteSubmission {
    let visit: Visit
    let route: Route

    /// - Returns: the order's number in its table.
    func submit(_ cart: inout Cart) throws -> Int {
        takeGuest(&cart)
        guard !cart.lines.isEmpty else {
            throw MagentoError.invalid(
                "A server error stopped your order from being placed. Please try to place your order again.")
        }
        try QuoteValidation(visit: visit).check(cart)
        try AddressBook(visit: visit).take(&cart)
        // Making the order itself is not built.
        throw NotBuilt(route)
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
