import Simulator

/// `/V1/products/:sku/media…`.
enum MediaEndpoints {
    static let listParameters = [Parameter.required("sku", .string)]
    static let entryParameters = [Parameter.required("sku", .string), .required("entryId", .int)]
    static let saveParameters = [Parameter.required("sku", .string), .required("entry", .object(MediaInput.type))]

    static func list(_ invocation: Invocation) throws -> Answer {
        let view = try view(invocation)
        return .write { MediaPayload.write(view, to: &$0) }
    }

    static func get(_ invocation: Invocation) throws -> Answer {
        let sku = invocation.input.text("sku") ?? ""
        guard let view = try ProductView.find(sku, store: invocation.scope.storeID, in: invocation.database) else {
            throw MagentoError.notFound("The product doesn't exist. Verify and try again.")
        }
        guard let entry = view.media.first(where: { $0.id == invocation.input.int("entryId") }) else {
            throw MagentoError.notFound("The image doesn't exist. Verify and try again.")
        }
        return .write { MediaPayload.write(entry, of: view, to: &$0) }
    }

    static func create(_ invocation: Invocation) throws -> Answer {
        let fields = invocation.input.fields("entry") ?? Fields()
        guard let content = fields.fields("content") else { throw ApplicationCrash() }
        _ = try ImageContent(content)
        let product = try view(invocation).product
        let entry = try save(invocation).add(fields, to: product)
        try touch(product, invocation)
        return .value(.string(String(entry.id)))
    }

    static func update(_ invocation: Invocation) throws -> Answer {
        let product = try view(invocation).product
        let fields = invocation.input.fields("entry") ?? Fields()
        let entry = try find(fields.int("id"), of: product, invocation.database)
        try save(invocation).update(entry, fields, of: product)
        try touch(product, invocation)
        return .yes
    }

    static func delete(_ invocation: Invocation) throws -> Answer {
        let product = try view(invocation).product
        let entry = try find(invocation.input.int("entryId"), of: product, invocation.database)
        try save(invocation).remove(entry, from: product)
        try touch(product, invocation)
        return .yes
    }

    private static func save(_ invocation: Invocation) -> MediaSave {
        MediaSave(visit: invocation.visit, scope: invocation.scope)
    }

    private static func view(_ invocation: Invocation) throws -> ProductView {
        let sku = invocation.input.text("sku") ?? ""
        guard let view = try ProductView.find(sku, store: invocation.scope.storeID, in: invocation.database) else {
            throw MagentoError.noProduct
        }
        return view
    }

    private static func find(_ id: Int?, of product: Product, _ database: Database) throws -> MediaEntry {
        guard let id, let entry = try MediaRecord.find(id, of: product.id, in: database) else {
            throw MagentoError.notFound("No image with the provided ID was found. Verify the ID and try again.")
        }
        return entry
    }

    /// Saving the gallery saves the product.
    private static func touch(_ product: Product, _ invocation: Invocation) throws {
        try ProductTouch(visit: invocation.visit).save(product)
    }
}
