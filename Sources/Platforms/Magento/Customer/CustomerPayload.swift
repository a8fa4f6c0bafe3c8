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

    private static let extensions = ObjectType(
        "Magento.Customer.Api.Data.CustomerExtensionInterface", ["assistance_allowed?": .int, "is_subscribed?": .bool])

    /// A customer with addresses.
    static func write(_ customer: CustomerRecord, _ addresses: [AddressRecord], to json: inout JSONWriter) {
        json.object { json in
            json.member("id", customer.id)
            json.member("group_id", customer.groupID)
            if let id = customer.defaultBilling { json.member("default_billing", String(id)) }
            if let id = customer.defaultShipping { json.member("default_shipping", String(id)) }
            json.member("created_at", customer.createdAt)
            json.member("updated_at", customer.updatedAt)
            if let createdIn = customer.createdIn { json.member("created_in", createdIn) }
            for name in ["dob", "email", "firstname", "lastname", "middlename", "prefix", "suffix"] {
                if let text = customer.text[name] { json.member(name, text) }
            }
            if let gender = customer.gender { json.member("gender", gender) }
            json.member("store_id", customer.storeID)
            if let taxvat = customer.text["taxvat"] { json.member("taxvat", taxvat) }
            json.member("website_id", customer.websiteID)
            json.member("addresses") { $0.array(of: addresses) { write($1, of: customer, to: &$0) } }
            json.member("disable_auto_group_change", customer.disableAutoGroupChange)
            json.member("extension_attributes") { $0.object { $0.member("is_subscribed", customer.isSubscribed) } }
        }
    }

    /// An address of a customer.
    static func write(_ address: AddressRecord, of customer: CustomerRecord, to json: inout JSONWriter) {
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
            json.member("region_id", address.regionID)
            if let country = address.text["country_id"] { json.member("country_id", country) }
            let lines = address.street.split(separator: "\n").map(String.init)
            json.member("street") { $0.array(of: lines) { $0.write($1) } }
            for name in AddressRecord.texts where name != "country_id" {
                if let text = address.text[name] { json.member(name, text) }
            }
            if customer.defaultShipping == address.id { json.member("default_shipping", true) }
            if customer.defaultBilling == address.id { json.member("default_billing", true) }
        }
    }
}
