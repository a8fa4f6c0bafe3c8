import PHP
import Simulator

/// Saves what hangs on a product besides attribute values: only what the request gives is touched.
struct ProductPartSave {
    let visit: Visit
    let scope: StoreScope
    let fields: Fields
    let given: JSONObject
    let isNew: Bool

    private var database: Database { visit.database }
    private var extensions: Fields { fields.fields("extension_attributes") ?? Fields() }

    /// - Parameter product: its flags change with custom options.
    func save(_ product: inout Product) throws {
        try saveWebsites(of: product.id)
        try saveCategories(of: product.id)
        if let links = fields.list("product_links") { try ProductLinkSave(visit: visit).replace(links, of: product) }
        if let tiers = fields.list("tier_prices") {
            try TierPriceSave(visit: visit).replace(
                tiers.map { TierPriceInput.tier($0, of: product.id) }, of: product.id)
        }
        if let options = fields.list("options") {
            // Without a type there is nothing that could say what is wrong (framework/input-coercion list-as-object).
            guard options.allSatisfy({ $0["type"]?.string != nil }) else { throw MagentoError.couldNotSaveProduct }
            let wanted = options.map { [id = product.id] in CustomOptionInput.option($0, of: id) }
            try CustomOptionSave(visit: visit).replace(wanted, of: &product)
        }
        if let entries = fields.fieldsList("media_gallery_entries") {
            try MediaSave(visit: visit, scope: scope).replace(entries, of: product)
        }
        try ProductTypeSave(visit: visit).save(extensions, of: product)
    }

    /// A new product is sold where it was made: on every website in scope `all`, else on the store's (products/scopes).
    private func saveWebsites(of product: Int) throws {
        if let websites = extensions.ints("website_ids") {
            for website in websites where !(try Self.exists(website: website, in: database)) {
                throw MagentoError.couldNotSaveProduct
            }
            try ProductWebsite.replace(websites, of: product, in: database)
        } else if isNew {
            try ProductWebsite.replace(
                scope.storeID == 0 ? Self.allWebsites(in: database) : [scope.websiteID], of: product, in: database)
        }
    }

    static func allWebsites(in database: Database) throws -> [Int] {
        try database.values("SELECT website_id FROM store_website WHERE website_id <> 0 ORDER BY website_id")
    }

    static func exists(website: Int, in database: Database) throws -> Bool {
        try database.has("SELECT 1 FROM store_website WHERE website_id = ?", website)
    }

    // MARK: Categories

    /// The list of the attribute replaces the categories; links of the extension are laid over that, and an empty list
    /// of them takes all away (products/categories-and-links replace, clear).
    private func saveCategories(of product: Int) throws {
        let ids = given["category_ids"]?.elements
        let links = extensions.fieldsList("category_links")
        guard ids != nil || links != nil else { return }
        let places = try CategoryProduct.all(of: product, in: database).map { ($0.category, $0.position) }
        var wanted = places
        if let ids {
            wanted = ids.map { id in
                let category = PHP.int(PHP.text(id))
                return (category, places.first { $0.0 == category }?.1 ?? 0)
            }
        }
        if let links {
            if links.isEmpty { wanted = [] }
            for link in links { try lay(link, over: &wanted) }
        }
        try saveCategories(wanted.map { (category: $0.0, position: $0.1) }, of: product)
    }

    /// A link without position breaks the save (products/categories-and-links create-without-position).
    private func lay(_ link: Fields, over wanted: inout [(Int, Int)]) throws {
        let category = PHP.int(link.text("category_id") ?? "")
        guard let position = link.int("position") else { throw MagentoError.couldNotSaveProduct }
        if let place = wanted.firstIndex(where: { $0.0 == category }) {
            wanted[place].1 = position
        } else {
            wanted.append((category, position))
        }
    }

    private func saveCategories(_ wanted: [(category: Int, position: Int)], of product: Int) throws {
        for place in try CategoryProduct.all(of: product, in: database)
        where !wanted.contains(where: { $0.category == place.category }) {
            try CategoryProduct.delete(place.id, in: database)
        }
        // Categories that are not there are left out (products/categories-and-links unknown-category, text-category).
        for (category, position) in wanted where try Category.find(category, in: database) != nil {
            try CategoryProduct(
                id: try visit.ids.take("catalog_category_product"), category: category, product: product,
                position: position
            ).replace(in: database)
        }
    }
}

extension MagentoError {
    /// What a product save says when something below it failed.
    static let couldNotSaveProduct = couldNotSave("The product was unable to be saved. Please try again.")

    /// 404 of every route that needs a product.
    static let noProduct = notFound(
        "The product that was requested doesn't exist. Verify the product and try again.")
}
