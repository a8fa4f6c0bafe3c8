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

    static func list(_ invocation: Invocation) throws -> Answer {
        let type = try type(invocation)
        let product = try product(invocation.input.text("sku") ?? "", invocation)
        let links = try ProductLinkRecord.links(of: product.id, type: type, in: invocation.database)
        return .write { json in json.array(of: links) { ProductLinkPayload.write($1, of: product.sku, to: &$0) } }
    }

    /// Adds links, or changes the positions of those there are.
    static func set(_ invocation: Invocation) throws -> Answer {
        let items = invocation.input.list("items") ?? []
        guard !items.isEmpty else {
            throw MagentoError.invalid(
                "Invalid value of \"%value\" provided for the %fieldName field.",
                ["fieldName": "items", "value": "empty array"])
        }
        let product = try product(invocation.input.text("sku") ?? "", invocation)
        for item in items { try save(item, of: product, invocation) }
        try ProductTouch(visit: invocation.visit).save(product)
        return .yes
    }

    static func save(_ invocation: Invocation) throws -> Answer {
        let item = invocation.input["entity"] ?? .null
        guard let sku = item["sku"]?.string else { throw ApplicationCrash() }
        let product = try product(sku, invocation)
        try save(item, of: product, invocation)
        try ProductTouch(visit: invocation.visit).save(product)
        return .yes
    }

    private static func save(_ item: JSONValue, of product: Product, _ invocation: Invocation) throws {
        guard item["sku"]?.string != nil, item["linked_product_sku"]?.string != nil, item["link_type"]?.string != nil
        else { throw ApplicationCrash() }
        let save = ProductLinkSave(visit: invocation.visit)
        let link = try save.link(item)
        // A grouped product takes only parts that can be bought as they are: others are left out (products/links).
        if link.type == .associated,
            try ProductRecord.find(id: link.linkedID, in: invocation.database)?.requiredOptions == true
        {
            return
        }
        try save.save(link, of: product.id)
    }

    static func delete(_ invocation: Invocation) throws -> Answer {
        let type = try type(invocation)
        let sku = invocation.input.text("sku") ?? ""
        let linkedSKU = invocation.input.text("linkedProductSku") ?? ""
        let product = try product(sku, invocation)
        guard let linked = try ProductRecord.find(linkedSKU, in: invocation.database),
            try ProductLinkRecord.delete(linked.id, type: type, of: product.id, in: invocation.database)
        else {
            throw MagentoError.notFound(
                "Product %1 doesn't have linked %2 as %3", [.string(sku), .string(linkedSKU), .string(type.name)])
        }
        try ProductTouch(visit: invocation.visit).save(product)
        return .yes
    }

    // MARK: Types

    static func types(_ invocation: Invocation) throws -> Answer {
        .value(.array(LinkType.allCases.map { ["code": JSONValue($0.rawValue), "name": .string($0.name)] }))
    }

    static func attributes(_ invocation: Invocation) throws -> Answer {
        let position: JSONValue = ["code": "position", "type": "int"]
        return switch LinkType(name: invocation.input.text("type") ?? "") {
        case nil: .value([])
        case .associated: .value([position, ["code": "qty", "type": "decimal"]])
        default: .value([position])
        }
    }

    private static func type(_ invocation: Invocation) throws -> LinkType {
        let name = invocation.input.text("type") ?? ""
        guard let type = LinkType(name: name) else {
            throw MagentoError.notFound(
                "The \"%1\" link type is unknown. Verify the type and try again.", [.string(name)])
        }
        return type
    }

    private static func product(_ sku: String, _ invocation: Invocation) throws -> Product {
        guard let product = try ProductRecord.find(sku, in: invocation.database) else { throw MagentoError.noProduct }
        return product
    }
}
