import Simulator

/// Lists of attribute sets, groups, and of the attributes in a set.
enum AttributeSetListEndpoints {
    static func sets(_ call: Invocation) throws -> Answer {
        try list(call, condition: "entity_type_id = \(EntityType.product)")
    }

    static func setsInEav(_ call: Invocation) throws -> Answer { try list(call, condition: nil) }

    private static func list(_ call: Invocation, condition: String?) throws -> Answer {
        let translated = try withoutTypeCodes(SearchCriteria(call))
        // A condition on the entity type makes the database read sets in the order of that index.
        let filtersType = condition != nil || translated.groups.joined().contains { $0.field == "entity_type_id" }
        let columns = ListColumns(of: AttributeSet.self)
        let listing = Listing(
            from: AttributeSet.table.name, key: columns.key, condition: condition,
            order: filtersType ? "entity_type_id, sort_order, attribute_set_id" : nil, columns: columns.all)
        return try listing.answer(call, asking: translated) { try AttributeSet.find(keys: $0.ids, in: call.database) }
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

    static let groups = Listing(of: AttributeGroup.self, order: "sort_order, attribute_group_id")
        .handler(for: AttributeGroup.self)

    static let attributesParameter = Parameter.required("attributeSetId", .string)

    static func attributes(_ call: Invocation) throws -> Answer {
        let id = call.input.text("attributeSetId") ?? ""
        guard let number = Int(id), let set = try AttributeSet.find(number, in: call.database) else {
            throw MagentoError.noSuchEntity("id", .string(id))
        }
        let payloads = try AttributePayload.all(set.attributes(in: call.database), as: .ofSet, for: call)
        return .list(payloads)
    }
}
