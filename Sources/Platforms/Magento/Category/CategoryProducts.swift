import Simulator

/// The products of a category, with those below it where it is an anchor.
struct CategoryProducts {
    let view: CategoryView
    let scope: StoreScope
    let database: Database

    /// A product's place in the category.
    struct Place: Hashable, Sendable {
        var sku: String
        var position: Int
    }

    /// What the category's list shows: the administrator sees every product, a store its index.
    func places() throws -> [Place] { try scope.storeID == 0 ? all() : indexed() }

    /// How many products of the scope's website there are, whatever their status.
    func count() throws -> Int {
        try database.first(
            """
            SELECT count(DISTINCT cp.product_id) FROM catalog_category_product cp
            WHERE cp.category_id IN (SELECT value FROM json_each(?1)) AND (?2 = 0 OR EXISTS
                (SELECT 1 FROM catalog_product_website w WHERE w.product_id = cp.product_id AND w.website_id = ?2))
            """, try branch(), scope.websiteID
        ) { $0.int(0) } ?? 0
    }

    private func all() throws -> [Place] {
        try database.all(
            """
            SELECT p.sku, min(cp.position) FROM catalog_category_product cp
            JOIN catalog_product_entity p ON p.entity_id = cp.product_id
            WHERE cp.category_id IN (SELECT value FROM json_each(?)) GROUP BY p.entity_id ORDER BY p.entity_id
            """, try branch()
        ) { Place(sku: $0.text(0), position: $0.int(1)) }
    }

    /// Enabled products of the website; those of categories below stand behind all others, at 10000
    /// (flows/product-delete-effects).
    private func indexed() throws -> [Place] {
        guard let status = try AttributeRecord.find("status", in: database) else { return [] }
        return try database.all(
            """
            SELECT p.sku, coalesce(min(CASE WHEN cp.category_id = ?1 THEN cp.position END), 10000)
            FROM catalog_category_product cp JOIN catalog_product_entity p ON p.entity_id = cp.product_id
            JOIN catalog_product_website w ON w.product_id = p.entity_id AND w.website_id = ?2
            WHERE cp.category_id IN (SELECT value FROM json_each(?3)) AND 1 =
                (SELECT v.value FROM catalog_product_value v WHERE v.entity_id = p.entity_id
                    AND v.attribute_id = ?4 AND v.store_id IN (0, ?5) ORDER BY v.store_id DESC LIMIT 1)
            GROUP BY p.entity_id ORDER BY p.entity_id
            """, view.category.id, scope.websiteID, try branch(), status.id, scope.storeID
        ) { Place(sku: $0.text(0), position: $0.int(1)) }
    }

    /// The category's number, and for an anchor those below it, as a JSON list.
    private func branch() throws -> String {
        let categories = view.isAnchor ? try CategoryRecord.branch(view.category, in: database) : [view.category]
        return JSONWriter.text(.array(categories.map { JSONValue($0.id) }))
    }
}
