import Simulator

/// `/V1/products/:sku/links…` and `/V1/products/links…`.
enum ProductLinkEndpoints {
    static let listParameters = [Parameter.required("sku", .string), .required("type", .string)]
    static let setParameters = [
        Parameter.required("sku", .string), .required("items", .array(.object(ProductInput.linkType))),
    ]
    static let saveParameters = [Parameter.required("entity", .object(ProductInput.linkType))]
    static let deleteParameters = [
        Parameter.required("sku", .string), .required("type", .string), .required("linkedProductSku", .string),
    ]

    static func list(_ call: Invocation) throws -> Answer {
        let type = try type(call)
        let product = try Product.named(call.input.text("sku"), in: call.database)
        let links = try LinkedProduct.all(of: [product.id], in: call.database)[product.id] ?? []
        return .write { json in
            json.array(of: links.filter { $0.link.type == type }) {
                ProductLinkPayload.write($1, of: product.sku, to: &$0)
            }
        }
    }

    /// Adds links, or changes the positions of those there are.
    static func set(_ call: Invocation) throws -> Answer {
        let items = call.input.list("items") ?? []
        guard !items.isEmpty else {
            throw MagentoError.invalid(
                "Invalid value of \"%value\" provided for the %fieldName field.",
                ["fieldName": "items", "value": "empty array"])
        }
        // Types are judged before the product is looked for.
        for item in items { _ = try ProductLinkSave.type(of: item) }
        let product = try Product.named(call.input.text("sku"), in: call.database)
        for item in items { try save(item, of: product, call) }
        try ProductTouch(visit: call.visit).save(product)
        return .yes
    }

    static func save(_ call: Invocation) throws -> Answer {
        let item = call.input["entity"] ?? .null
        guard let linked = item["linked_product_sku"]?.string, !linked.isEmpty, linked != "0" else {
            throw MagentoError.notFound("The linked product SKU is invalid. Verify the data and try again.")
        }
        guard let sku = item["sku"]?.string else { throw ApplicationCrash() }
        let product = try Product.named(sku, in: call.database)
        try save(item, of: product, call)
        try ProductTouch(visit: call.visit).save(product)
        return .yes
    }

    private static func save(_ item: JSONValue, of product: Product, _ call: Invocation) throws {
        guard item["sku"]?.string != nil, item["linked_product_sku"]?.string != nil, item["link_type"]?.string != nil
        else { throw ApplicationCrash() }
        let save = ProductLinkSave(visit: call.visit)
        let link = try save.link(item, of: product.id)
        // A grouped product takes only parts that can be bought as they are: others are left out (products/links).
        if link.type == .associated,
            try Product.find(link.linked, in: call.database)?.requiredOptions == true
        {
            return
        }
        try save.save(link)
    }

    static func delete(_ call: Invocation) throws -> Answer {
        let type = try type(call)
        let sku = call.input.text("sku") ?? ""
        let linkedSKU = call.input.text("linkedProductSku") ?? ""
        let product = try Product.named(sku, in: call.database)
        guard let linked = try Product.find(linkedSKU, in: call.database),
            let link = try ProductLink.find(linked.id, type: type, of: product.id, in: call.database),
            try ProductLink.delete(link.id, in: call.database)
        else {
            throw MagentoError.notFound(
                "Product %1 doesn't have linked %2 as %3", [.string(sku), .string(linkedSKU), .string(type.name)])
        }
        try ProductTouch(visit: call.visit).save(product)
        return .yes
    }

    // MARK: Types

    static func types(_ call: Invocation) throws -> Answer {
        .value(.array(LinkType.allCases.map { ["code": JSONValue($0.rawValue), "name": .string($0.name)] }))
    }

    static func attributes(_ call: Invocation) throws -> Answer {
        let position: JSONValue = ["code": "position", "type": "int"]
        return switch LinkType(name: call.input.text("type") ?? "") {
        case nil: .value([])
        case .associated: .value([position, ["code": "qty", "type": "decimal"]])
        default: .value([position])
        }
    }

    private static func type(_ call: Invocation) throws -> LinkType {
        let name = call.input.text("type") ?? ""
        guard let type = LinkType(name: name) else {
            throw MagentoError.notFound(
                "The \"%1\" link type is unknown. Verify the type and try again.", [.string(name)])
        }
        return type
    }
}
