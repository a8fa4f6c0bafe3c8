import Simulator

/// `/V1/products-render-info`: what the storefront's widgets show of products.
enum ProductRenderEndpoints {
    static let parameters = [
        SearchCriteria.parameter, .required("storeId", .int), .required("currencyCode", .string),
    ]

    /// Products that the store's website has a price of, as the store view shows them, to guests.
    static func list(_ call: Invocation) throws -> Answer {
        let criteria = try SearchCriteria(call)
        guard let view = try StoreView.find(call.input.int("storeId") ?? 0, in: call.database) else {
            throw StoreScopes.unknownStore
        }
        let scope = StoreScope(.code(view.code), view)
        let page = try ProductSearch(scope: scope, isPriced: true).page(criteria, in: call.visit)
        let rendering = try ProductRendering(
            call: call, scope: scope, currency: call.input.text("currencyCode") ?? "")
        let items = try ProductView.find(ids: page.ids, store: view.id, in: call.database).map(rendering.render)
        return .write { json in json.object { $0.member("items", items) } }
    }
}
