import Simulator

/// `/V1/customerGroups`.
enum CustomerGroupEndpoints {
    static let type = ObjectType(
        "Magento.Customer.Api.Data.GroupInterface",
        [
            "id?": .int, "code": .string, "tax_class_id": .int, "tax_class_name?": .string,
            "extension_attributes?": .object(extensions),
        ])
    private static let extensions = ObjectType(
        "Magento.Customer.Api.Data.GroupExtensionInterface", ["exclude_website_ids?": .array(.int)])

    static let takesGroup = [Parameter.required("group", .object(type))]
    static let takesID = [Parameter.required("id", .int)]

    /// GET /V1/customerGroups/:id
    static func get(_ call: Invocation) throws -> Answer {
        try answer(find(call.input.int("id") ?? 0, in: call.database), call.database)
    }

    /// GET /V1/customerGroups/search
    static let list = Listing(
        of: CustomerGroup.self, joining: "LEFT JOIN tax_class c ON c.class_id = customer_group.tax_class_id",
        fields: [
            "id": ListColumn("customer_group.customer_group_id", .number),
            "code": ListColumn("customer_group.customer_group_code", .text),
            "tax_class_name": ListColumn("c.class_name", .text), "class_name": ListColumn("c.class_name", .text),
        ]
    ).handler(for: CustomerGroup.self)

    /// GET /V1/customerGroups/default and /V1/customerGroups/default/:storeId
    static func standard(_ call: Invocation) throws -> Answer {
        let store = call.input.int("storeId") ?? call.scope.storeID
        guard try StoreView.find(store, in: call.database) != nil else {
            throw MagentoError.noSuchEntity("storeId", JSONValue(store))
        }
        let group = try find(try DefaultGroup.id(store: store, in: call.database), in: call.database)
        return try answer(group, call.database)
    }

    /// PUT /V1/customerGroups/default/:id
    static func setStandard(_ call: Invocation) throws -> Answer {
        let group = try find(call.input.int("id") ?? 0, in: call.database)
        try DefaultGroup.set(group.id, in: call.database)
        return .value(JSONValue(group.id))
    }

    /// GET /V1/customerGroups/:id/permissions: whether the group can neither be changed nor deleted.
    static func isReadOnly(_ call: Invocation) throws -> Answer {
        let id = call.input.int("id") ?? 0
        // The service has a name of its own for the number (sweep-unknown/customergroups).
        guard let group = try CustomerGroup.find(id, in: call.database) else {
            throw MagentoError.noSuchEntity("groupId", JSONValue(id))
        }
        return .value(.bool(try isReadOnly(group, call.database)))
    }

    /// POST /V1/customerGroups and PUT /V1/customerGroups/:id
    static func save(_ call: Invocation) throws -> Answer {
        let fields = call.input.fields("group") ?? Fields()
        let code = fields.text("code") ?? ""
        guard !code.isEmpty else { throw MagentoError.required(["code"]) }
        var group = CustomerGroup(
            id: fields.int("id") ?? 0, code: String(code.prefix(longestCode)), taxClass: fields.int("tax_class_id") ?? 0
        )
        let isNew = fields.int("id") == nil
        // Only a new group may do without a tax class (crud/no-tax-class, crud/put-partial).
        if isNew, group.taxClass == 0 { group.taxClass = standardTaxClass }
        try checkTaxClass(group.taxClass, given: fields["tax_class_id"] ?? .null, call.database)
        if !isNew { _ = try find(group.id, in: call.database) }
        let other = try CustomerGroup.find(code: group.code, in: call.database)
        guard other == nil || (!isNew && other?.id == group.id) else {
            throw MagentoError.invalid("Customer Group already exists.")
        }
        if isNew { group.id = try call.visit.ids.take("customer_group") }
        try group.save(in: call.database)
        return try answer(group, call.database)
    }

    /// DELETE /V1/customerGroups/:id
    static func delete(_ call: Invocation) throws -> Answer {
        let group = try find(call.input.int("id") ?? 0, in: call.database)
        guard try !isReadOnly(group, call.database) else { throw MagentoError.invalid("Cannot delete group.") }
        // Its customers fall back to the group that new ones get in their store (crud/customer-of-deleted-group).
        for store in try StoreView.inOrder(in: call.database).map(\.id) {
            let standard = try DefaultGroup.id(store: store, in: call.database)
            try call.database.run(
                "UPDATE customer_entity SET group_id = ? WHERE group_id = ? AND store_id = ?", standard, group.id, store
            )
        }
        try CustomerGroup.delete(group.id, in: call.database)
        return .yes
    }

    private static let longestCode = 32
    /// `GroupRepository::DEFAULT_TAX_CLASS_ID`: a number of Magento's own, whatever class has it.
    private static let standardTaxClass = 3

    private static func checkTaxClass(_ id: Int, given: JSONValue, _ database: Database) throws {
        guard try TaxClass.find(id, in: database)?.type == TaxClass.customer else {
            throw MagentoError.invalid(
                "Invalid value of \"%value\" provided for the %fieldName field.",
                ["fieldName": "taxClassId", "value": given])
        }
    }

    private static func isReadOnly(_ group: CustomerGroup, _ database: Database) throws -> Bool {
        if group.id == 0 { return true }
        let stores = try StoreView.inOrder(in: database).map(\.id) + [0]
        return try stores.contains { try DefaultGroup.id(store: $0, in: database) == group.id }
    }

    private static func find(_ id: Int, in database: Database) throws -> CustomerGroup {
        guard let group = try CustomerGroup.find(id, in: database) else {
            throw MagentoError.noSuchEntity("id", JSONValue(id))
        }
        return group
    }

    private static func answer(_ group: CustomerGroup, _ database: Database) throws -> Answer {
        .write(try CustomerGroup.named([group], in: database)[0])
    }
}

/// The group that new customers belong to.
enum DefaultGroup {
    private static let path = "customer/create_account/default_group"

    /// As a store's configuration says; `General` where it says nothing.
    static func id(store: Int, in database: Database) throws -> Int {
        try ConfigValue.find(path, store: store, in: database).flatMap { Int($0) } ?? 1
    }

    /// Sets it for all stores.
    static func set(_ id: Int, in database: Database) throws {
        try ConfigValue(path: path, value: String(id)).save(in: database)
    }
}
