import Simulator

/// Attributes and attribute sets of a layer: attributes first, then sets, then which set has which attribute.
struct AttributeLayer {
    let seed: LayerSeed

    private var database: Database { seed.visit.database }

    func lay() {
        seed.each("attributes", "attribute", "attribute_code", wrapper: "attribute") { entity in
            let given = entity.body["options"]?.array ?? []
            let numbered = given.filter { Self.number(of: $0) != nil }
            var body = entity.body.without("attribute_sets")
            if !numbered.isEmpty { body["options"] = .array(given.filter { Self.number(of: $0) == nil }) }
            let made = try seed.save(
                "/V1/products/attributes", "attribute", entity, body, id: "attribute_id", counter: "eav_attribute"
            ) { try Attribute.find(id: $0, in: database) != nil }
            // Each option that is added takes the default away from those before.
            for option in numbered.filter({ $0["is_default"] != true }) + numbered.filter({ $0["is_default"] == true })
            {
                try add(option, to: made["attribute_code"]?.string ?? "", entity)
            }
        }
        seed.each("attribute_sets", "attribute set", "attribute_set_name", wrapper: "attributeSet", set)
        seed.each("attributes", "attribute", "attribute_code", wrapper: "attribute") { entity in
            guard let code = entity.body["attribute_code"]?.string,
                try Attribute.find(code, in: database) != nil
            else { return }
            for place in entity.body["attribute_sets"]?.array ?? [] {
                let name = place["set"] ?? place
                let set =
                    try seed.names.id(name, "attribute set", entity, "attribute_sets", seed.names.attributeSet) ?? .null
                // Without a group's name it is the first.
                let first = try AttributeGroup.all(of: set.int ?? 0, in: database).first.map { JSONValue($0.id) }
                let group = try place["group"]?.string.map { try self.group($0, of: set, entity) } ?? first ?? .null
                try assign(code, to: set, group: group, entity)
            }
        }
    }

    private static func number(of option: JSONValue) -> Int? {
        option["value"]?.int ?? option["value"]?.string.flatMap(Int.init)
    }

    /// An option that brings its number along; one that is there already stays as it is.
    private func add(_ option: JSONValue, to code: String, _ entity: Layer.Entity) throws {
        guard let id = Self.number(of: option), try AttributeOption.find(id, in: database) == nil else { return }
        try seed.visit.ids.giving(id, of: "eav_attribute_option") {
            try seed.calls.post(
                "/V1/products/attributes/\(PercentEncoding.encode(code))/options",
                ["option": .object((option.object ?? [:]).without("value"))], for: entity)
        }
    }

    /// A set with its groups, and with the attributes that stand in them.
    private func set(_ entity: Layer.Entity) throws {
        let set = try known(entity) ?? make(entity)
        for group in entity.body["groups"]?.array ?? [] {
            guard let name = group["name"]?.string else {
                throw entity.mistake("groups", "must be objects with name and attributes")
            }
            let id = try self.group(name, of: set, entity)
            for code in group["attributes"]?.array ?? [] { try assign(code.string ?? "", to: set, group: id, entity) }
        }
    }

    /// The number of the set that has the name already, under the number that is given if one is: it stays as it is.
    private func known(_ entity: Layer.Entity) throws -> JSONValue? {
        guard let name = entity.body["attribute_set_name"]?.string, let id = try seed.names.attributeSet(name) else {
            return nil
        }
        return [nil, id].contains(entity.body["attribute_set_id"]?.int) ? JSONValue(id) : nil
    }

    /// A new set grows out of a skeleton, the default set unless `skeleton` names another.
    private func make(_ entity: Layer.Entity) throws -> JSONValue {
        let skeleton = entity.body["skeleton"] ?? entity.body["skeletonId"] ?? entity.body["skeleton_id"] ?? "Default"
        let id = try seed.names.id(skeleton, "attribute set", entity, "skeleton", seed.names.attributeSet)
        let body = entity.body.without("skeleton", "skeletonId", "skeleton_id", "groups")
        let made = try seed.save(
            "/V1/products/attribute-sets", "attributeSet", entity, body, beside: ["skeletonId": id ?? .null],
            id: "attribute_set_id", counter: "eav_attribute_set"
        ) { try AttributeSet.find($0, in: database) != nil }
        return made["attribute_set_id"] ?? .null
    }

    /// The group of a name, which is made where there is none.
    private func group(_ name: String, of set: JSONValue, _ entity: Layer.Entity) throws -> JSONValue {
        let groups = try AttributeGroup.all(of: set.int ?? 0, in: database)
        if let known = groups.first(where: { $0.name == name }) { return JSONValue(known.id) }
        let made = try seed.calls.post(
            "/V1/products/attribute-sets/groups",
            ["group": ["attribute_group_name": .string(name), "attribute_set_id": set]], for: entity)
        return made["attribute_group_id"] ?? .null
    }

    /// Puts an attribute into a group of a set.
    private func assign(_ code: String, to set: JSONValue, group: JSONValue, _ entity: Layer.Entity) throws {
        try seed.calls.post(
            "/V1/products/attribute-sets/attributes",
            ["attributeSetId": set, "attributeGroupId": group, "attributeCode": .string(code), "sortOrder": 0],
            for: entity)
    }
}
