import Simulator

/// attribute.*: attributes of products, their options, sets and groups. The unified id is Magento's number of them.
enum MagentoAttributeMethods {
    static let methods: [String: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult] = [
        "attribute.list": list, "attribute.count": count, "attribute.info": info, "attribute.add": add,
        "attribute.update": update, "attribute.delete": delete, "attribute.type.list": types,
        "attribute.attributeset.list": sets, "attribute.group.list": groups,
        "attribute.value.add": addValue, "attribute.value.update": updateValue, "attribute.value.delete": deleteValue,
        "attribute.assign.set": assign, "attribute.unassign.set": unassign,
    ]

    private static let path = MagentoAdapter.root + "/products/attributes"

    // MARK: Reading

    private static let list: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        var criteria = criteria(call.parameters)
        criteria.sort = ("attribute_id", call.parameters.filled("sort_direction")?.lowercased() == "desc")
        let (items, total) = try adapter.page(path, criteria, call.page)
        return .list(Listing(rows: items.map(attribute), total: total))
    }

    private static let count: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        var criteria = criteria(call.parameters)
        criteria.page = (1, 1)
        return .members(["attributes_count": .int(Int64(try adapter.search(path, criteria).total))])
    }

    private static let info: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        .model(attribute(try native(try call.required("id"), adapter)))
    }

    private static func native(_ id: String, _ adapter: MagentoAdapter) throws -> JSONValue {
        guard Int(id) != nil else { throw UnifiedError.notFound("Attribute", id: id) }
        return try adapter.body("\(path)/\(id)", orElse: .notFound("Attribute", id: id))
    }

    private static func criteria(_ parameters: Parameters) -> MagentoCriteria {
        var criteria = MagentoCriteria()
        criteria.require("attribute_id", "in", ifSet: parameters.list("attribute_ids")?.joined(separator: ","))
        criteria.require("frontend_input", "eq", ifSet: parameters.filled("type"))
        criteria.require("attribute_set_id", "eq", ifSet: parameters.filled("attribute_set_id"))
        for (name, field, isTurned) in [
            ("visible", "is_visible", false), ("required", "is_required", false), ("system", "is_user_defined", true),
        ] {
            criteria.require(field, "eq", ifSet: parameters.flag(name).map { $0 != isTurned ? "1" : "0" })
        }
        return criteria
    }

    static func attribute(_ native: JSONValue) -> StoreAttribute {
        var attribute = StoreAttribute()
        attribute.id = native.text("attribute_id") ?? ""
        attribute.code = native.text("attribute_code")
        attribute.type = native.text("frontend_input") ?? ""
        attribute.name = native.text("default_frontend_label") ?? native.text("attribute_code") ?? ""
        attribute.defaultValues = native.filled("default_value").map { [$0] } ?? []
        attribute.position = native.integer("position")
        attribute.visible = native.flag("is_visible")
        attribute.required = native.flag("is_required")
        attribute.system = native.flag("is_user_defined").map { !$0 }
        attribute.values = native.items("options").compactMap { $0.filled("label") }.filter { $0 != " " }
        return attribute
    }

    private static let types: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { _, _ in
        let names = ["text", "textarea", "date", "boolean", "multiselect", "select", "price", "media_image"]
        return .members([
            "items_count": .int(Int64(names.count)), "attribute_type": .array(names.map { .string($0) }),
        ])
    }

    private static let sets: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        var criteria = MagentoCriteria()
        criteria.sort = ("attribute_set_id", false)
        let (items, total) = try adapter.page(
            MagentoAdapter.root + "/products/attribute-sets/sets/list", criteria, call.page)
        let rows = try items.map { native in
            let id = native.text("attribute_set_id") ?? ""
            var set = StoreAttributeAttributeSet(id: id, name: native.text("attribute_set_name"))
            if call.shows("assigned_attribute_ids") {
                let body = try adapter.client.get(
                    MagentoAdapter.root + "/products/attribute-sets/\(id)/attributes"
                ).body
                set.assignedAttributeIDs = (body.array ?? []).compactMap { $0.text("attribute_id") }
            }
            return set
        }
        return .list(Listing(rows: rows, total: total))
    }

    private static let groups: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        var criteria = MagentoCriteria()
        criteria.require("attribute_set_id", "eq", ifSet: call.parameters.filled("attribute_set_id"))
        let (items, total) = try adapter.page(
            MagentoAdapter.root + "/products/attribute-sets/groups/list", criteria, call.page)
        let rows = items.map { native in
            StoreAttributeGroup(
                id: native.text("attribute_group_id") ?? "", name: native.text("attribute_group_name") ?? "",
                attributeSetID: native.text("attribute_set_id"))
        }
        return .list(Listing(rows: rows, total: total))
    }

    // MARK: Writing

    private static let add: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let type = try call.required("type")
        let name = try call.required("name")
        let code = call.parameters.filled("code") ?? Self.code(of: name)
        var attribute: JSONObject = [
            "attribute_code": .string(code), "frontend_input": .string(type == "media" ? "media_image" : type),
            "default_frontend_label": .string(name),
            "is_required": .bool(call.parameters.flag("required") ?? false),
            "scope": .string(scope(call.parameters)),
        ]
        for (parameter, member) in [
            ("visible", "is_visible"), ("is_searchable", "is_searchable"), ("is_comparable", "is_comparable"),
            ("is_filterable", "is_filterable"), ("is_filterable_in_search", "is_filterable_in_search"),
            ("is_used_for_promo_rules", "is_used_for_promo_rules"), ("used_for_sort_by", "used_for_sort_by"),
            ("is_html_allowed_on_front", "is_html_allowed_on_front"),
            ("used_in_product_listing", "used_in_product_listing"),
        ] {
            if let flag = call.parameters.flag(parameter) { attribute[member] = .bool(flag) }
        }
        let made = try adapter.client.send("POST", path, ["attribute": .object(attribute)]).body
        return .members(["id": .string(made.text("attribute_id") ?? "")])
    }

    /// Small letters, digits and underscores, beginning with a letter, as Magento wants a code.
    private static func code(of name: String) -> String {
        let text = String(name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
        return String((text.first?.isLetter ?? false ? text : "a_" + text).prefix(30))
    }

    private static func scope(_ parameters: Parameters) -> String {
        switch parameters.filled("is_global")?.lowercased() {
        case "global", "1": "global"
        case "website", "2": "website"
        default: "store"
        }
    }

    private static let update: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let before = try native(try call.required("id"), adapter)
        var attribute = before.object ?? [:]
        if let name = call.parameters.filled("name") { attribute["default_frontend_label"] = .string(name) }
        guard .object(attribute) != before else { return .members(["updated": false]) }
        _ = try adapter.client.send(
            "PUT", "\(path)/\(before.text("attribute_code") ?? "")", ["attribute": .object(attribute)])
        return .members(["updated": true])
    }

    private static let delete: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let code = try native(try call.required("id"), adapter).text("attribute_code") ?? ""
        _ = try adapter.client.send("DELETE", "\(path)/\(code)")
        return .members(["deleted": "1"])
    }

    // MARK: Options

    private static let addValue: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let attribute = try native(try call.required("attribute_id"), adapter)
        let name = try call.required("name")
        let code = attribute.text("attribute_code") ?? ""
        let made = try adapter.client.send("POST", "\(path)/\(code)/options", ["option": ["label": .string(name)]])
        let id = ScenarioClient.plain(made.body)
        return .members(["id": .string(id.hasPrefix("id_") ? String(id.dropFirst(3)) : id)])
    }

    private static let updateValue: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let (code, option) = try option(call, adapter)
        guard let name = call.parameters.filled("name"), name != option.text("label") else {
            return .members(["updated": false])
        }
        _ = try adapter.client.send(
            "PUT", "\(path)/\(code)/options/\(option.text("value") ?? "")",
            ["option": ["label": .string(name), "value": option["value"] ?? nil]])
        return .members(["updated": true])
    }

    private static let deleteValue: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let (code, option) = try option(call, adapter)
        _ = try adapter.client.send("DELETE", "\(path)/\(code)/options/\(option.text("value") ?? "")")
        return .members(["deleted": true])
    }

    private static func option(_ call: StoreCall, _ adapter: MagentoAdapter) throws -> (String, JSONValue) {
        let id = try call.required("id")
        let attribute = try native(try call.required("attribute_id"), adapter)
        guard let option = attribute.items("options").first(where: { $0.text("value") == id }) else {
            throw UnifiedError.notFound("Attribute value", id: id)
        }
        return (attribute.text("attribute_code") ?? "", option)
    }

    // MARK: Sets

    private static let assign: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let attribute = try native(try call.required("id"), adapter)
        let set = try call.required("attribute_set_id")
        var criteria = MagentoCriteria()
        criteria.require("attribute_set_id", "eq", set)
        let groups = try adapter.search(MagentoAdapter.root + "/products/attribute-sets/groups/list", criteria).items
        guard let group = call.parameters.integer("group_id") ?? groups.first?.integer("attribute_group_id") else {
            throw UnifiedError.notFound("Attribute set", id: set)
        }
        let body: JSONValue = [
            "attributeSetId": .int(Int64(Int(set) ?? 0)), "attributeGroupId": .int(Int64(group)),
            "attributeCode": .string(attribute.text("attribute_code") ?? ""), "sortOrder": 0,
        ]
        _ = try adapter.client.send("POST", MagentoAdapter.root + "/products/attribute-sets/attributes", body)
        return .members(["assigned": "1"])
    }

    private static let unassign: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let code = try native(try call.required("id"), adapter).text("attribute_code") ?? ""
        let set = MagentoAdapter.segment(try call.required("attribute_set_id"))
        _ = try adapter.client.send(
            "DELETE", MagentoAdapter.root + "/products/attribute-sets/\(set)/attributes/\(code)")
        return .members(["unassigned": "1"])
    }
}
