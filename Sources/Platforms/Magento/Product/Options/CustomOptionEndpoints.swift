import Simulator

/// `/V1/products/:sku/options…` and `/V1/products/options…`.
enum CustomOptionEndpoints {
    static let listParameters = [Parameter.required("sku", .string)]
    static let optionParameters = [Parameter.required("sku", .string), .required("optionId", .int)]
    static let saveParameters = [Parameter.required("option", .object(CustomOptionInput.type))]

    static func list(_ call: Invocation) throws -> Answer {
        let product = try Product.named(call.input.text("sku"), in: call.database)
        let options = try CustomOption.all(of: product.id, in: call.database)
        return .write { json in json.array(of: options) { CustomOptionPayload.write($1, of: product.sku, to: &$0) } }
    }

    static func get(_ call: Invocation) throws -> Answer {
        let product = try Product.named(call.input.text("sku"), in: call.database)
        let id = call.input.int("optionId") ?? 0
        guard let option = try CustomOption.find(id, of: product.id, in: call.database) else {
            throw MagentoError.noSuchEntity("optionId", JSONValue(id))
        }
        return .write { CustomOptionPayload.write(option, of: product.sku, to: &$0) }
    }

    static func save(_ call: Invocation) throws -> Answer {
        let json = call.input["option"] ?? .null
        guard let sku = json["product_sku"]?.string, !sku.isEmpty else {
            throw MagentoError.couldNotSave("The ProductSku is empty. Set the ProductSku and try again.")
        }
        var product = try Product.named(sku, in: call.database)
        let option = CustomOptionInput.option(json, of: product.id)
        let old = try CustomOption.find(option.id, of: product.id, in: call.database)
        // A number must be one of the product's.
        if option.id != 0, old == nil { throw MagentoError.nothingFound }
        let save = CustomOptionSave(visit: call.visit)
        let saved = try save.save(option, replacing: old)
        try save.setFlags(of: &product)
        return .write { CustomOptionPayload.write(saved, of: product.sku, to: &$0) }
    }

    static func delete(_ call: Invocation) throws -> Answer {
        var product = try Product.named(call.input.text("sku"), in: call.database)
        let id = call.input.int("optionId") ?? 0
        guard try CustomOption.find(id, of: product.id, in: call.database) != nil else {
            throw MagentoError.noSuchEntity("optionId", JSONValue(id))
        }
        try CustomOption.remove(id, in: call.database)
        try CustomOptionSave(visit: call.visit).setFlags(of: &product)
        return .yes
    }

    static func types(_ call: Invocation) throws -> Answer {
        let types = [
            ("Field", "field", "Text"), ("Area", "area", "Text"), ("File", "file", "File"),
            ("Drop-down", "drop_down", "Select"), ("Radio Buttons", "radio", "Select"),
            ("Checkbox", "checkbox", "Select"), ("Multiple Select", "multiple", "Select"), ("Date", "date", "Date"),
            ("Date & Time", "date_time", "Date"), ("Time", "time", "Date"),
        ]
        return .value(
            .array(types.map { ["label": .string($0.0), "code": .string($0.1), "group": .string($0.2)] }))
    }
}
