import Simulator

/// customer.*: customers, their addresses and groups.
enum MagentoCustomers {
    static let methods: [String: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult] = [
        "customer.list": list, "customer.count": count, "customer.find": find, "customer.info": info,
        "customer.add": add, "customer.update": update, "customer.delete": delete,
        "customer.address.add": addAddress, "customer.group.list": groups, "customer.group.add": addGroup,
        "customer.attribute.list": attributes,
    ]

    private static let path = MagentoAdapter.root + "/customers"

    // MARK: Reading

    private static let list: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let (items, total) = try adapter.page(path + "/search", try criteria(call.parameters), call.page)
        let names = call.shows("group") ? try groupNames(adapter) : [:]
        return .list(Listing(rows: items.map { customer($0, names) }, total: total))
    }

    private static let count: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        var criteria = try criteria(call.parameters)
        criteria.page = (1, 1)
        let total = try adapter.search(path + "/search", criteria).total
        return .members(["customers_count": .int(Int64(total))])
    }

    /// The one that is found, bare.
    private static let find: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        _ = try call.required("find_value")
        var criteria = try criteria(call.parameters)
        criteria.page = (1, 1)
        guard let found = try adapter.search(path + "/search", criteria).items.first else {
            throw UnifiedError.absent("Entity not found")
        }
        return .model(FoundCustomer(customer: customer(found, [:])))
    }

    private static let info: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let found = try native(try call.required("id"), adapter)
        return .model(customer(found, call.shows("group") ? try groupNames(adapter) : [:]))
    }

    /// - Throws: 112 where there is none of that id.
    static func native(_ id: String, _ adapter: MagentoAdapter) throws -> JSONValue {
        guard let number = Int(id), number > 0 else { throw UnifiedError.notFound("Customer", id: id) }
        return try adapter.body("\(path)/\(number)", orElse: .notFound("Customer", id: id))
    }

    private static func criteria(_ parameters: Parameters) throws -> MagentoCriteria {
        var criteria = MagentoCriteria()
        let ids = parameters.list("ids").map { $0.filter { Int($0) != nil }.joined(separator: ",") }
        criteria.require("entity_id", "in", ifSet: ids)
        criteria.require("entity_id", "gt", ifSet: parameters.filled("since_id"))
        criteria.require("group_id", "eq", ifSet: parameters.filled("group_id"))
        criteria.require("store_id", "eq", ifSet: parameters.filled("store_id"))
        MagentoDates.require(parameters, &criteria)
        let fields = [
            "email": "email", "first_name": "firstname", "last_name": "lastname", "phone": "billing_telephone",
        ]
        try MagentoFind.require(parameters, fields: fields, usual: "email", &criteria)
        let sorts = ["created_time": "created_at", "modified_time": "updated_at", "id": "entity_id", "email": "email"]
        let field = sorts[parameters.filled("sort_by") ?? "created_time"] ?? "created_at"
        criteria.sort = (field, parameters.filled("sort_direction")?.lowercased() == "desc")
        return criteria
    }

    static func customer(_ native: JSONValue, _ groups: [String: String]) -> Customer {
        var customer = Customer()
        customer.id = native.text("id") ?? ""
        customer.email = native.text("email") ?? ""
        customer.firstName = native.text("firstname")
        customer.lastName = native.text("lastname")
        customer.createdTime = UnifiedDate(utc: native.text("created_at"))
        customer.modifiedTime = UnifiedDate(utc: native.text("updated_at"))
        customer.login = native.text("email")
        customer.birthDay = UnifiedDate(utc: native.text("dob"))
        customer.status = "enabled"
        customer.isGuest = false
        customer.newsLetterSubscription = native["extension_attributes"]?.flag("is_subscribed")
        customer.gender = [1: "male", 2: "female"][native.integer("gender") ?? 0]
        customer.storesIDs = native.text("store_id").map { [$0] } ?? []
        if let group = native.text("group_id") { customer.group = [CustomerGroup(id: group, name: groups[group])] }
        customer.addressBook = native.items("addresses").map { entry in
            var address = MagentoAddress.address(entry)
            let isBilling = entry.flag("default_billing") ?? false
            let isShipping = entry.flag("default_shipping") ?? false
            address.type = isBilling ? "billing" : isShipping ? "shipping" : "additional"
            address.isDefault = isBilling || isShipping
            if isBilling { customer.phone = address.phone }
            return address
        }
        customer.company = customer.addressBook.compactMap(\.company).first
        customer.customFields = MagentoAttributes(native).others
        return customer
    }

    // MARK: Groups and attributes

    private static func groupNames(_ adapter: MagentoAdapter) throws -> [String: String] {
        let groups = try adapter.search(MagentoAdapter.root + "/customerGroups/search", MagentoCriteria()).items
        return Dictionary(groups.map { ($0.text("id") ?? "", $0.text("code") ?? "") }) { first, _ in first }
    }

    private static let groups: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let (items, total) = try adapter.page(
            MagentoAdapter.root + "/customerGroups/search", MagentoCriteria(), call.page)
        let rows = items.map { group in
            CustomerGroup(
                id: group.text("id") ?? "", name: group.text("code"),
                additionalFields: ["tax_class_id": group["tax_class_id"] ?? nil])
        }
        return .list(Listing(rows: rows, total: total))
    }

    private static let addGroup: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let name = try call.required("name")
        // 3 is the class that a shop's own groups have from the start.
        let group: JSONValue = ["code": .string(name), "tax_class_id": 3]
        let made = try adapter.client.send("POST", MagentoAdapter.root + "/customerGroups", ["group": group]).body
        return .members(["group_id": .string(made.text("id") ?? "")])
    }

    private static let attributes: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let customer = try native(try call.required("customer_id"), adapter)
        let metadata = try adapter.client.get(MagentoAdapter.root + "/attributeMetadata/customer").body.array ?? []
        let own = MagentoAttributes(customer)
        let rows = metadata.map { attribute in
            let code = attribute.text("attribute_code") ?? ""
            let value = customer.text(code) ?? own.text(code)
            return CustomerAttribute(
                code: code, name: attribute.text("frontend_label"), type: attribute.text("frontend_input"),
                values: value.map { [CustomerAttributeValue(value: $0)] } ?? [])
        }
        let page = rows.dropFirst(call.page.start).prefix(call.page.count)
        return .list(Listing(rows: Array(page), total: rows.count))
    }

    // MARK: Writing

    private static let add: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let email = try call.required("email")
        var criteria = MagentoCriteria(page: (1, 1))
        criteria.require("email", "eq", email)
        if try adapter.search(path + "/search", criteria).total > 0 {
            throw UnifiedError.exists("Customer with email '\(email)' already exists.")
        }
        var customer = changes(call.parameters)
        customer["email"] = .string(email)
        customer["firstname"] = customer["firstname"] ?? ""
        customer["lastname"] = customer["lastname"] ?? ""
        let addresses = try call.parameters.objects("address").map {
            try address($0, "address_book_", customer, adapter)
        }
        if !addresses.isEmpty { customer["addresses"] = .array(addresses) }
        var body: JSONObject = ["customer": .object(customer)]
        if let password = call.parameters.filled("password") { body["password"] = .string(password) }
        let made = try adapter.client.send("POST", path, .object(body)).body
        return .members(["customer_id": .string(made.text("id") ?? "")])
    }

    /// Only what was sent.
    private static func changes(_ parameters: Parameters) -> JSONObject {
        var customer: JSONObject = [:]
        for (name, member) in [
            ("email", "email"), ("first_name", "firstname"), ("last_name", "lastname"), ("birth_day", "dob"),
        ] {
            if let text = parameters.filled(name) { customer[member] = .string(text) }
        }
        if let group = parameters.integer("group_id") { customer["group_id"] = .int(Int64(group)) }
        if let store = parameters.integer("store_id") { customer["store_id"] = .int(Int64(store)) }
        switch parameters.filled("gender")?.lowercased() {
        case "male", "m": customer["gender"] = 1
        case "female", "f": customer["gender"] = 2
        default: break
        }
        if let isSubscribed = parameters.flag("news_letter_subscription") {
            customer["extension_attributes"] = ["is_subscribed": .bool(isSubscribed)]
        }
        return customer
    }

    private static func address(
        _ parameters: Parameters, _ prefix: String, _ customer: JSONObject, _ adapter: MagentoAdapter
    ) throws -> JSONValue {
        var address = try MagentoAddress.native(parameters, prefix, isOfOrder: false, adapter)
        for name in ["firstname", "lastname"] where address[name] == "" { address[name] = customer[name] ?? "" }
        let type = parameters.filled(prefix + "type")?.lowercased()
        let isUsual = parameters.flag(prefix + "default") ?? (type != nil)
        address["default_billing"] = .bool(isUsual && type != "shipping")
        address["default_shipping"] = .bool(isUsual && type != "billing")
        return .object(address)
    }

    /// Magento replaces a customer as a whole, so what was not sent goes back as it was.
    private static let update: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let id = try call.required("id")
        let before = try native(id, adapter)
        var customer = before.object ?? [:]
        let changes = changes(call.parameters)
        guard !changes.isEmpty else { return .members(["updated_items": 0]) }
        for (name, value) in changes { customer[name] = value }
        _ = try adapter.client.send("PUT", "\(path)/\(id)", ["customer": .object(customer)])
        return .members(["updated_items": .object(customer) == before ? 0 : 1])
    }

    private static let delete: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let id = try call.required("id")
        _ = try native(id, adapter)
        _ = try adapter.client.send("DELETE", "\(path)/\(id)")
        return .members(["delete_items": 1])
    }

    /// The address goes to the customer with those that are there, and is known by its being new.
    private static let addAddress: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let id = try call.required("customer_id")
        for name in ["address1", "city", "country", "postcode"] { _ = try call.required(name) }
        var customer = try native(id, adapter).object ?? [:]
        let before = customer["addresses"]?.array ?? []
        customer["addresses"] = .array(before + [try address(call.parameters, "", customer, adapter)])
        let made = try adapter.client.send("PUT", "\(path)/\(id)", ["customer": .object(customer)]).body
        let known = Set(before.compactMap { $0.text("id") })
        let new = made.items("addresses").compactMap { $0.text("id") }.first { !known.contains($0) }
        return .members(["id": .string(new ?? "")])
    }
}

/// What customer.find gives.
struct FoundCustomer: Payload {
    let customer: Customer

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", customer.id)
            json.member("email", customer.email)
            json.member("first_name", customer.firstName)
            json.member("last_name", customer.lastName)
        }
    }
}
