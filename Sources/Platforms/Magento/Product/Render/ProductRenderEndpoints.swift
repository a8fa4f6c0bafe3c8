import Simulator

/// `/V1/products-render-info`: what the storefront's widgets show of products. Only its refusals are built.
enum ProductRenderEndpoints {
    static let parameters = [
        SearchCriteria.parameter, .required("storeId", .int), .required("currencyCode", .string),
    ]

    static func list(_ call: Invocation) throws -> Answer {
        _ = try SearchCriteria(call)
        let store = call.input.int("storeId") ?? 0
        guard try StoreView.find(store, in: call.database) != nil else {
            throw StoreScopes.unknownStore
        }
        throw NotBuilt(call.route)
    }
}
