import Simulator

/// Lists of attribute sets, groups, and of the attributes in a set.
enum AttributeSetListEndpoints {
    static func sets(_ call: Invocation) throws -> Answer {
        try list(call, condition: "entity_type_id = \(EntityType.product)")
    }

    static func setsInEav(_ call: Invocation) throws -> Answer { try list(call, condition: nil) }

    private static func list(_ call: Invocation, condition: String?) throws -> Answer {
        let criteria = try SearchCriteria(call)
        let translated = try withoutTypeCodes(criteria)
        // A condition on the entity type makes the database read sets in the order of that index.
        let filtersType = condition != nil || translated.groups.joined().contains { $0.field == "entity_type_id" }
        let listing = Listing(
            from: "eav_attribute_set", key: "attribute_set_id", condition: condition,
            order: filtersType ? "entity_type_id, sort_order, attribute_set_id" : nil,
            columns: [
                "attribute_set_id": ListColumn("attribute_set_id", .number),
                "attribute_set_name": ListColumn("attribute_set_name", .text),
                "sort_order": ListColumn("sort_order", .number),
                "entity_type_id": ListColumn("entity_type_id", .number),
            ])
        let page = try listing.page(translated, in: call.visit)
        let sets = try AttributeSet.find(keys: page.ids, in: call.database)
        return .list(sets, criteria: criteria, total: page.total) { AttributeSetPayload.write($1, to: &$0) }
    }

    /// `entity_type_code` stands for the number of the type.
    private static func withoutTypeCodes(_ criteria: SearchCriteria) throws -> SearchCriteria {
        let groups = try criteria.groups.map { group in
            try group.map { filter -> SearchCriteria.Filter in
                guard filter.field == "entity_type_code" else { return filter }
                let code = filter.value ?? ""
                guard let type = EntityType.codes[code] else {
                    throw MagentoError.invalid("Invalid entity_type specified: %1", [.string(code)])
                }
                return SearchCriteria.Filter(field: "entity_type_id", value: String(type), condition: "eq")
            }
        }
        return criteria.with(groups: groups)
    }

    static func groups(_ call: Invocation) throws -> Answer {
        let criteria = try SearchCriteria(call)
        let page = try groupListing.page(criteria, in: call.visit)
        let groups = try AttributeGroup.find(keys: page.ids, in: call.database)
        return .list(groups, criteria: criteria, total: page.total) { AttributeSetPayload.write($1, to: &$0) }
    }

    private static let groupListing = Listing(
        from: "eav_attribute_group", key: "attribute_group_id", order: "sort_order, attribute_group_id",
        columns: [
            "attribute_group_id": ListColumn("attribute_group_id", .number),
            "attribute_group_name": ListColumn("attribute_group_name", .text),
            "attribute_set_id": ListColumn("attribute_set_id", .number),
            "sort_order": ListColumn("sort_order", .number),
        ])

    static let attributesParameter = Parameter.required("attributeSetId", .string)

    static func attributes(_ call: Invocation) throws -> Answer {
        let id = call.input.text("attributeSetId") ?? ""
        guard let number = Int(id), let set = try AttributeSet.find(number, in: call.database) else {
            throw MagentoError.noSuchEntity("id", .string(id))
        }
        let payloads = try AttributePayload.all(
            set.attributes(in: call.database), store: call.scope.storeID, in: call.database)
        return .write { json in json.array(of: payloads) { $1.writePlain(to: &$0) } }
    }
}
