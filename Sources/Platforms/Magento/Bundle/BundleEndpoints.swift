import Simulator

/// `/V1/bundle-products…`: options of bundles.
enum BundleEndpoints {
    static let skuParameters = [Parameter.required("sku", .string)]
    static let optionParameters = [Parameter.required("sku", .string), .required("optionId", .int)]
    static let saveParameters = [Parameter.required("option", .object(BundleInput.type))]

    static func options(_ invocation: Invocation) throws -> Answer {
        let product = try bundle(invocation.input.text("sku") ?? "", invocation)
        let options = try BundleRecord.options(of: product.id, store: invocation.scope.storeID, in: invocation.database)
        return .write { json in json.array(of: options) { BundlePayload.write($1, of: product.sku, to: &$0) } }
    }

    static func option(_ invocation: Invocation) throws -> Answer {
        let product = try bundle(invocation.input.text("sku") ?? "", invocation)
        let option = try find(invocation.input.int("optionId") ?? 0, of: product, invocation)
        return .write { BundlePayload.write(option, of: product.sku, to: &$0) }
    }

    /// Answers the number, as a text where the option is new.
    static func save(_ invocation: Invocation) throws -> Answer {
        let json = invocation.input["option"] ?? .null
        let product = try bundle(json["sku"]?.string ?? "", invocation)
        var option = BundleInput.option(json)
        guard let title = option.title, !title.isEmpty, option.type != nil else {
            throw MagentoError.couldNotSave("The option couldn't be saved.")
        }
        let old = option.id == 0 ? nil : try find(option.id, of: product, invocation)
        if json["product_links"] == nil { option.links = old?.links ?? [] }
        let id = try ProductTypeSave(visit: invocation.visit).save(option, of: product, replacing: old)
        try ProductTouch(visit: invocation.visit).saveWithGallery(product, scope: invocation.scope)
        return .value(old == nil ? .string(String(id)) : JSONValue(id))
    }

    static func delete(_ invocation: Invocation) throws -> Answer {
        let product = try bundle(invocation.input.text("sku") ?? "", invocation)
        let option = try find(invocation.input.int("optionId") ?? 0, of: product, invocation)
        try BundleRecord.deleteOption(option.id, in: invocation.database)
        try ProductTouch(visit: invocation.visit).save(product)
        return .yes
    }

    static func types(_ invocation: Invocation) throws -> Answer {
        let types = [
            ("Drop-down", "select"), ("Radio Buttons", "radio"), ("Checkbox", "checkbox"), ("Multiple Select", "multi"),
        ]
        return .value(.array(types.map { ["label": .string($0.0), "code": .string($0.1)] }))
    }

    /// Prices of a dynamic bundle's parts are not known to the routes for single options.
    static func find(_ id: Int, of product: Product, _ invocation: Invocation) throws -> BundleOption {
        let isFixed = try BundleRecord.isFixed(product.id, in: invocation.database)
        let options = try BundleRecord.plainOptions(of: product.id, in: invocation.database)
        guard var option = options.first(where: { $0.id == id }) else {
            throw MagentoError.notFound("The option that was requested doesn't exist. Verify the entity and try again.")
        }
        if !isFixed { for place in option.links.indices { option.links[place].hidePrice() } }
        return option
    }

    static func bundle(_ sku: String, _ invocation: Invocation) throws -> Product {
        guard let product = try ProductRecord.find(sku, in: invocation.database) else { throw MagentoError.noProduct }
        guard product.type == "bundle" else {
            throw MagentoError.invalid("This is implemented for bundle products only.")
        }
        return product
    }
}

extension BundleLink {
    mutating func hidePrice() { (price, priceType) = (nil, nil) }
}
