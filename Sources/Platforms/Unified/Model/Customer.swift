import Simulator

/// `Customer` of the unified API.
struct Customer: Payload {
    var id = ""
    var email = ""
    var firstName: String?
    var lastName: String?
    var phone: String?
    var createdTime: UnifiedDate?
    var modifiedTime: UnifiedDate?
    var group: [CustomerGroup] = []
    var login: String?
    var lastLogin: UnifiedDate?
    var birthDay: UnifiedDate?
    var status: String?
    var isGuest: Bool?
    var newsLetterSubscription: Bool?
    var consents: [CustomerConsent] = []
    var gender: String?
    var storesIDs: [String] = []
    var website: String?
    var fax: String?
    var company: String?
    var ipAddress: String?
    var addressBook: [CustomerAddress] = []
    var langID: String?
    var ordersCount: Int?
    var lastOrderID: String?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("email", email)
            json.member("first_name", firstName)
            json.member("last_name", lastName)
            json.member("phone", phone)
            json.member("created_time", createdTime)
            json.member("modified_time", modifiedTime)
            json.member("group", group)
            json.member("login", login)
            json.member("last_login", lastLogin)
            json.member("birth_day", birthDay)
            json.member("status", status)
            json.member("is_guest", isGuest)
            json.member("news_letter_subscription", newsLetterSubscription)
            json.member("consents", consents)
            json.member("gender", gender)
            json.member("stores_ids", storesIDs)
            json.member("website", website)
            json.member("fax", fax)
            json.member("company", company)
            json.member("ip_address", ipAddress)
            json.member("address_book", addressBook)
            json.member("lang_id", langID)
            json.member("orders_count", ordersCount)
            json.member("last_order_id", lastOrderID)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `BaseCustomer` of the unified API.
struct BaseCustomer: Payload {
    var id = ""
    var email = ""
    var firstName: String?
    var lastName: String?
    var phone: String?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("email", email)
            json.member("first_name", firstName)
            json.member("last_name", lastName)
            json.member("phone", phone)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}
