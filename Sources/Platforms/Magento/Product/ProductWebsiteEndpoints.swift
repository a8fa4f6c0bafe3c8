import Simulator

/// `/V1/products/:sku/websites…`.
enum ProductWebsiteEndpoints {
    private static let linkType = ObjectType(
        "Magento.Catalog.Api.Data.ProductWebsiteLinkInterface", ["sku": .string, "website_id": .int])

    static let saveParameters = [Parameter.required("productWebsiteLink", .object(linkType))]
    static let deleteParameters = [Parameter.required("sku", .string), .required("websiteId", .int)]

    static func save(_ invocation: Invocation) throws -> Answer {
        let link = invocation.input.fields("productWebsiteLink") ?? Fields()
        guard let website = link.int("website_id") else {
            throw MagentoError.invalid("There are not websites for assign to product")
        }
        guard let sku = link.text("sku") else { throw ApplicationCrash() }
        let product = try find(sku, invocation)
        guard try ProductParts.exists(website: website, in: invocation.database) else {
            throw MagentoError.couldNotSave(
                "Could not assign product \"%1\" to websites \"%2\"",
                [.string(String(product.id)), JSONValue(website)])
        }
        try ProductRecord.addWebsite(website, to: product.id, in: invocation.database)
        try ProductTouch(visit: invocation.visit).save(product)
        return .yes
    }

    /// A website that the product is not on, or that does not exist, is as good as removed (products/scopes).
    static func delete(_ invocation: Invocation) throws -> Answer {
        let product = try find(invocation.input.text("sku") ?? "", invocation)
        let website = invocation.input.int("websiteId") ?? 0
        try ProductRecord.removeWebsite(website, from: product.id, in: invocation.database)
        try ProductTouch(visit: invocation.visit).save(product)
        return .yes
    }

    private static func find(_ sku: String, _ invocation: Invocation) throws -> Product {
        guard let product = try ProductRecord.find(sku, in: invocation.database) else { throw MagentoError.noProduct }
        return product
    }
}
