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

    static func options(_ invocation: Invocation) throws -> Answer {
        let product = try configurable(invocation)
        let options = try readable(product, invocation)
        return .write { json in json.array(of: options) { ConfigurablePayload.write($1, of: product.id, to: &$0) } }
    }

    static func option(_ invocation: Invocation) throws -> Answer {
        let product = try configurable(invocation)
        let id = invocation.input.int("id") ?? 0
        guard let option = try readable(product, invocation).first(where: { $0.id == id }) else {
            throw Self.noOption(id)
        }
        return .write { ConfigurablePayload.write(option, of: product.id, to: &$0) }
    }

    /// Adds an option, or changes the one whose number stands in the path. Answers its number: as a text where it was
    /// added (configurable/build-steps).
    static func save(_ invocation: Invocation) throws -> Answer {
        let product = try configurable(invocation)
        let json = invocation.input["option"] ?? .null
        let given = ConfigurableInput.option(json)
        let old = try ConfigurableRecord.options(of: product.id, in: invocation.database)
        if let id = invocation.input.int("id") {
            _ = try readable(product, invocation)
            guard var option = old.first(where: { $0.id == id }) else { throw Self.noOption(id) }
            if let label = given.label { option.label = label }
            if let position = json["position"]?.int { option.position = position }
            try ConfigurableRecord.save(option, of: product.id, in: invocation.database)
            try ProductTouch(visit: invocation.visit).save(product)
            return .value(JSONValue(id))
        }
        guard given.attribute != 0, given.label != nil, !given.values.isEmpty else {
            throw InternalFailure("Option values are not specified.")
        }
        try ProductTypeSave(visit: invocation.visit).save(given, of: product.id, among: old)
        try touchGallery(product, invocation)
        let saved = try ConfigurableRecord.options(of: product.id, in: invocation.database)
            .first { $0.attribute == given.attribute }
        return .value(.string(String(saved?.id ?? 0)))
    }

    static func delete(_ invocation: Invocation) throws -> Answer {
        let product = try configurable(invocation)
        let id = invocation.input.int("id") ?? 0
        guard try readable(product, invocation).contains(where: { $0.id == id }) else { throw Self.noOption(id) }
        try ConfigurableRecord.delete(id, in: invocation.database)
        // Without an option the children fall away (configurable/build-steps).
        for child in try ConfigurableRecord.children(of: product.id, in: invocation.database) {
            try ConfigurableRecord.removeChild(child, from: product.id, in: invocation.database)
        }
        try touchGallery(product, invocation)
        return .yes
    }

    private static func readable(_ product: Product, _ invocation: Invocation) throws -> [ConfigurableOption] {
        try ConfigurableRecord.readableOptions(of: product.id, in: invocation.database)
    }

    private static func noOption(_ id: Int) -> MagentoError {
        .notFound(
            "The \"%1\" entity doesn't have the \"%2\" option with the ID.", [JSONValue(id), JSONValue(id)])
    }

    // MARK: Children

    static func children(_ invocation: Invocation) throws -> Answer {
        let product = try product(invocation.input.text("sku") ?? "", invocation)
        let ids = try ConfigurableRecord.children(of: product.id, in: invocation.database)
        let options = try ConfigurableRecord.options(of: product.id, in: invocation.database)
        let codes = try options.compactMap {
            try AttributeRecord.find(id: $0.attribute, in: invocation.database)?.code
        }
        let views = try ids.compactMap {
            try ProductView.find(id: $0, store: invocation.scope.storeID, in: invocation.database)
        }
        return .write { json in
            json.array(of: views) { ProductPayload(view: $1).writeChild(codes: codes, to: &$0) }
        }
    }

    static func addChild(_ invocation: Invocation) throws -> Answer {
        let parent = try configurable(invocation)
        let child = try product(invocation.input.text("childSku") ?? "", invocation)
        _ = try readable(parent, invocation)
        guard try !ConfigurableRecord.children(of: parent.id, in: invocation.database).contains(child.id) else {
            throw MagentoError.invalid("The product is already attached.")
        }
        for option in try ConfigurableRecord.options(of: parent.id, in: invocation.database) {
            let attribute = try AttributeRecord.find(id: option.attribute, in: invocation.database)
            let value = try attribute.flatMap {
                try ProductValueRecord.value(of: $0, product: child.id, store: 0, in: invocation.database)
            }
            guard value != nil else {
                throw MagentoError.invalid(
                    "The parent product doesn't have configurable product options.")
            }
        }
        try ConfigurableRecord.addChild(child.id, to: parent.id, in: invocation.database)
        try touchGallery(parent, invocation)
        return .yes
    }

    static func removeChild(_ invocation: Invocation) throws -> Answer {
        let parent = try configurable(invocation)
        let sku = invocation.input.text("childSku") ?? ""
        guard let child = try ProductRecord.find(sku, in: invocation.database),
            try ConfigurableRecord.children(of: parent.id, in: invocation.database).contains(child.id)
        else {
            throw MagentoError.notFound("The requested child product doesn't exist. Verify and try again.")
        }
        try ConfigurableRecord.removeChild(child.id, from: parent.id, in: invocation.database)
        try touchGallery(parent, invocation)
        return .yes
    }

    // MARK: Pieces

    private static func touchGallery(_ product: Product, _ invocation: Invocation) throws {
        try ProductTouch(visit: invocation.visit).saveWithGallery(product, scope: invocation.scope)
    }

    private static func configurable(_ invocation: Invocation) throws -> Product {
        let product = try product(invocation.input.text("sku") ?? "", invocation)
        guard product.type == "configurable" else {
            throw MagentoError.invalid(
                "This is implemented for the \"%1\" configurable product only.", [.string(product.sku)])
        }
        return product
    }

    private static func product(_ sku: String, _ invocation: Invocation) throws -> Product {
        guard let product = try ProductRecord.find(sku, in: invocation.database) else { throw MagentoError.noProduct }
        return product
    }
}
