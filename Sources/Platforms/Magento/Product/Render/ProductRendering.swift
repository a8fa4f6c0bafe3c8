import Simulator

/// Gathers what a store view shows of a product.
struct ProductRendering {
    let call: Invocation
    let scope: StoreScope
    /// What the client called the currency. Prices are always the store view's; this is the sign before them.
    let currency: String
    private let signed: String
    private let prices: RenderedPricing
    private let config: JSONObject

    init(call: Invocation, scope: StoreScope, currency: String) throws {
        (self.call, self.scope, self.currency) = (call, scope, currency)
        prices = try RenderedPricing(visit: call.visit, scope: scope)
        signed = try prices.sign(for: currency)
        config =
            try StoreConfig.find(scope.storeID, in: call.database)?.shown(at: call.visit.address) ?? JSONObject()
    }

    func render(_ view: ProductView) throws -> RenderedProduct {
        let prices = try prices.prices(of: view)
        return RenderedProduct(
            view: view, prices: prices, currency: currency, sign: signed, address: try address(of: view),
            base: setting("base_link_url"), calledAs: call.address, images: images(of: view),
            isSalable: try isSalable(view))
    }

    private func setting(_ name: String) -> String { config[name]?.string ?? "" }

    /// The product's page; by its number where it has no address of its own.
    private func address(of view: ProductView) throws -> String {
        let rewrite = try UrlRewrite.first(
            "WHERE entity_type = 'product' AND entity_id = ? AND store_id = ?", view.product.id, scope.storeID,
            in: call.database)
        return setting("base_link_url") + (rewrite?.path ?? "catalog/product/view/id/\(view.product.id)/")
    }

    private func isSalable(_ view: ProductView) throws -> Bool {
        guard view.value("status")?.whole == 1 else { return false }
        let stock = try StockResolver.stock(ofWebsite: scope.websiteID, in: call.database)
        return try Salability.isSalable(view.product.sku, from: stock, in: call.database)
    }

    private func images(of view: ProductView) -> [RenderedImage] {
        RenderedImage.Place.all.map { place in
            let label = view.value("\(place.role)_label")?.attributeText ?? ""
            return RenderedImage(
                place: place, url: url(of: view.value(place.role)?.attributeText, in: place),
                label: label.isEmpty ? view.value("name")?.attributeText ?? "" : label)
        }
    }

    /// A picture's cut below `media/`, or what the theme shows in place of one.
    private func url(of file: String?, in place: RenderedImage.Place) -> String {
        guard let file, !file.isEmpty, file != "no_selection" else {
            return setting("base_static_url") + "frontend/Magento/luma/\(setting("locale"))"
                + "/Magento_Catalog/images/product/placeholder/\(place.role).jpg"
        }
        return setting("base_media_url") + "catalog/product/cache/\(place.cache)\(file)"
    }
}
