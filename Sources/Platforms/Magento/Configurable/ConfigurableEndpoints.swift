import Simulator

/// `/V1/configurable-products…`.
enum ConfigurableEndpoints {
    static let skuParameters = [Parameter.required("sku", .string)]
    static let optionParameters = [Parameter.required("sku", .string), .required("id", .int)]
    static let saveParameters = [
        Parameter.required("sku", .string), .required("option", .object(ConfigurableInput.type)),
        .beside("id", .int),
    ]
    static let addChildParameters = [Parameter.required("sku", .string), .required("childSku", .string)]

    // MARK: Options

    static func options(_ call: Invocation) throws -> Answer {
        let product = try configurable(call)
        let options = try readable(product, call)
        return .list(options)
    }

    static func option(_ call: Invocation) throws -> Answer {
        let product = try configurable(call)
        let id = call.input.int("id") ?? 0
        guard let option = try readable(product, call).first(where: { $0.id == id }) else {
            throw Self.noOption(id)
        }
        return .write(option)
    }

    /// Adds an option, or changes the one whose number stands in the path. Answers its number: as a text where it was
    /// added (configurable/build-steps).
    static func save(_ call: Invocation) throws -> Answer {
        let product = try configurable(call)
        let json = call.input["option"] ?? .null
        let given = ConfigurableInput.option(json, of: product.id)
        let old = try ConfigurableOption.all(of: product.id, in: call.database)
        if let id = call.input.int("id") {
            _ = try readable(product, call)
            guard var option = old.first(where: { $0.id == id }) else { throw Self.noOption(id) }
            if let label = given.label { option.label = label }
            if let position = json["position"]?.int { option.position = position }
            try option.save(in: call.database)
            try ProductTouch(visit: call.visit).save(product)
            return .value(JSONValue(id))
        }
        guard given.attribute != 0, given.label != nil, !given.values.isEmpty else {
            throw InternalFailure("Option values are not specified.")
        }
        try ProductTypeSave(visit: call.visit).save(given, among: old)
        try touchGallery(product, call)
        let saved = try ConfigurableOption.all(of: product.id, in: call.database)
            .first { $0.attribute == given.attribute }
        return .value(.string(String(saved?.id ?? 0)))
    }

    static func delete(_ call: Invocation) throws -> Answer {
        let product = try configurable(call)
        let id = call.input.int("id") ?? 0
        guard try readable(product, call).contains(where: { $0.id == id }) else { throw Self.noOption(id) }
        try ConfigurableOption.delete(id, in: call.database)
        // Without an option the children fall away (configurable/build-steps).
        try ConfigurableChild.deleteAll(of: product.id, in: call.database)
        try touchGallery(product, call)
        return .yes
    }

    private static func readable(_ product: Product, _ call: Invocation) throws -> [ConfigurableOption] {
        try ConfigurableOption.readable(of: [product.id], in: call.database)[product.id] ?? []
    }

    private static func noOption(_ id: Int) -> MagentoError {
        .notFound(
            "The \"%1\" entity doesn't have the \"%2\" option with the ID.", [JSONValue(id), JSONValue(id)])
    }

    // MARK: Children

    static func children(_ call: Invocation) throws -> Answer {
        let product = try Product.named(call.input.text("sku"), in: call.database)
        let children = try ConfigurableChild.all(of: product.id, in: call.database)
        let options = try ConfigurableOption.all(of: product.id, in: call.database)
        let codes = try Attribute.find(keys: options.map(\.attribute), in: call.database).map(\.code)
        let views = try ProductView.find(ids: children.map(\.child), store: call.scope.storeID, in: call.database)
        return .write { json in
            json.array(of: views) { ProductPayload(view: $1).writeChild(codes: codes, to: &$0) }
        }
    }

    static func addChild(_ call: Invocation) throws -> Answer {
        let parent = try configurable(call)
        let child = try Product.named(call.input.text("childSku"), in: call.database)
        _ = try readable(parent, call)
        guard try ConfigurableChild.find(parent.id, child.id, in: call.database) == nil else {
            throw MagentoError.invalid("The product is already attached.")
        }
        for option in try ConfigurableOption.all(of: parent.id, in: call.database) {
            let attribute = try Attribute.find(id: option.attribute, in: call.database)
            guard try attribute?.value(of: child.id, store: 0, in: call.database) != nil else {
                throw MagentoError.invalid(
                    "The parent product doesn't have configurable product options.")
            }
        }
        try ConfigurableChild(product: parent.id, child: child.id).insert(into: call.database)
        try touchGallery(parent, call)
        return .yes
    }

    static func removeChild(_ call: Invocation) throws -> Answer {
        let parent = try configurable(call)
        let sku = call.input.text("childSku") ?? ""
        guard let child = try Product.find(sku, in: call.database),
            try ConfigurableChild.delete(parent.id, child.id, in: call.database)
        else {
            throw MagentoError.notFound("The requested child product doesn't exist. Verify and try again.")
        }
        try touchGallery(parent, call)
        return .yes
    }

    // MARK: Pieces

    private static func touchGallery(_ product: Product, _ call: Invocation) throws {
        try ProductTouch(visit: call.visit).saveWithGallery(product, scope: call.scope)
    }

    private static func configurable(_ call: Invocation) throws -> Product {
        let product = try Product.named(call.input.text("sku"), in: call.database)
        guard product.type == "configurable" else {
            throw MagentoError.invalid(
                "This is implemented for the \"%1\" configurable product only.", [.string(product.sku)])
        }
        return product
    }
}
