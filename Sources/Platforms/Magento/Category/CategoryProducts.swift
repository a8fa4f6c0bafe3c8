import Simulator

/// The products of categories, with those below them where they are anchors.
struct CategoryProducts {
    let scope: StoreScope
    let database: Database

    /// A product's place in the category.
    struct Place: Projection {
        var sku = ""
        var position = 0

        mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
            column("sku", &sku)
            column("position", &position)
        }
    }

    /// What the category's list shows: the administrator sees every product, a store its index.
    func places(in view: CategoryView) throws -> [Place] {
        let branch = view.isAnchor ? try view.category.branch(in: database) : [view.category]
        let categories = JSONList(branch.map(\.id))
        return try scope.storeID == 0 ? all(categories) : indexed(view.category.id, categories)
    }

    /// How many products of the scope's website there are, whatever their status, by category.
    func counts(of views: [CategoryView]) throws -> [Int: Int] {
        let rows = try database.rows(
            """
            SELECT a.entity_id, count(DISTINCT cp.product_id) FROM json_each(?1) wanted
            JOIN catalog_category_entity a ON a.entity_id = wanted.value
            JOIN catalog_category_entity b ON b.entity_id = a.entity_id
                OR (b.path >= a.path || '/' AND b.path < a.path || '0'
                    AND a.entity_id IN (SELECT value FROM json_each(?2)))
            JOIN catalog_category_product cp ON cp.category_id = b.entity_id
            WHERE ?3 = 0 OR EXISTS
                (SELECT 1 FROM catalog_product_website w WHERE w.product_id = cp.product_id AND w.website_id = ?3)
            GROUP BY a.entity_id
            """, JSONList(views.map(\.category.id)), JSONList(views.filter(\.isAnchor).map(\.category.id)),
            scope.websiteID, as: Int.self, Int.self)
        return Dictionary(rows.map { ($0.0, $0.1) }) { $1 }
    }

    private func all(_ categories: JSONList) throws -> [Place] {
        try database.all(
            """
            SELECT p.sku, min(cp.position) FROM catalog_category_product cp
            JOIN catalog_product_entity p ON p.entity_id = cp.product_id
            WHERE cp.category_id IN (SELECT value FROM json_each(?)) GROUP BY p.entity_id ORDER BY p.entity_id
            """, categories, as: Place.self)
    }

    /// Enabled products of the website; those of categories below stand behind all others, at 10000
    /// (flows/product-delete-effects).
    private func indexed(_ category: Int, _ categories: JSONList) throws -> [Place] {
        guard let status = try Attribute.find("status", in: database) else { return [] }
        return try database.all(
            """
            SELECT p.sku, coalesce(min(CASE WHEN cp.category_id = ?1 THEN cp.position END), 10000)
            FROM catalog_category_product cp JOIN catalog_product_entity p ON p.entity_id = cp.product_id
            JOIN catalog_product_website w ON w.product_id = p.entity_id AND w.website_id = ?2
            WHERE cp.category_id IN (SELECT value FROM json_each(?3)) AND 1 =
                (SELECT v.value FROM catalog_product_value v WHERE v.entity_id = p.entity_id
                    AND v.attribute_id = ?4 AND v.store_id IN (0, ?5) ORDER BY v.store_id DESC LIMIT 1)
            GROUP BY p.entity_id ORDER BY p.entity_id
            """, category, scope.websiteID, categories, status.id, scope.storeID, as: Place.self)
    }
}
