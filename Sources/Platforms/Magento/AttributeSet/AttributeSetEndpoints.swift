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

    static func get(_ call: Invocation) throws -> Answer {
        let set = try find(call)
        try checkIsProducts(set.entityType)
        return .write(set)
    }

    static func getInEav(_ call: Invocation) throws -> Answer {
        let set = try find(call)
        return .write(set)
    }

    static func delete(_ call: Invocation) throws -> Answer {
        let set = try find(call)
        try checkIsProducts(set.entityType)
        return try delete(set, call.database)
    }

    static func deleteInEav(_ call: Invocation) throws -> Answer {
        try delete(find(call), call.database)
    }

    private static func delete(_ set: AttributeSet, _ database: Database) throws -> Answer {
        // Every entity type's first set is its default.
        let first: Int? = try database.value(
            "SELECT min(attribute_set_id) FROM eav_attribute_set WHERE entity_type_id = ?", set.entityType)
        if set.id == first { throw MagentoError.invalid("The default attribute set can't be deleted.") }
        try set.delete(in: database)
        return .yes
    }

    private static func find(_ call: Invocation) throws -> AttributeSet {
        let id = call.input.int("attributeSetId") ?? 0
        guard let set = try AttributeSet.find(id, in: call.database) else {
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

    static func create(_ call: Invocation) throws -> Answer {
        let skeleton = try AttributeSet.find(call.input.int("skeletonId") ?? 0, in: call.database)
        guard let skeleton else {
            throw MagentoError.invalid(
                "The attribute set couldn't be created because it's based on a non-existing attribute set.")
        }
        guard skeleton.entityType == EntityType.product else {
            throw MagentoError.invalid(
                "The attribute set couldn't be created because it's based on a non-product attribute set.")
        }
        return try create(from: skeleton, type: EntityType.product, call)
    }

    static func createInEav(_ call: Invocation) throws -> Answer {
        if let id = call.input.fields("attributeSet")?.int("attribute_set_id") { throw invalid("id", JSONValue(id)) }
        let id = call.input.int("skeletonId") ?? 0
        guard id != 0 else { throw invalid("skeletonId", 0) }
        guard let skeleton = try AttributeSet.find(id, in: call.database) else {
            throw MagentoError.noSuchEntity("id", JSONValue(id))
        }
        let code = call.input.text("entityTypeCode") ?? ""
        guard let type = EntityType.codes[code] else {
            throw MagentoError.invalid("Invalid entity_type specified: \(code)")
        }
        return try create(from: skeleton, type: type, call)
    }

    private static func create(from skeleton: AttributeSet, type: Int, _ call: Invocation) throws -> Answer {
        let fields = call.input.fields("attributeSet") ?? Fields()
        if let id = fields.int("attribute_set_id") { throw invalid("id", JSONValue(id)) }
        let name = fields.text("attribute_set_name") ?? ""
        try checkName(name, type: type, except: 0, call.database)
        let order = fields.int("sort_order")
        let set = AttributeSet(
            id: try call.visit.ids.take("eav_attribute_set"), entityType: type, name: name, sortOrder: order ?? 0)
        try set.insert(into: call.database)
        try copy(skeleton.id, to: set.id, call)
        return .write { set.write(sortOrder: order, type: type, to: &$0) }
    }

    private static func invalid(_ field: String, _ value: JSONValue) -> MagentoError {
        .invalid(
            "Invalid value of \"%value\" provided for the %fieldName field.",
            ["fieldName": .string(field), "value": value])
    }

    private static func checkName(_ name: String, type: Int, except id: Int, _ database: Database) throws {
        if name.isEmpty { throw MagentoError.invalid("The attribute set name is empty. Enter the name and try again.") }
        if let taken = try AttributeSet.find(name: name, of: type, in: database), taken.id != id {
            throw MagentoError.invalid(
                "A \"\(name)\" attribute set name already exists. Create a new name and try again.")
        }
    }

    /// Groups are copied from the last to the first, which shows in their numbers.
    private static func copy(_ skeleton: Int, to set: Int, _ call: Invocation) throws {
        var groups: [Int: Int] = [:]
        for group in try AttributeGroup.all(of: skeleton, in: call.database).reversed() {
            var copy = group
            copy.set = set
            copy.id = try call.visit.ids.take("eav_attribute_group")
            groups[group.id] = copy.id
            try copy.insert(into: call.database)
        }
        for place in try AttributePlace.all("WHERE attribute_set_id = ?", skeleton, in: call.database) {
            var copy = place
            copy.set = set
            copy.group = groups[place.group] ?? 0
            _ = try call.visit.ids.take("eav_entity_attribute")
            try copy.insert(into: call.database)
        }
    }

    // MARK: Changing

    static func save(_ call: Invocation) throws -> Answer {
        let type = call.input.fields("attributeSet")?.int("entity_type_id")
        try checkIsProducts(type)
        return try saveInEav(call)
    }

    /// The answer shows what was given: without `entity_type_id` there is none in it (attribute-sets/crud).
    static func saveInEav(_ call: Invocation) throws -> Answer {
        let fields = call.input.fields("attributeSet") ?? Fields()
        guard let id = fields.int("attribute_set_id") else {
            // A set without a number is a new one, and has no type (the path is no argument of this service).
            throw MagentoError.couldNotSave(
                "The attribute set couldn't be saved due to an error. Verify your information and try again. "
                    + "If the error persists, please try again later.")
        }
        guard var set = try AttributeSet.find(id, in: call.database) else {
            throw MagentoError.noSuchEntity("id", JSONValue(id))
        }
        let name = fields.text("attribute_set_name") ?? ""
        try checkName(name, type: set.entityType, except: id, call.database)
        set.name = name
        if let order = fields.int("sort_order") { set.sortOrder = order }
        try set.save(in: call.database)
        return .write { [set] in
            set.write(sortOrder: fields.int("sort_order"), type: fields.int("entity_type_id"), to: &$0)
        }
    }
}
