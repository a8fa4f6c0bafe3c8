import Simulator

/// `/V1/products/attributes…` and `/V1/categories/attributes…`, reading side.
enum AttributeEndpoints {
    static let codeParameter = Parameter.required("attributeCode", .string)

    static func get(_ invocation: Invocation) throws -> Answer {
        let attribute = try find(invocation)
        let payload = try AttributePayload(attribute, store: invocation.scope.storeID, in: invocation.database)
        return .write { payload.writeCatalog(to: &$0, isSingle: true) }
    }

    static func getOfCategory(_ invocation: Invocation) throws -> Answer {
        let attribute = try find(invocation, of: EntityType.category)
        let payload = try AttributePayload(attribute, store: invocation.scope.storeID, in: invocation.database)
        return .write { payload.writeCatalog(to: &$0, isSingle: false) }
    }

    static func list(_ invocation: Invocation) throws -> Answer {
        try list(invocation, of: EntityType.product)
    }

    static func listOfCategories(_ invocation: Invocation) throws -> Answer {
        try list(invocation, of: EntityType.category)
    }

    private static func list(_ invocation: Invocation, of type: Int) throws -> Answer {
        let criteria = try SearchCriteria(invocation)
        let page = try listing(of: type).page(criteria, in: invocation.visit)
        let payloads = try page.ids.compactMap { id in
            try AttributeRecord.find(id: id, of: type, in: invocation.database).map {
                try AttributePayload($0, store: invocation.scope.storeID, in: invocation.database)
            }
        }
        return .list(payloads, criteria: criteria, total: page.total) { $1.writeCatalog(to: &$0, isSingle: false) }
    }

    private static func listing(of type: Int) -> Listing {
        let texts: Set<String> = [
            "attribute_code", "backend_type", "frontend_input", "frontend_label", "note", "default_value",
            "source_model", "backend_model", "frontend_class", "apply_to",
        ]
        let names = AttributeRecord.columns.split(separator: ",").map { String($0.drop { $0 == " " }) }
        let columns = names.map { ($0, ListColumn($0, texts.contains($0) ? .text : .number)) }
        return Listing(
            from: "eav_attribute", key: "attribute_id", condition: "entity_type_id = \(type)",
            columns: Dictionary(columns) { $1 })
    }

    static func options(_ invocation: Invocation) throws -> Answer {
        try options(of: find(invocation), invocation)
    }

    static func optionsOfCategory(_ invocation: Invocation) throws -> Answer {
        try options(of: find(invocation, of: EntityType.category), invocation)
    }

    private static func options(of attribute: Attribute, _ invocation: Invocation) throws -> Answer {
        let options = try OptionRecord.options(
            of: attribute, store: invocation.scope.storeID, in: invocation.database)
        return .write { json in json.array(of: options) { AttributePayload.write($1, to: &$0) } }
    }

    /// Input types that modules add to the built-in ones.
    static func types(_ invocation: Invocation) throws -> Answer {
        .value([["value": "price", "label": "Price"], ["value": "media_image", "label": "Media Image"]])
    }

    /// The media attributes of the attribute set with a name.
    static func mediaTypes(_ invocation: Invocation) throws -> Answer {
        let database = invocation.database
        let name = invocation.input.text("attributeSetName") ?? ""
        guard let set = try AttributeSetRecord.find(name: name, of: EntityType.product, in: database) else {
            return .value([])
        }
        let payloads = try AttributeSetRecord.attributes(of: set.id, in: database)
            .filter { $0.frontendInput == "media_image" }.sorted { $0.id < $1.id }
            .map { try AttributePayload($0, store: invocation.scope.storeID, in: database) }
        return .write { json in json.array(of: payloads) { $1.writeCatalog(to: &$0, isSingle: false) } }
    }

    /// The attribute that the path names, by code or by number. Its code is answered as it was asked for.
    static func find(_ invocation: Invocation, of type: Int = EntityType.product) throws -> Attribute {
        let code = invocation.input.text("attributeCode") ?? ""
        return try find(code, of: type, in: invocation.database)
    }

    static func find(_ code: String, of type: Int = EntityType.product, in database: Database) throws -> Attribute {
        if let id = Int(code), let attribute = try AttributeRecord.find(id: id, of: type, in: database) {
            return attribute
        }
        guard var attribute = try AttributeRecord.find(code, of: type, in: database) else {
            throw MagentoError.notFound(
                "The attribute with a \"%1\" attributeCode doesn't exist. Verify the attribute and try again.",
                [.string(code)])
        }
        attribute.code = code
        return attribute
    }
}
