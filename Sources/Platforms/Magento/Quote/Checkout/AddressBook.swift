import Simulator

/// Writes addresses of a cart into the customer's book, and makes the first ones the default
/// (Magento\Quote\Model\QuoteManagement::_prepareCustomerQuote).
struct AddressBook {
    let visit: Visit

    func take(_ cart: inout Cart) throws {
        guard let id = cart.quote.customer, var customer = try Customer.find(id, in: visit.database) else { return }
        let before = (customer.defaultBilling, customer.defaultShipping)
        if !cart.isVirtual, !cart.shipping.sameAsBilling,
            cart.shipping.customer == nil || cart.shipping.savesInAddressBook
        {
            try takeShipping(&cart, &customer)
        }
        if cart.billing.customer == nil || cart.billing.savesInAddressBook {
            let entry = try write(cart.billing, of: id)
            if customer.defaultBilling == nil {
                customer.defaultShipping = customer.defaultShipping ?? entry
                customer.defaultBilling = entry
            }
            cart.billing.customerAddress = entry
        }
        guard before != (customer.defaultBilling, customer.defaultShipping) else { return }
        customer.updatedAt = visit.now.sql
        try customer.update(in: visit.database)
    }

    private func takeShipping(_ cart: inout Cart, _ customer: inout Customer) throws {
        let entry = try write(cart.shipping, of: customer.id)
        cart.shipping.customerAddress = entry
        guard customer.defaultShipping == nil else { return }
        customer.defaultShipping = entry
        if customer.defaultBilling == nil, !cart.billing.savesInAddressBook {
            customer.defaultBilling = entry
            // The billing address is this entry from now on (customer-cart-whole).
            cart.billing.customerAddress = entry
        }
    }

    private func write(_ address: QuoteAddress, of customer: Int) throws -> Int {
        let place = address.place
        let region = try place.regionID.flatMap { try Region.find($0, in: visit.database) }
        let id = try visit.ids.take("customer_address_entity")
        try Address(
            id: id, customerID: customer, regionCode: region?.code ?? place.region,
            region: region?.name ?? place.region,
            regionID: place.regionID ?? 0, street: place.street ?? "", country: place.country, company: place.company,
            telephone: place.telephone, fax: place.fax, postcode: place.postcode, city: place.city,
            firstName: place.firstname, lastName: place.lastname, middleName: place.middlename, prefix: place.prefix,
            suffix: place.suffix, taxNumber: place.vatID
        ).insert(into: visit.database)
        return id
    }
}
