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
    static func save(_ invocation: Invocation) throws -> Answer {
        let database = invocation.database
        let fields = invocation.input.fields("group") ?? Fields()
        let set = invocation.input.int("attributeSetId") ?? fields.int("attribute_set_id")
        guard let set, try AttributeSetRecord.find(set, in: database) != nil else {
            throw MagentoError.noSuchEntity("attributeSetId", JSONValue(set))
        }
        let name = fields.text("attribute_group_name")
        let given = fields.text("attribute_group_id").flatMap(Int.init)
        var group = AttributeGroup(name: name, set: set)
        if let given {
            guard let stored = try AttributeGroupRecord.find(given, in: database), stored.set == set else {
                throw MagentoError.noSuchEntity("attributeGroupId", .null)
            }
            group = stored
            group.name = name
        } else {
            group.id = try invocation.visit.ids.take("eav_attribute_group")
            group.sortOrder = (try AttributeGroupRecord.all(of: set, in: database).map(\.sortOrder).max() ?? 0) + 1
        }
        if let name, try AttributeGroupRecord.isTaken(name, in: set, except: group.id, database: database) {
            throw MagentoError.invalid("The attributeGroup can't be saved.")
        }
        try AttributeGroupRecord.save(group, in: database)
        return .value(AttributeSetPayload.json(group))
    }

    static func delete(_ invocation: Invocation) throws -> Answer {
        let id = invocation.input.int("groupId") ?? 0
        _ = try group(id, invocation.database)
        if try AttributeGroupRecord.holdsSystemAttributes(id, in: invocation.database) {
            throw MagentoError.invalid(
                "The attribute group can't be deleted because it contains system attributes.")
        }
        try AttributeGroupRecord.delete(id, in: invocation.database)
        return .yes
    }

    private static func group(_ id: Int, _ database: Database) throws -> AttributeGroup {
        guard let group = try AttributeGroupRecord.find(id, in: database) else {
            throw MagentoError.notFound(
                "The group with the \"%1\" ID doesn't exist. Verify the ID and try again.", [JSONValue(id)])
        }
        return group
    }

    // MARK: Attributes

    /// Answers the number of the new row, also where the attribute was in the set already.
    static func assign(_ invocation: Invocation) throws -> Answer {
        let input = invocation.input
        let setID = input.int("attributeSetId") ?? 0
        guard let set = try AttributeSetRecord.find(setID, in: invocation.database) else {
            throw MagentoError.notFound(
                "The AttributeSet with a \"%1\" ID doesn't exist. Verify the attributeSet and try again.",
                [JSONValue(setID)])
        }
        guard set.entityType == EntityType.product else {
            throw MagentoError.invalid("The attribute set ID is incorrect. Verify the ID and try again.")
        }
        let group = try group(input.int("attributeGroupId") ?? 0, invocation.database)
        guard group.set == set.id else {
            throw MagentoError.invalid("The attribute group doesn't belong to the attribute set.")
        }
        let attribute = try AttributeEndpoints.find(invocation)
        let id = try invocation.visit.ids.take("eav_entity_attribute")
        let place = AttributePlace(
            set: set.id, group: group.id, attribute: attribute.id, code: attribute.code,
            sortOrder: input.int("sortOrder") ?? 0, place: id)
        try AttributeSetRecord.save(place, in: invocation.database)
        return .value(.string(String(id)))
    }

    static func unassign(_ invocation: Invocation) throws -> Answer {
        let text = invocation.input.text("attributeSetId") ?? ""
        guard let id = Int(text), let set = try AttributeSetRecord.find(id, in: invocation.database) else {
            throw MagentoError.notFound(
                "The \"%1\" attribute set wasn't found. Verify and try again.", [.string(text)])
        }
        let attribute = try AttributeEndpoints.find(invocation)
        guard try AttributeSetRecord.place(of: attribute.id, in: set.id, database: invocation.database) != nil else {
            throw MagentoError.invalid(
                "The \"%1\" attribute wasn't found in the \"%2\" attribute set. Enter the attribute and try again.",
                [.string(attribute.code), .string(text)])
        }
        guard attribute.isUserDefined else { throw MagentoError.invalid("The system attribute can't be deleted.") }
        try AttributeSetRecord.remove(attribute.id, from: set.id, in: invocation.database)
        return .yes
    }
}
