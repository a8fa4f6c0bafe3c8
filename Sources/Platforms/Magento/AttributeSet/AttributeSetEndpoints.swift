import Simulator

/// `/V1/products/attribute-sets` and `/V1/eav/attribute-sets`: the sets themselves.
enum AttributeSetEndpoints {
    static let idParameter = Parameter.required("attributeSetId", .int)
    static let createParameters = [
        Parameter.required("attributeSet", .object(AttributeSetPayload.type)), Parameter.required("skeletonId", .int),
    ]
    static let createInEavParameters = [Parameter.required("entityTypeCode", .string)] + createParameters
    static let saveParameters = [
        Parameter.required("attributeSet", .object(AttributeSetPayload.type)),
        .beside("attributeSetId", .int),
    ]

    static func get(_ invocation: Invocation) throws -> Answer {
        let set = try find(invocation)
        try checkIsProducts(set.entityType)
        return .value(AttributeSetPayload.json(set))
    }

    static func getInEav(_ invocation: Invocation) throws -> Answer {
        .value(AttributeSetPayload.json(try find(invocation)))
    }

    static func delete(_ invocation: Invocation) throws -> Answer {
        let set = try find(invocation)
        try checkIsProducts(set.entityType)
        return try delete(set, invocation.database)
    }

    static func deleteInEav(_ invocation: Invocation) throws -> Answer {
        try delete(find(invocation), invocation.database)
    }

    private static func delete(_ set: AttributeSet, _ database: Database) throws -> Answer {
        // Every entity type's first set is its default.
        let first = try database.first(
            "SELECT min(attribute_set_id) FROM eav_attribute_set WHERE entity_type_id = ?", set.entityType
        ) { $0.int(0) }
        if set.id == first { throw MagentoError.invalid("The default attribute set can't be deleted.") }
        try AttributeSetRecord.delete(set.id, in: database)
        return .yes
    }

    private static func find(_ invocation: Invocation) throws -> AttributeSet {
        let id = invocation.input.int("attributeSetId") ?? 0
        guard let set = try AttributeSetRecord.find(id, in: invocation.database) else {
            throw MagentoError.noSuchEntity("id", JSONValue(id))
        }
        return set
    }

    private static func checkIsProducts(_ type: Int?) throws {
        guard type == EntityType.product else {
            throw MagentoError.invalid("Provided Attribute set non product Attribute set.")
        }
    }

    // MARK: Creating

    static func create(_ invocation: Invocation) throws -> Answer {
        let skeleton = try AttributeSetRecord.find(invocation.input.int("skeletonId") ?? 0, in: invocation.database)
        guard let skeleton else {
            throw MagentoError.invalid(
                "The attribute set couldn't be created because it's based on a non-existing attribute set.")
        }
        guard skeleton.entityType == EntityType.product else {
            throw MagentoError.invalid(
                "The attribute set couldn't be created because it's based on a non-product attribute set.")
        }
        return try create(from: skeleton, type: EntityType.product, invocation)
    }

    static func createInEav(_ invocation: Invocation) throws -> Answer {
        let code = invocation.input.text("entityTypeCode") ?? ""
        guard let type = EntityType.codes[code] else {
            throw MagentoError.invalid("Invalid entity_type specified: \(code)")
        }
        let id = invocation.input.int("skeletonId") ?? 0
        guard id != 0 else { throw invalid("skeletonId", 0) }
        guard let skeleton = try AttributeSetRecord.find(id, in: invocation.database) else {
            throw MagentoError.noSuchEntity("id", JSONValue(id))
        }
        return try create(from: skeleton, type: type, invocation)
    }

    private static func create(from skeleton: AttributeSet, type: Int, _ invocation: Invocation) throws -> Answer {
        let fields = invocation.input.fields("attributeSet") ?? Fields()
        if let id = fields.int("attribute_set_id") { throw invalid("id", JSONValue(id)) }
        let name = fields.text("attribute_set_name") ?? ""
        try checkName(name, type: type, except: 0, invocation.database)
        var set = AttributeSet(name: name, sortOrder: fields.int("sort_order"), entityType: type)
        set.id = try invocation.visit.ids.take("eav_attribute_set")
        try AttributeSetRecord.save(set, in: invocation.database)
        try copy(skeleton.id, to: set.id, invocation)
        return .value(AttributeSetPayload.json(set))
    }

    private static func invalid(_ field: String, _ value: JSONValue) -> MagentoError {
        .invalid(
            "Invalid value of \"%value\" provided for the %fieldName field.",
            ["fieldName": .string(field), "value": value])
    }

    private static func checkName(_ name: String, type: Int, except id: Int, _ database: Database) throws {
        if name.isEmpty { throw MagentoError.invalid("The attribute set name is empty. Enter the name and try again.") }
        if let taken = try AttributeSetRecord.find(name: name, of: type, in: database), taken.id != id {
            throw MagentoError.invalid(
                "A \"\(name)\" attribute set name already exists. Create a new name and try again.")
        }
    }

    /// Groups are copied from the last to the first, which shows in their numbers.
    private static func copy(_ skeleton: Int, to set: Int, _ invocation: Invocation) throws {
        var groups: [Int: Int] = [:]
        for group in try AttributeGroupRecord.all(of: skeleton, in: invocation.database).reversed() {
            var copy = group
            copy.set = set
            copy.id = try invocation.visit.ids.take("eav_attribute_group")
            groups[group.id] = copy.id
            try AttributeGroupRecord.save(copy, in: invocation.database)
        }
        for place in try AttributeSetRecord.places(of: skeleton, in: invocation.database) {
            var copy = place
            copy.set = set
            copy.group = groups[place.group] ?? 0
            _ = try invocation.visit.ids.take("eav_entity_attribute")
            try AttributeSetRecord.save(copy, in: invocation.database)
        }
    }

    // MARK: Changing

    static func save(_ invocation: Invocation) throws -> Answer {
        let type = invocation.input.fields("attributeSet")?.int("entity_type_id")
        try checkIsProducts(type)
        return try saveInEav(invocation)
    }

    /// The answer shows what was given: without `entity_type_id` there is none in it (attribute-sets/crud).
    static func saveInEav(_ invocation: Invocation) throws -> Answer {
        let fields = invocation.input.fields("attributeSet") ?? Fields()
        let id = invocation.input.int("attributeSetId") ?? fields.int("attribute_set_id") ?? 0
        guard var set = try AttributeSetRecord.find(id, in: invocation.database) else {
            throw MagentoError.noSuchEntity("id", JSONValue(id))
        }
        let name = fields.text("attribute_set_name") ?? ""
        try checkName(name, type: set.entityType, except: id, invocation.database)
        set.name = name
        if let order = fields.int("sort_order") { set.sortOrder = order }
        try AttributeSetRecord.save(set, in: invocation.database)
        var members: JSONObject = [
            "attribute_set_id": JSONValue(id), "attribute_set_name": .string(name),
            "sort_order": JSONValue(fields.int("sort_order")),
        ]
        if let type = fields.int("entity_type_id") { members["entity_type_id"] = JSONValue(type) }
        return .value(.object(members))
    }
}
