import Simulator

/// Attributes and attribute sets of a layer: attributes first, then sets, then which set has which attribute.
struct AttributeLayer {
    let seed: LayerSeed

    private var database: Database { seed.visit.database }

    func lay() throws {
        try seed.each("attributes", "attribute", "attribute_code", wrapper: "attribute") { entity in
            let given = entity.body["options"]?.array ?? []
            let numbered = given.filter { Self.number(of: $0) != nil }
            var body = entity.body.without("attribute_sets")
            if !numbered.isEmpty { body["options"] = .array(given.filter { Self.number(of: $0) == nil }) }
            let made = try seed.save(
                "/V1/products/attributes", "attribute", entity, body, id: "attribute_id", counter: "eav_attribute"
            ) { try Attribute.find(id: $0, in: database) != nil }
            for option in numbered { try add(option, to: made["attribute_code"]?.string ?? "", entity) }
        }
        try seed.each("attribute_sets", "attribute set", "attribute_set_name", wrapper: "attributeSet", set)
        try seed.each("attributes", "attribute", "attribute_code", wrapper: "attribute") { entity in
            guard let code = entity.body["attribute_code"]?.string,
                try Attribute.find(code, in: database) != nil
            else { return }
            for place in entity.body["attribute_sets"]?.array ?? [] {
                let (name, group) = (place["set"] ?? place, place["group"]?.string)
                let id = try seed.names.id(name, "attribute set", entity, "attribute_sets", seed.names.attributeSet)
                try assign(code, to: id ?? .null, group: group, entity)
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

    /// A set grows out of a skeleton, the default set unless `skeleton` names another.
    private func set(_ entity: Layer.Entity) throws {
        let skeleton = entity.body["skeleton"] ?? entity.body["skeletonId"] ?? entity.body["skeleton_id"] ?? "Default"
        let id = try seed.names.id(skeleton, "attribute set", entity, "skeleton", seed.names.attributeSet)
        let body = entity.body.without("skeleton", "skeletonId", "skeleton_id", "groups")
        let made = try seed.save(
            "/V1/products/attribute-sets", "attributeSet", entity, body, beside: ["skeletonId": id ?? .null],
            id: "attribute_set_id", counter: "eav_attribute_set"
        ) { try AttributeSet.find($0, in: database) != nil }
        for group in entity.body["groups"]?.array ?? [] {
            guard let set = made["attribute_set_id"], let name = group["name"]?.string else {
                throw entity.mistake("groups", "must be objects with name and attributes")
            }
            for code in group["attributes"]?.array ?? [] {
                try assign(code.string ?? "", to: set, group: name, entity)
            }
        }
    }

    /// Puts an attribute into a set: into the group of that name, which is made where there is none, or the first one.
    private func assign(_ code: String, to set: JSONValue, group name: String?, _ entity: Layer.Entity) throws {
        let groups = try AttributeGroup.all(of: set.int ?? 0, in: database)
        let known = name == nil ? groups.first : groups.first { $0.name == name }
        var group = known.map { JSONValue($0.id) }
        if group == nil, let name {
            let made = try seed.calls.post(
                "/V1/products/attribute-sets/groups",
                ["group": ["attribute_group_name": .string(name), "attribute_set_id": set]], for: entity)
            group = made["attribute_group_id"]
        }
        try seed.calls.post(
            "/V1/products/attribute-sets/attributes",
            [
                "attributeSetId": set, "attributeGroupId": group ?? .null, "attributeCode": .string(code),
                "sortOrder": 0,
            ], for: entity)
    }
}
