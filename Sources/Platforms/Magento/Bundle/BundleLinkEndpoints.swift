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

    static func children(_ call: Invocation) throws -> Answer {
        let product = try BundleEndpoints.bundle(call.input.text("productSku") ?? "", call)
        let wanted = call.input.int("optionId")
        let isFixed = try BundleOption.isFixed(product.id, in: call.database)
        let links = try BundleOption.all(of: product.id, in: call.database)
            .filter { wanted == nil || $0.id == wanted }
            .flatMap { (isFixed ? $0 : $0.priced { _ in nil }).links }
        return .list(links)
    }

    /// Answers the number of the new link.
    static func add(_ call: Invocation) throws -> Answer {
        let product = try BundleEndpoints.bundle(call.input.text("sku") ?? "", call)
        let option = call.input.int("optionId") ?? 0
        guard
            try BundleOption.all(of: product.id, in: call.database).contains(where: { $0.id == option })
        else {
            throw MagentoError.invalid(
                "Product with specified sku: \"%1\" does not contain option: \"%2\"",
                [.string(product.sku), JSONValue(option)])
        }
        var link = BundleInput.link(call.input["linkedProduct"] ?? .null)
        let part = try part(link.sku, call)
        link.id = try call.visit.ids.take("catalog_product_bundle_selection")
        (link.option, link.product, link.sku) = (option, part.id, part.sku)
        try link.save(in: call.database)
        try ProductTouch(visit: call.visit).save(product)
        return .value(JSONValue(link.id))
    }

    static func save(_ call: Invocation) throws -> Answer {
        let product = try BundleEndpoints.bundle(call.input.text("sku") ?? "", call)
        let json = call.input["linkedProduct"] ?? .null
        let id = json["id"]?.string ?? ""
        let links = try BundleOption.all(of: product.id, in: call.database).flatMap(\.links)
        guard let old = links.first(where: { String($0.id) == id }) else {
            throw MagentoError.invalid(
                "The product link with the \"%1\" ID field wasn't found. Verify the ID and try again.", [.string(id)])
        }
        var link = BundleInput.link(json)
        let part = try part(link.sku, call)
        (link.id, link.product, link.sku) = (old.id, part.id, part.sku)
        link.option = json["option_id"]?.int ?? old.option
        try link.save(in: call.database)
        try ProductTouch(visit: call.visit).save(product)
        return .yes
    }

    static func remove(_ call: Invocation) throws -> Answer {
        let product = try BundleEndpoints.bundle(call.input.text("sku") ?? "", call)
        let option = call.input.int("optionId") ?? 0
        let sku = (call.input.text("childSku") ?? "").lowercased()
        let links = try BundleOption.all(of: product.id, in: call.database).flatMap(\.links)
            .filter { $0.option == option && $0.sku.lowercased() == sku }
        guard !links.isEmpty else {
            throw MagentoError.notFound("The bundle product doesn't exist. Review your request and try again.")
        }
        for link in links { try BundleLink.delete(link.id, in: call.database) }
        try ProductTouch(visit: call.visit).save(product)
        return .yes
    }

    private static func part(_ sku: String, _ call: Invocation) throws -> Product {
        let part = try Product.named(sku, in: call.database)
        guard ["simple", "virtual"].contains(part.type) else {
            throw MagentoError.invalid("The bundle product can't contain another composite product.")
        }
        return part
    }
}
