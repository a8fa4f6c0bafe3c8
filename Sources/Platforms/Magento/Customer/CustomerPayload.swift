import Simulator

/// Customers and addresses on the wire.
enum CustomerPayload {
    static let region = ObjectType(
        "Magento.Customer.Api.Data.RegionInterface", ["region_code": .string, "region": .string, "region_id": .int],
        extensions: [:])

    static let address = ObjectType(
        "Magento.Customer.Api.Data.AddressInterface",
        [
            "id?": .int, "customer_id?": .int, "region?": .object(region), "region_id?": .int, "country_id?": .string,
            "street?": .array(.string), "company?": .string, "telephone?": .string, "fax?": .string,
            "postcode?": .string, "city?": .string, "firstname?": .string, "lastname?": .string, "middlename?": .string,
            "prefix?": .string, "suffix?": .string, "vat_id?": .string, "default_shipping?": .bool,
            "default_billing?": .bool, "custom_attributes?": .customAttributes(entity: "customer_address"),
        ], extensions: [:])

    static let customer = ObjectType(
        "Magento.Customer.Api.Data.CustomerInterface",
        [
            "id?": .int, "group_id?": .int, "default_billing?": .string, "default_shipping?": .string,
            "confirmation?": .string, "created_at?": .string, "updated_at?": .string, "created_in?": .string,
            "dob?": .string, "email": .string, "firstname": .string, "lastname": .string, "middlename?": .string,
            "prefix?": .string, "suffix?": .string, "gender?": .int, "store_id?": .int, "taxvat?": .string,
            "website_id?": .int, "addresses?": .array(.object(address)), "disable_auto_group_change?": .int,
            "extension_attributes?": .object(extensions), "custom_attributes?": .customAttributes(entity: "customer"),
        ])

    static let validation = ObjectType(
        "Magento.Customer.Api.Data.ValidationResultsInterface", ["valid": .bool, "messages": .array(.string)])

    private static let extensions = ObjectType(
        "Magento.Customer.Api.Data.CustomerExtensionInterface",
        ["assistance_allowed?": .integer, "is_subscribed?": .boolean])
}

/// A customer with addresses.
struct CustomerView: Listed {
    let customer: Customer
    let addresses: [Address]

    static func all(of page: Listing.Page, for call: Invocation) throws -> [CustomerView] {
        try views(of: Customer.find(keys: page.ids, in: call.database), in: call.database)
    }

    /// The customers with their addresses.
    static func views(of customers: [Customer], in database: Database) throws -> [CustomerView] {
        let addresses = try Address.all(of: customers.map(\.id), in: database)
        let byCustomer = Dictionary(grouping: addresses, by: \.customerID)
        return customers.map { CustomerView(customer: $0, addresses: byCustomer[$0.id] ?? []) }
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", customer.id)
            json.member("group_id", customer.groupID)
            json.member("default_billing", ifSet: customer.defaultBilling.map(String.init))
            json.member("default_shipping", ifSet: customer.defaultShipping.map(String.init))
            json.member("confirmation", ifSet: customer.confirmation)
            json.member("created_at", customer.createdAt)
            json.member("updated_at", customer.updatedAt)
            json.member("created_in", ifSet: customer.createdIn)
            json.member("dob", ifSet: customer.birthday)
            json.member("email", customer.email)
            json.member("firstname", ifSet: customer.firstName)
            json.member("lastname", ifSet: customer.lastName)
            json.member("middlename", ifSet: customer.middleName)
            json.member("prefix", ifSet: customer.prefix)
            json.member("suffix", ifSet: customer.suffix)
            json.member("gender", ifSet: customer.gender)
            json.member("store_id", customer.storeID)
            json.member("taxvat", ifSet: customer.taxNumber)
            json.member("website_id", customer.websiteID)
            json.member("addresses", addresses.map { AddressView(address: $0, customer: customer) })
            json.member("disable_auto_group_change", customer.disablesAutoGroupChange)
            json.member("extension_attributes") { $0.object { $0.member("is_subscribed", customer.isSubscribed) } }
        }
    }
}

/// An address of a customer.
struct AddressView: Payload {
    let address: Address
    let customer: Customer

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", address.id)
            json.member("customer_id", address.customerID)
            json.member("region") { json in
                json.object {
                    $0.member("region_code", address.regionCode)
                    $0.member("region", address.region)
                    $0.member("region_id", address.regionID)
                }
            }
            json.member("region_id", ifSet: address.regionNumber)
            json.member("country_id", ifSet: address.country)
            json.member("street") { $0.array(of: address.street.split(separator: "\n")) { $0.write(String($1)) } }
            json.member("company", ifSet: address.company)
            json.member("telephone", ifSet: address.telephone)
            json.member("fax", ifSet: address.fax)
            json.member("postcode", ifSet: address.postcode)
            json.member("city", ifSet: address.city)
            json.member("firstname", ifSet: address.firstName)
            json.member("lastname", ifSet: address.lastName)
            json.member("middlename", ifSet: address.middleName)
            json.member("prefix", ifSet: address.prefix)
            json.member("suffix", ifSet: address.suffix)
            json.member("vat_id", ifSet: address.taxNumber)
            if customer.defaultShipping == address.id { json.member("default_shipping", true) }
            if customer.defaultBilling == address.id { json.member("default_billing", true) }
        }
    }
}
