import Simulator

/// `/V1/products/:sku/media…`.
enum MediaEndpoints {
    static let listParameters = [Parameter.required("sku", .string)]
    static let entryParameters = [Parameter.required("sku", .string), .required("entryId", .int)]
    static let saveParameters = [Parameter.required("sku", .string), .required("entry", .object(MediaInput.type))]

    static func list(_ call: Invocation) throws -> Answer {
        let view = try ProductView.named(call.input.text("sku"), call)
        return .write { MediaPayload.write(view, to: &$0) }
    }

    static func get(_ call: Invocation) throws -> Answer {
        let sku = call.input.text("sku") ?? ""
        guard let view = try ProductView.find(sku, store: call.scope.storeID, in: call.database) else {
            throw MagentoError.notFound("The product doesn't exist. Verify and try again.")
        }
        guard let entry = view.media.first(where: { $0.id == call.input.int("entryId") }) else {
            throw MagentoError.notFound("The image doesn't exist. Verify and try again.")
        }
        return .write { MediaPayload.write(entry, of: view, to: &$0) }
    }

    static func create(_ call: Invocation) throws -> Answer {
        let fields = call.input.fields("entry") ?? Fields()
        guard let content = fields.fields("content") else { throw ApplicationCrash() }
        _ = try ImageContent(content)
        let product = try Product.named(call.input.text("sku"), in: call.database)
        let entry = try save(call).add(fields, to: product)
        try touch(product, call)
        return .value(.string(String(entry.id)))
    }

    static func update(_ call: Invocation) throws -> Answer {
        let product = try Product.named(call.input.text("sku"), in: call.database)
        let fields = call.input.fields("entry") ?? Fields()
        let entry = try find(fields.int("id"), of: product, call.database)
        try save(call).update(entry, fields, of: product)
        try touch(product, call)
        return .yes
    }

    static func delete(_ call: Invocation) throws -> Answer {
        let product = try Product.named(call.input.text("sku"), in: call.database)
        let entry = try find(call.input.int("entryId"), of: product, call.database)
        try save(call).remove(entry, from: product)
        try touch(product, call)
        return .yes
    }

    private static func save(_ call: Invocation) -> MediaSave {
        MediaSave(visit: call.visit, scope: call.scope)
    }

    private static func find(_ id: Int?, of product: Product, _ database: Database) throws -> MediaEntry {
        guard let id, let entry = try MediaEntry.find(id, in: database), entry.product == product.id else {
            throw MagentoError.notFound("No image with the provided ID was found. Verify the ID and try again.")
        }
        return entry
    }

    /// Saving the gallery saves the product.
    private static func touch(_ product: Product, _ call: Invocation) throws {
        try ProductTouch(visit: call.visit).save(product)
    }
}
