import Simulator

/// Accounts at checkout: who may order without one, and making one on the way.
struct CheckoutAccount {
    let cart: Cart

    private var scope: Scope { cart.scope }

    /// Whether shoppers may order without an account.
    private var allowsGuests: Bool { get throws { try scope.options.isOn("woocommerce_enable_guest_checkout") } }
    private var allowsSignUp: Bool {
        get throws { try scope.options.isOn("woocommerce_enable_signup_and_login_from_checkout") }
    }

    /// Refuses guests where neither guests nor new accounts are welcome.
    func checkGuest(_ request: RestRequest) throws {
        guard scope.identity.user == nil, try !allowsGuests, try !allowsSignUp else { return }
        throw RestError(
            "woocommerce_rest_guest_checkout_disabled", "You must be logged in to checkout.", status: 403)
    }

    /// Makes the account that was asked for, or that the shop insists on, and writes the addresses into the account.
    func take(_ request: RestRequest, _ order: inout Order) throws {
        if try shouldCreate(request, order) { try create(request, &order) }
        guard order.customerID > 0 else { return }
        let accounts = CustomerAccounts(cart.visit)
        try accounts.setAddresses(order.customerID, billing: order.billing, shipping: order.shipping)
        try accounts.see(order.customerID)
    }

    private func shouldCreate(_ request: RestRequest, _ order: Order) throws -> Bool {
        guard scope.identity.user == nil else { return false }
        if try !allowsGuests { return true }
        return try request.bool("create_account") == true && allowsSignUp
    }

    private func create(_ request: RestRequest, _ order: inout Order) throws {
        let details = CustomerAccounts.Details(
            email: order.billing.email, password: request.string("customer_password") ?? "",
            firstName: order.billing[.firstName],
            lastName: order.billing[.lastName])
        let body = try CustomerAccounts(cart.visit).create(details)
        order.customerID = body["id"]?.int ?? 0
        scope.fire(order.customerID, WebhookTopics.customer.created)
        try OrderStore(visit: cart.visit).save(&order)
        guard let user = try UserRecord.find(id: order.customerID, in: cart.visit.database) else { return }
        scope.setCookies += try LoginCookie.open(user, scope.site, scope.visit, scope.keys)
        scope.identity.user = user
    }
}
