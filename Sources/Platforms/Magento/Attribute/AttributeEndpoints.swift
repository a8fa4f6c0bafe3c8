import Simulator

/// `/V1/products/attributes…` and `/V1/categories/attributes…`, reading side.
enum AttributeEndpoints {
    static let codeParameter = Parameter.required("attributeCode", .string)

    static func get(_ call: Invocation) throws -> Answer {
        try answer(find(call), as: .single, call)
    }

    static func getOfCategory(_ call: Invocation) throws -> Answer {
        try answer(find(call, of: EntityType.category), as: .listed, call)
    }

    static func answer(_ attribute: Attribute, as form: AttributePayload.Form, _ call: Invocation) throws -> Answer {
        let payloads = try AttributePayload.all([attribute], as: form, for: call)
        return .write { json in payloads.forEach { json.write($0) } }
    }

    static func list(_ call: Invocation) throws -> Answer {
        try list(call, of: EntityType.product)
    }

    static func listOfCategories(_ call: Invocation) throws -> Answer {
        try list(call, of: EntityType.category)
    }

    private static func list(_ call: Invocation, of type: Int) throws -> Answer {
        let columns = ListColumns(of: Attribute.self)
        let listing = Listing(
            from: Attribute.table.name, key: columns.key, condition: "entity_type_id = \(type)", columns: columns.all)
        return try listing.answer(call, asking: SearchCriteria(call)) {
            try AttributePayload.all(Attribute.find(keys: $0.ids, in: call.database), as: .listed, for: call)
        }
    }

    static func options(_ call: Invocation) throws -> Answer {
        try options(of: find(call), call)
    }

    static func optionsOfCategory(_ call: Invocation) throws -> Answer {
        try options(of: find(call, of: EntityType.category), call)
    }

    private static func options(of attribute: Attribute, _ call: Invocation) throws -> Answer {
        let options = try attribute.options(store: call.scope.storeID, in: call.database)
        return .list(options)
    }

    /// Input types that modules add to the built-in ones.
    static func types(_ call: Invocation) throws -> Answer {
        .value([["value": "price", "label": "Price"], ["value": "media_image", "label": "Media Image"]])
    }

    /// The media attributes of the attribute set with a name.
    static func mediaTypes(_ call: Invocation) throws -> Answer {
        let database = call.database
        let name = call.input.text("attributeSetName") ?? ""
        guard let set = try AttributeSet.find(name: name, of: EntityType.product, in: database) else {
            return .value([])
        }
        let media = try set.attributes(in: database).filter { $0.frontendInput == "media_image" }
        let payloads = try AttributePayload.all(media.sorted { $0.id < $1.id }, as: .listed, for: call)
        return .list(payloads)
    }

    /// The attribute that the path names, by code or by number. Its code is answered as it was asked for.
    static func find(_ call: Invocation, of type: Int = EntityType.product) throws -> Attribute {
        let code = call.input.text("attributeCode") ?? ""
        return try find(code, of: type, in: call.database)
    }

    static func find(_ code: String, of type: Int = EntityType.product, in database: Database) throws -> Attribute {
        if let id = Int(code), let attribute = try Attribute.find(id: id, of: type, in: database) {
            return attribute
        }
        guard var attribute = try Attribute.find(code, of: type, in: database) else {
            throw unknown(.string(code))
        }
        attribute.code = code
        return attribute
    }

    static func unknown(_ code: JSONValue) -> MagentoError {
        .notFound(
            "The attribute with a \"%1\" attributeCode doesn't exist. Verify the attribute and try again.", [code])
    }
}
