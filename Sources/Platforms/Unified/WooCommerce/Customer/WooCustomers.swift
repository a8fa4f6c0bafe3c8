import Simulator

/// customer.*.
enum WooCustomers {
    static let methods: [String: WooAdapter.Method] = [
        "customer.info": info, "customer.list": list, "customer.count": count, "customer.find": find,
        "customer.add": add, "customer.update": update, "customer.delete": delete,
        "customer.address.add": addAddress, "customer.group.list": groups,
    ]

    private static func native(_ id: String, _ adapter: WooAdapter) throws -> JSONValue {
        let missing = UnifiedError.notFound("Customer", id: id)
        guard let number = WooValue.id(id) else { throw missing }
        return try adapter.get("customers/\(number)", orElse: missing)
    }

    private static func customer(_ native: JSONValue, _ adapter: WooAdapter, _ call: StoreCall) throws -> Customer {
        var customer = Customer()
        customer.id = native.text("id") ?? ""
        customer.email = native.text("email") ?? ""
        customer.firstName = native.text("first_name")
        customer.lastName = native.text("last_name")
        customer.phone = native["billing"]?.filled("phone")
        customer.createdTime = WooValue.date(native, "date_created_gmt")
        customer.modifiedTime = WooValue.date(native, "date_modified_gmt")
        customer.login = native.text("username")
        customer.group = native.filled("role").map { [CustomerGroup(id: $0, name: name(of: $0))] } ?? []
        customer.isGuest = false
        customer.storesIDs = [WooStore.id]
        customer.company = native["billing"]?.filled("company")
        if call.shows("address_book") {
            customer.addressBook = [
                try adapter.countries.address(native["billing"], "billing", id: "1"),
                try adapter.countries.address(native["shipping"], "shipping", id: "2"),
            ].compactMap { $0 }
        }
        customer.customFields = WooValue.meta(native)
        return customer
    }

    private static let info: WooAdapter.Method = { adapter, call in
        .model(try customer(try native(try call.required("id"), adapter), adapter, call))
    }

    private static let list: WooAdapter.Method = { adapter, call in
        let (rows, total) = try adapter.page("customers", query(call.parameters), call.page)
        return .list(Listing(rows: try rows.map { try customer($0, adapter, call) }, total: total))
    }

    private static let count: WooAdapter.Method = { adapter, call in
        .members(["customers_count": .int(Int64(try adapter.count("customers", query(call.parameters))))])
    }

    /// Answers the customer itself, in no list.
    private static let find: WooAdapter.Method = { adapter, call in
        let value = try call.required("find_value")
        let query = WooQuery(["email": value, "role": "all"])
        let byEmail =
            value.contains("@") ? try adapter.page("customers", query, PageWanted(start: 0, count: 1)).rows : []
        let found =
            try byEmail.first
            ?? adapter.page("customers", WooQuery(["search": value, "role": "all"]), PageWanted(start: 0, count: 1))
            .rows.first
        guard let found else { throw UnifiedError.absent("Entity not found") }
        return .model(try customer(found, adapter, call))
    }

    private static func query(_ given: Parameters) -> WooQuery {
        let ids = WooValue.ids(given.list("ids") ?? given.list("customer_list_id")).map { $0.isEmpty ? [0] : $0 }
        return WooQuery([
            "include": ids.map { $0.map(String.init).joined(separator: ",") },
            "role": given.filled("group_id") ?? "all", "search": given.filled("find_value"), "orderby": "id",
            "order": given.filled("sort_direction")?.lowercased() == "desc" ? "desc" : "asc",
        ])
    }

    // MARK: Writing

    private static let add: WooAdapter.Method = { adapter, call in
        var body = members(call.parameters)
        body["email"] = .string(try call.required("email"))
        // The plugin wants one unless it is set to make them itself.
        if body["password"] == nil { body["password"] = .string(adapter.client.conversation.random.text(24)) }
        do {
            return .members(["customer_id": .string(try adapter.send("POST", "customers", body).text("id") ?? "")])
        } catch StoreFailure.refused(_, 400, let message) where message.contains("already registered") {
            throw UnifiedError.exists("Entity already exists")
        }
    }

    private static let update: WooAdapter.Method = { adapter, call in
        let id = try call.required("id")
        let before = try native(id, adapter)
        var body = members(call.parameters)
        body["email"] = call.parameters.filled("email").map(JSONValue.string)
        let changed = JSONObject(body.filter { !WooSame.says($0.value, before[$0.key]) }.map { ($0.key, $0.value) })
        guard !changed.isEmpty else { return .members(["updated_items": 0]) }
        try adapter.send("PUT", "customers/\(id)", changed)
        return .members(["updated_items": 1])
    }

    private static func members(_ given: Parameters) -> JSONObject {
        var body: JSONObject = [:]
        for name in ["first_name", "last_name", "password"] { body[name] = given.filled(name).map(JSONValue.string) }
        body["username"] = given.filled("login").map(JSONValue.string)
        for address in given.objects("address") {
            let native = WooAddress.native(address, prefix: "address_book_")
            for type in types(address.list("address_book_type")) { body[type] = .object(native) }
        }
        if let phone = given.filled("phone") {
            body["billing"] = .object((body["billing"]?.object ?? [:]).with("phone", .string(phone)))
        }
        return body
    }

    /// The kinds of address that a store has; without one of them it is both.
    private static func types(_ names: [String]?) -> [String] {
        let known = (names ?? []).filter { ["billing", "shipping"].contains($0) }
        return known.isEmpty ? ["billing", "shipping"] : known
    }

    private static let delete: WooAdapter.Method = { adapter, call in
        let id = try call.required("id")
        _ = try native(id, adapter)
        try adapter.send("DELETE", "customers/\(id)?force=true")
        return .members(["delete_items": 1])
    }

    /// A customer has one address of each kind: adding writes over it.
    private static let addAddress: WooAdapter.Method = { adapter, call in
        let id = try call.required("customer_id")
        _ = try native(id, adapter)
        let types = types(call.parameters.list("types"))
        let address = WooAddress.native(call.parameters, prefix: "")
        try adapter.send("PUT", "customers/\(id)", JSONObject(types.map { ($0, .object(address)) }))
        return .members(["id": types.contains("billing") ? "1" : "2"])
    }

    // MARK: Groups

    /// The roles that every store has are its groups.
    private static let roles = [
        "administrator", "editor", "author", "contributor", "subscriber", "customer", "shop_manager",
    ]

    private static func name(of role: String) -> String {
        role.split(separator: "_").map { WooText.titled(String($0)) }.joined(separator: " ")
    }

    private static let groups: WooAdapter.Method = { _, call in
        let ids = call.parameters.list("group_ids")
        let rows = roles.filter { ids?.contains($0) ?? true }.map { CustomerGroup(id: $0, name: name(of: $0)) }
        return .list(Listing(rows: Array(rows.dropFirst(call.page.start).prefix(call.page.count)), total: rows.count))
    }
}
