import Simulator

/// What products cost at least on a website, for lists sorted by price: the index that the imitated system keeps.
///
/// Products that are switched off are not in it (search-criteria/sorting).
///
/// The rows of ``LeastPrice`` are worked out by queries over the whole catalogue: `INSERT … SELECT`.
enum PriceIndex {
    /// Works out all products.
    ///
    /// - Parameter day: `YYYY-MM-DD HH:MM:SS`, by which special prices count.
    static func rebuild(on day: String, in database: Database) throws {
        guard let attributes = try Attributes(database) else { return }
        try plain(attributes, day: day, product: nil, in: database)
        try composite(attributes, product: nil, in: database)
    }

    /// Works out one product, and those it is a part of.
    static func update(_ product: Int, on day: String, in database: Database) throws {
        guard let attributes = try Attributes(database) else { return }
        try LeastPrice.deleteAll("WHERE entity_id = ?", product, in: database)
        try plain(attributes, day: day, product: product, in: database)
        try composite(attributes, product: product, in: database)
        let parents: [Int] = try database.values(
            """
            SELECT parent_id FROM catalog_product_super_link WHERE product_id = ?1
            UNION SELECT product_id FROM catalog_product_link WHERE linked_product_id = ?1 AND link_type_id = 3
            """, product)
        for parent in parents where parent != product {
            try LeastPrice.deleteAll("WHERE entity_id = ?", parent, in: database)
            try composite(attributes, product: parent, in: database)
        }
    }

    private struct Attributes {
        let status: Int
        let price: Int
        let special: Int
        let from: Int
        let to: Int

        init?(_ database: Database) throws {
            let codes = ["status", "price", "special_price", "special_from_date", "special_to_date"]
            let ids = try codes.compactMap { try Attribute.find($0, in: database)?.id }
            guard ids.count == codes.count else { return nil }
            (status, price, special, from, to) = (ids[0], ids[1], ids[2], ids[3], ids[4])
        }
    }

    /// Products on their websites that are switched on.
    private static let sold = """
        FROM catalog_product_entity p JOIN catalog_product_website w ON w.product_id = p.entity_id
        JOIN catalog_product_value st
            ON st.entity_id = p.entity_id AND st.attribute_id = ?1 AND st.store_id = 0 AND st.value = 1
        LEFT JOIN catalog_product_value v ON v.entity_id = p.entity_id AND v.attribute_id = ?2 AND v.store_id = 0
        """

    /// The least of price, special price and prices for everybody; downloadable products with their cheapest file.
    private static func plain(_ ids: Attributes, day: String, product: Int?, in database: Database) throws {
        try database.run(
            """
            INSERT INTO catalog_product_index_price (website_id, entity_id, min_price)
            SELECT w.website_id, p.entity_id,
                min(coalesce(v.value, 0),
                    CASE WHEN s.value IS NOT NULL AND coalesce(f.value, '') <= ?7 AND coalesce(t.value, '9') >= ?7
                        THEN s.value ELSE 1e18 END,
                    coalesce((SELECT min(CASE WHEN g.percentage_value IS NULL THEN g.value
                        ELSE v.value * (1 - g.percentage_value / 100) END) FROM catalog_product_tier_price g
                        WHERE g.entity_id = p.entity_id AND g.customer_group_id IN (0, \(TierPrice.allGroups))
                        AND g.website_id IN (0, w.website_id)), 1e18))
                + CASE WHEN p.type_id = 'downloadable' THEN coalesce((SELECT min(d.price) FROM downloadable_link d
                    WHERE d.product_id = p.entity_id), 0) ELSE 0 END
            \(sold)
            LEFT JOIN catalog_product_value s ON s.entity_id = p.entity_id AND s.attribute_id = ?3 AND s.store_id = 0
            LEFT JOIN catalog_product_value f ON f.entity_id = p.entity_id AND f.attribute_id = ?4 AND f.store_id = 0
            LEFT JOIN catalog_product_value t ON t.entity_id = p.entity_id AND t.attribute_id = ?5 AND t.store_id = 0
            WHERE p.type_id NOT IN ('configurable', 'grouped', 'bundle') AND (?6 IS NULL OR p.entity_id = ?6)
            """, ids.status, ids.price, ids.special, ids.from, ids.to, product, day)
    }

    /// Configurable and grouped products cost what their cheapest part costs, bundles their own price.
    private static func composite(_ ids: Attributes, product: Int?, in database: Database) throws {
        try database.run(
            """
            INSERT INTO catalog_product_index_price (website_id, entity_id, min_price)
            SELECT w.website_id, p.entity_id, CASE p.type_id
                WHEN 'configurable' THEN (SELECT min(i.min_price) FROM catalog_product_super_link l
                    JOIN catalog_product_index_price i ON i.entity_id = l.product_id AND i.website_id = w.website_id
                    WHERE l.parent_id = p.entity_id)
                WHEN 'grouped' THEN (SELECT min(i.min_price) FROM catalog_product_link l
                    JOIN catalog_product_index_price i
                        ON i.entity_id = l.linked_product_id AND i.website_id = w.website_id
                    WHERE l.product_id = p.entity_id AND l.link_type_id = 3)
                ELSE coalesce(v.value, 0) END
            \(sold)
            WHERE p.type_id IN ('configurable', 'grouped', 'bundle') AND (?3 IS NULL OR p.entity_id = ?3)
            """, ids.status, ids.price, product)
    }
}
