import Simulator

/// `/V1/products/:sku/websites…`.
enum ProductWebsiteEndpoints {
    private static let linkType = ObjectType(
        "Magento.Catalog.Api.Data.ProductWebsiteLinkInterface", ["sku": .string, "website_id": .int])

    static let saveParameters = [Parameter.required("productWebsiteLink", .object(linkType))]
    static let deleteParameters = [Parameter.required("sku", .string), .required("websiteId", .int)]

    static func save(_ call: Invocation) throws -> Answer {
        let link = call.input.fields("productWebsiteLink") ?? Fields()
        guard let website = link.int("website_id") else {
            throw MagentoError.invalid("There are not websites for assign to product")
        }
        guard let sku = link.text("sku") else { throw ApplicationCrash() }
        let product = try Product.named(sku, in: call.database)
        guard try ProductPartSave.exists(website: website, in: call.database) else {
            throw MagentoError.couldNotSave(
                "Could not assign product \"%1\" to websites \"%2\"",
                [.string(String(product.id)), JSONValue(website)])
        }
        try ProductWebsite(product: product.id, website: website).save(in: call.database)
        try ProductTouch(visit: call.visit).save(product)
        return .yes
    }

    /// A website that the product is not on, or that does not exist, is as good as removed (products/scopes).
    static func delete(_ call: Invocation) throws -> Answer {
        let product = try Product.named(call.input.text("sku"), in: call.database)
        let website = call.input.int("websiteId") ?? 0
        try ProductWebsite.delete(product.id, website, in: call.database)
        try ProductTouch(visit: call.visit).save(product)
        return .yes
    }
}
