import Simulator

/// `/V1/products/:sku/options…` and `/V1/products/options…`.
enum CustomOptionEndpoints {
    static let listParameters = [Parameter.required("sku", .string)]
    static let optionParameters = [Parameter.required("sku", .string), .required("optionId", .int)]
    static let saveParameters = [Parameter.required("option", .object(CustomOptionInput.type))]

    static func list(_ invocation: Invocation) throws -> Answer {
        let product = try product(invocation.input.text("sku") ?? "", invocation)
        let options = try CustomOptionRecord.options(of: product.id, in: invocation.database)
        return .write { json in json.array(of: options) { CustomOptionPayload.write($1, of: product.sku, to: &$0) } }
    }

    static func get(_ invocation: Invocation) throws -> Answer {
        let product = try product(invocation.input.text("sku") ?? "", invocation)
        let id = invocation.input.int("optionId") ?? 0
        guard let option = try CustomOptionRecord.find(id, of: product.id, in: invocation.database) else {
            throw MagentoError.noSuchEntity("optionId", JSONValue(id))
        }
        return .write { CustomOptionPayload.write(option, of: product.sku, to: &$0) }
    }

    static func save(_ invocation: Invocation) throws -> Answer {
        let json = invocation.input["option"] ?? .null
        guard let sku = json["product_sku"]?.string, !sku.isEmpty else {
            throw MagentoError.couldNotSave("The ProductSku is empty. Set the ProductSku and try again.")
        }
        var product = try product(sku, invocation)
        let option = CustomOptionInput.option(json)
        let old = try CustomOptionRecord.find(option.id, of: product.id, in: invocation.database)
        // A number must be one of the product's.
        if option.id != 0, old == nil { throw MagentoError.nothingFound }
        let save = CustomOptionSave(visit: invocation.visit)
        let saved = try save.save(option, of: product.id, replacing: old)
        try save.setFlags(of: &product)
        return .write { CustomOptionPayload.write(saved, of: product.sku, to: &$0) }
    }

    static func delete(_ invocation: Invocation) throws -> Answer {
        var product = try product(invocation.input.text("sku") ?? "", invocation)
        let id = invocation.input.int("optionId") ?? 0
        guard try CustomOptionRecord.find(id, of: product.id, in: invocation.database) != nil else {
            throw MagentoError.noSuchEntity("optionId", JSONValue(id))
        }
        try CustomOptionRecord.delete(id, in: invocation.database)
        try CustomOptionSave(visit: invocation.visit).setFlags(of: &product)
        return .yes
    }

    static func types(_ invocation: Invocation) throws -> Answer {
        let types = [
            ("Field", "field", "Text"), ("Area", "area", "Text"), ("File", "file", "File"),
            ("Drop-down", "drop_down", "Select"), ("Radio Buttons", "radio", "Select"),
            ("Checkbox", "checkbox", "Select"), ("Multiple Select", "multiple", "Select"), ("Date", "date", "Date"),
            ("Date & Time", "date_time", "Date"), ("Time", "time", "Date"),
        ]
        return .value(
            .array(types.map { ["label": .string($0.0), "code": .string($0.1), "group": .string($0.2)] }))
    }

    private static func product(_ sku: String, _ invocation: Invocation) throws -> Product {
        guard let product = try ProductRecord.find(sku, in: invocation.database) else { throw MagentoError.noProduct }
        return product
    }
}
