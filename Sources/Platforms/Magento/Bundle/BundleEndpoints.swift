import Simulator

/// `/V1/bundle-products…`: options of bundles.
enum BundleEndpoints {
    static let skuParameters = [Parameter.required("sku", .string)]
    static let optionParameters = [Parameter.required("sku", .string), .required("optionId", .int)]
    static let saveParameters = [Parameter.required("option", .object(BundleInput.type))]

    static func options(_ call: Invocation) throws -> Answer {
        let product = try bundle(call.input.text("sku") ?? "", call)
        let options = try BundleOption.shown(of: [product.id], in: call.database)[product.id] ?? []
        return .write { json in json.array(of: options) { BundlePayload.write($1, of: product.sku, to: &$0) } }
    }

    static func option(_ call: Invocation) throws -> Answer {
        let product = try bundle(call.input.text("sku") ?? "", call)
        let option = try find(call.input.int("optionId") ?? 0, of: product, call)
        return .write { BundlePayload.write(option, of: product.sku, to: &$0) }
    }

    /// Answers the number, as a text where the option is new.
    static func save(_ call: Invocation) throws -> Answer {
        let json = call.input["option"] ?? .null
        // Nothing is no SKU to PHP's types.
        guard let sku = json["sku"]?.string else { throw ApplicationCrash() }
        let product = try bundle(sku, call)
        var option = BundleInput.option(json, of: product.id)
        guard let title = option.title, !title.isEmpty, option.type != nil else {
            throw MagentoError.couldNotSave("The option couldn't be saved.")
        }
        let old = option.id == 0 ? nil : try find(option.id, of: product, call)
        if json["product_links"] == nil { option.links = old?.links ?? [] }
        let id = try ProductTypeSave(visit: call.visit).save(option, of: product, replacing: old)
        try ProductTouch(visit: call.visit).saveWithGallery(product, scope: call.scope)
        return .value(old == nil ? .string(String(id)) : JSONValue(id))
    }

    static func delete(_ call: Invocation) throws -> Answer {
        let product = try bundle(call.input.text("sku") ?? "", call)
        let option = try find(call.input.int("optionId") ?? 0, of: product, call)
        try BundleOption.remove(option.id, in: call.database)
        try ProductTouch(visit: call.visit).save(product)
        return .yes
    }

    static func types(_ call: Invocation) throws -> Answer {
        let types = [
            ("Drop-down", "select"), ("Radio Buttons", "radio"), ("Checkbox", "checkbox"), ("Multiple Select", "multi"),
        ]
        return .value(.array(types.map { ["label": .string($0.0), "code": .string($0.1)] }))
    }

    /// Prices of a dynamic bundle's parts are not known to the routes for single options.
    static func find(_ id: Int, of product: Product, _ call: Invocation) throws -> BundleOption {
        let options = try BundleOption.all(of: product.id, in: call.database)
        guard let option = options.first(where: { $0.id == id }) else {
            throw MagentoError.notFound("The option that was requested doesn't exist. Verify the entity and try again.")
        }
        return try BundleOption.isFixed(product.id, in: call.database) ? option : option.priced { _ in nil }
    }

    static func bundle(_ sku: String, _ call: Invocation) throws -> Product {
        let product = try Product.named(sku, in: call.database)
        guard product.type == "bundle" else {
            throw MagentoError.invalid("This is implemented for bundle products only.")
        }
        return product
    }
}
