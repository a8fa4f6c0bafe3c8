import Simulator

/// `/V1/products-render-info`: what the storefront's widgets show of products. Only its refusals are built.
enum ProductRenderEndpoints {
    static let parameters = [
        SearchCriteria.parameter, .required("storeId", .int), .required("currencyCode", .string),
    ]

    static func list(_ invocation: Invocation) throws -> Answer {
        let store = invocation.input.int("storeId") ?? 0
        guard try StoreView.find(store, in: invocation.database) != nil else {
            throw MagentoError.notFound("The store that was requested wasn't found. Verify the store and try again.")
        }
        throw NotBuilt(invocation.route)
    }
}
