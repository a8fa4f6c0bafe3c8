import Simulator

/// An address of an order.
struct OrderAddress: Record, Hashable {
    static let table = Table<OrderAddress>("sales_order_address", indexes: ["parent_id"])

    var addressType: String?
    var city: String?
    var company: String?
    var countryID: String?
    var customerAddressID: Int?
    var customerID: Int?
    var email: String?
    var id = 0
    var fax: String?
    var firstname: String?
    var lastname: String?
    var middlename: String?
    var parentID: Int?
    var postcode: String?
    var prefix: String?
    var region: String?
    var regionCode: String?
    var regionID: Int?
    var suffix: String?
    var telephone: String?
    var vatID: String?
    var vatIsValid: Int?
    var vatRequestDate: String?
    var vatRequestID: String?
    var vatRequestSuccess: Int?
    /// Lines with line feeds between them.
    var street: String?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("address_type", &addressType)
        column("city", &city)
        column("company", &company)
        column("country_id", &countryID)
        column("customer_address_id", &customerAddressID)
        column("customer_id", &customerID)
        column("email", &email)
        column("entity_id", &id, .key)
        column("fax", &fax)
        column("firstname", &firstname)
        column("lastname", &lastname)
        column("middlename", &middlename)
        column("parent_id", &parentID)
        column("postcode", &postcode)
        column("prefix", &prefix)
        column("region", &region)
        column("region_code", &regionCode)
        column("region_id", &regionID)
        column("suffix", &suffix)
        column("telephone", &telephone)
        column("vat_id", &vatID)
        column("vat_is_valid", &vatIsValid)
        column("vat_request_date", &vatRequestDate)
        column("vat_request_id", &vatRequestID)
        column("vat_request_success", &vatRequestSuccess)
        column("street", &street)
    }
}
