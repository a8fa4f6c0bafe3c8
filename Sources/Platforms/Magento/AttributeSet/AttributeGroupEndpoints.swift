import Simulator

/// Groups of a set, and which attributes stand in them.
enum AttributeGroupEndpoints {
    static let saveParameters = [
        Parameter.required("group", .object(AttributeSetPayload.groupType)), .beside("attributeSetId", .int),
    ]
    static let deleteParameters = [Parameter.required("groupId", .int)]
    static let assignParameters = [
        Parameter.required("attributeSetId", .int), Parameter.required("attributeGroupId", .int),
        Parameter.required("attributeCode", .string), Parameter.required("sortOrder", .int),
    ]
    static let unassignParameters = [
        Parameter.required("attributeSetId", .string), AttributeEndpoints.codeParameter,
    ]

    /// A group without a number is new; one with a number keeps its set.
    static func save(_ call: Invocation) throws -> Answer {
        let database = call.database
        let fields = call.input.fields("group") ?? Fields()
        let set = fields.int("attribute_set_id")
        guard let set, try AttributeSet.find(set, in: database) != nil else {
            throw MagentoError.noSuchEntity("attributeSetId", JSONValue(set))
        }
        let name = fields.text("attribute_group_name")
        // A text that is no number is the number of no group.
        let given = fields.text("attribute_group_id").flatMap { $0.isEmpty || $0 == "0" ? nil : Int($0) ?? 0 }
        var group = AttributeGroup(set: set, name: name)
        if let given {
            guard let stored = try AttributeGroup.find(given, in: database), stored.set == set else {
                throw MagentoError.noSuchEntity("attributeGroupId", .null)
            }
            group = stored
            group.name = name
        } else {
            group.id = try call.visit.ids.take("eav_attribute_group")
            group.sortOrder = (try AttributeGroup.all(of: set, in: database).map(\.sortOrder).max() ?? 0) + 1
        }
        if let name,
            try AttributeGroup.exists(
                "WHERE attribute_set_id = ? AND attribute_group_name = ? AND attribute_group_id <> ?", set, name,
                group.id, in: database)
        {
            throw MagentoError.invalid("The attributeGroup can't be saved.")
        }
        try group.save(in: database)
        return .write(group)
    }

    static func delete(_ call: Invocation) throws -> Answer {
        let id = call.input.int("groupId") ?? 0
        _ = try group(id, call.database)
        if try AttributeGroup.holdsSystemAttributes(id, in: call.database) {
            throw MagentoError.invalid(
                "The attribute group can't be deleted because it contains system attributes.")
        }
        try AttributeGroup.delete(id, in: call.database)
        try AttributePlace.deleteAll("WHERE attribute_group_id = ?", id, in: call.database)
        return .yes
    }

    private static func group(_ id: Int, _ database: Database) throws -> AttributeGroup {
        guard let group = try AttributeGroup.find(id, in: database) else {
            throw MagentoError.notFound(
                "The group with the \"%1\" ID doesn't exist. Verify the ID and try again.", [JSONValue(id)])
        }
        return group
    }

    // MARK: Attributes

    /// Answers the number of the new row, also where the attribute was in the set already.
    static func assign(_ call: Invocation) throws -> Answer {
        let input = call.input
        let setID = input.int("attributeSetId") ?? 0
        guard let set = try AttributeSet.find(setID, in: call.database) else {
            throw MagentoError.notFound(
                "The AttributeSet with a \"%1\" ID doesn't exist. Verify the attributeSet and try again.",
                [JSONValue(setID)])
        }
        guard set.entityType == EntityType.product else {
            throw MagentoError.invalid("The attribute set ID is incorrect. Verify the ID and try again.")
        }
        let group = try group(input.int("attributeGroupId") ?? 0, call.database)
        guard group.set == set.id else {
            throw MagentoError.invalid("The attribute group doesn't belong to the attribute set.")
        }
        let attribute = try AttributeEndpoints.find(call)
        let id = try call.visit.ids.take("eav_entity_attribute")
        try AttributePlace(
            set: set.id, attribute: attribute.id, group: group.id, code: attribute.code,
            sortOrder: input.int("sortOrder") ?? 0, place: id
        ).save(in: call.database)
        return .value(.string(String(id)))
    }

    static func unassign(_ call: Invocation) throws -> Answer {
        let text = call.input.text("attributeSetId") ?? ""
        guard let id = Int(text), let set = try AttributeSet.find(id, in: call.database) else {
            throw MagentoError.notFound(
                "The \"%1\" attribute set wasn't found. Verify and try again.", [.string(text)])
        }
        let attribute = try AttributeEndpoints.find(call)
        guard try AttributePlace.find(set.id, attribute.id, in: call.database) != nil else {
            throw MagentoError.invalid(
                "The \"%1\" attribute wasn't found in the \"%2\" attribute set. Enter the attribute and try again.",
                [.string(attribute.code), .string(text)])
        }
        guard attribute.isUserDefined else { throw MagentoError.invalid("The system attribute can't be deleted.") }
        try AttributePlace.delete(set.id, attribute.id, in: call.database)
        return .yes
    }
}
