import PHP
import Simulator

/// `/V1/categories/:categoryId/products`.
enum CategoryLinkEndpoints {
    static let takesLink = [Parameter.required("productLink", .object(CategoryPayload.link))]
    static let takesProduct = CategoryEndpoints.takesID + [.required("sku", .string)]

    /// GET /V1/categories/:categoryId/products
    static func list(_ call: Invocation) throws -> Answer {
        let id = call.input.int("categoryId") ?? 0
        let view = try CategoryEndpoints.find(id, store: call.scope.storeID, in: call.database)
        let places = try CategoryProducts(scope: call.scope, database: call.database).places(in: view)
        return Answer.write { json in
            json.array(of: places) { json, place in
                json.object {
                    $0.member("sku", place.sku)
                    $0.member("position", place.position)
                    $0.member("category_id", String(id))
                }
            }
        }
    }

    /// POST and PUT /V1/categories/:categoryId/products
    static func save(_ call: Invocation) throws -> Answer {
        let link = call.input.fields("productLink") ?? Fields()
        let category = try category(link.text("category_id"), in: call)
        let product = try product(link.text("sku"), in: call)
        let id = try call.visit.ids.take("catalog_category_product")
        try CategoryProduct(id: id, category: category, product: product, position: link.int("position") ?? 0)
            .replace(in: call.database)
        return .yes
    }

    /// DELETE /V1/categories/:categoryId/products/:sku
    static func delete(_ call: Invocation) throws -> Answer {
        let id = call.input.int("categoryId") ?? 0
        _ = try CategoryEndpoints.find(id, store: call.scope.storeID, in: call.database)
        let product = try product(call.input.text("sku"), in: call)
        guard try CategoryProduct.remove(product, from: id, in: call.database) else {
            throw MagentoError.invalid("The category doesn't contain the specified product.")
        }
        return .yes
    }

    /// The number of the link counts, which a PUT takes from its path.
    private static func category(_ text: String?, in call: Invocation) throws -> Int {
        // MySQL compares the number of the category with the number that the text begins with.
        let number = PHP.double(text ?? "")
        let id = PHP.int(number)
        guard Double(id) == number, try Category.find(id, in: call.database) != nil else {
            throw MagentoError.noSuchEntity("id", JSONValue(text))
        }
        return id
    }

    private static func product(_ sku: String?, in call: Invocation) throws -> Int {
        // The repository takes texts only (categories/move-and-products assign-no-sku).
        guard let sku else { throw ApplicationCrash() }
        guard let id = try Product.id(of: sku, in: call.database) else {
            throw MagentoError.noProduct
        }
        return id
    }
}
