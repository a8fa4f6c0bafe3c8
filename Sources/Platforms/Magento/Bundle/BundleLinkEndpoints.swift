import Simulator

/// `/V1/bundle-products/:sku/links…` and `…/children`: the parts of bundles.
enum BundleLinkEndpoints {
    static let childrenParameters = [Parameter.required("productSku", .string), .optional("optionId", .int)]
    static let addParameters = [
        Parameter.required("sku", .string), .required("optionId", .int),
        .required("linkedProduct", .object(BundleInput.linkType)),
    ]
    static let saveParameters = [
        Parameter.required("sku", .string), .required("linkedProduct", .object(BundleInput.linkType)),
    ]
    static let removeParameters = [
        Parameter.required("sku", .string), .required("optionId", .int), .required("childSku", .string),
    ]

    static func children(_ invocation: Invocation) throws -> Answer {
        let product = try BundleEndpoints.bundle(invocation.input.text("productSku") ?? "", invocation)
        let wanted = invocation.input.int("optionId")
        let links = try BundleRecord.plainOptions(of: product.id, in: invocation.database)
            .filter { wanted == nil || $0.id == wanted }
            .flatMap { try BundleEndpoints.find($0.id, of: product, invocation).links }
        return .write { json in json.array(of: links) { BundlePayload.write($1, to: &$0) } }
    }

    /// Answers the number of the new link.
    static func add(_ invocation: Invocation) throws -> Answer {
        let product = try BundleEndpoints.bundle(invocation.input.text("sku") ?? "", invocation)
        let option = invocation.input.int("optionId") ?? 0
        guard
            try BundleRecord.plainOptions(of: product.id, in: invocation.database).contains(where: { $0.id == option })
        else {
            throw MagentoError.invalid(
                "Product with specified sku: \"%1\" does not contain option: \"%2\"",
                [.string(product.sku), JSONValue(option)])
        }
        var link = BundleInput.link(invocation.input["linkedProduct"] ?? .null)
        let part = try part(link.sku, invocation)
        link.id = try invocation.visit.ids.take("catalog_product_bundle_selection")
        (link.option, link.product, link.sku) = (option, part.id, part.sku)
        try BundleRecord.save(link, in: invocation.database)
        try ProductTouch(visit: invocation.visit).save(product)
        return .value(JSONValue(link.id))
    }

    static func save(_ invocation: Invocation) throws -> Answer {
        let product = try BundleEndpoints.bundle(invocation.input.text("sku") ?? "", invocation)
        let json = invocation.input["linkedProduct"] ?? .null
        let id = json["id"]?.string ?? ""
        let links = try BundleRecord.plainOptions(of: product.id, in: invocation.database).flatMap(\.links)
        guard let old = links.first(where: { String($0.id) == id }) else {
            throw MagentoError.invalid(
                "The product link with the \"%1\" ID field wasn't found. Verify the ID and try again.", [.string(id)])
        }
        var link = BundleInput.link(json)
        let part = try part(link.sku, invocation)
        (link.id, link.product, link.sku) = (old.id, part.id, part.sku)
        link.option = json["option_id"]?.int ?? old.option
        try BundleRecord.save(link, in: invocation.database)
        try ProductTouch(visit: invocation.visit).save(product)
        return .yes
    }

    static func remove(_ invocation: Invocation) throws -> Answer {
        let product = try BundleEndpoints.bundle(invocation.input.text("sku") ?? "", invocation)
        let option = invocation.input.int("optionId") ?? 0
        let sku = (invocation.input.text("childSku") ?? "").lowercased()
        let links = try BundleRecord.plainOptions(of: product.id, in: invocation.database).flatMap(\.links)
            .filter { $0.option == option && $0.sku.lowercased() == sku }
        guard !links.isEmpty else {
            throw MagentoError.notFound("The bundle product doesn't exist. Review your request and try again.")
        }
        for link in links { try BundleRecord.deleteLink(link.id, in: invocation.database) }
        try ProductTouch(visit: invocation.visit).save(product)
        return .yes
    }

    private static func part(_ sku: String, _ invocation: Invocation) throws -> Product {
        guard let part = try ProductRecord.find(sku, in: invocation.database) else { throw MagentoError.noProduct }
        guard ["simple", "virtual"].contains(part.type) else {
            throw MagentoError.invalid("The bundle product can't contain another composite product.")
        }
        return part
    }
}
