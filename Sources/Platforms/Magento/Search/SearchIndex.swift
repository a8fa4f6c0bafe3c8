import PHP
import Simulator

/// The words of products, by store view: what a search engine holds beside the imitated shop.
///
/// Triggers note which products changed, as the shop's own indexers by schedule do (`catalogsearch_fulltext_cl`); a search
/// reads those again first.
enum SearchIndex {
    static let schema = """
        CREATE VIRTUAL TABLE catalogsearch_fulltext
            USING fts5(name, sku, body, tokenize = 'porter unicode61 remove_diacritics 2');
        CREATE TABLE catalogsearch_fulltext_cl (entity_id INTEGER PRIMARY KEY);
        \(SearchDocument.table.schema)
        """

    /// Watches products; all that are there already are new to it. The triggers ask before they insert: a statement that
    /// says what to do on a conflict says it for its triggers too.
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for table in [
            "catalog_product_entity", "catalog_product_value", "catalog_product_text", "catalog_product_website",
        ] {
            let column = table.hasSuffix("website") ? "product_id" : "entity_id"
            for (event, row) in [("INSERT", "new"), ("UPDATE", "new"), ("DELETE", "old")] {
                try database.execute(
                    """
                    CREATE TRIGGER \(table)_\(event.lowercased())_search AFTER \(event) ON \(table) BEGIN
                        INSERT INTO catalogsearch_fulltext_cl SELECT \(row).\(column)
                        WHERE NOT EXISTS (SELECT 1 FROM catalogsearch_fulltext_cl WHERE entity_id = \(row).\(column));
                    END
                    """)
            }
        }
        try database.run("INSERT INTO catalogsearch_fulltext_cl SELECT entity_id FROM catalog_product_entity")
    }

    /// Reads the products again that changed.
    static func refresh(in database: Database) throws {
        let changed: [Int] = try database.values("SELECT entity_id FROM catalogsearch_fulltext_cl ORDER BY entity_id")
        guard !changed.isEmpty else { return }
        try database.run(
            """
            DELETE FROM catalogsearch_fulltext WHERE rowid IN (SELECT document_id FROM catalogsearch_document
                WHERE entity_id IN (SELECT entity_id FROM catalogsearch_fulltext_cl))
            """)
        try SearchDocument.deleteAll(
            "WHERE entity_id IN (SELECT entity_id FROM catalogsearch_fulltext_cl)", in: database)
        let searchable = try searchable(in: database)
        for store in try StoreView.inOrder(in: database) where store.id != 0 {
            for start in stride(from: 0, to: changed.count, by: 500) {
                let ids = Array(changed[start..<min(start + 500, changed.count)])
                for view in try ProductView.find(ids: ids, store: store.id, in: database) where isIndexed(view, store) {
                    try add(view, searchable, in: database)
                }
            }
        }
        try database.run("DELETE FROM catalogsearch_fulltext_cl")
    }

    /// Products that are switched on and show by themselves, on the website of the store view.
    private static func isIndexed(_ view: ProductView, _ store: StoreView) -> Bool {
        view.websites.contains(store.websiteID) && view.value("status")?.whole == 1
            && view.value("visibility")?.whole != 1
    }

    private static func searchable(in database: Database) throws -> [String: Attribute] {
        let attributes = try Attribute.all("WHERE entity_type_id = ?", EntityType.product, in: database)
        return Dictionary(
            attributes.filter { $0[.isSearchable] != 0 }.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
    }

    private static func add(_ view: ProductView, _ attributes: [String: Attribute], in database: Database) throws {
        let words = try view.values.filter { $0.code != "name" }.compactMap { placed -> String? in
            guard let attribute = attributes[placed.code], let text = placed.value.attributeText else { return nil }
            switch (attribute.frontendInput, attribute.backendType) {
            case ("select", _), ("multiselect", _): return try labels(text, store: view.store, in: database)
            case (_, "varchar"), (_, "text"): return text
            default: return nil
            }
        }
        let id = try SearchDocument(product: view.product.id, store: view.store).insert(into: database)
        try database.run(
            "INSERT INTO catalogsearch_fulltext (rowid, name, sku, body) VALUES (?, ?, ?, ?)", id,
            view.value("name")?.attributeText, view.product.sku, words.joined(separator: " "))
    }

    private static func labels(_ options: String, store: Int, in database: Database) throws -> String? {
        let ids = options.split(separator: ",").compactMap { Int($0) }
        let labels = try ids.compactMap { id in
            try (OptionLabel.find(id, store, in: database) ?? OptionLabel.find(id, 0, in: database))?.label
        }
        return labels.isEmpty ? nil : labels.joined(separator: " ")
    }
}

/// A product in the index of a store view.
struct SearchDocument: Record {
    static let table = Table<SearchDocument>("catalogsearch_document", constraints: ["UNIQUE (entity_id, store_id)"])

    var id: Int?
    var product = 0
    var store = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("document_id", &id, .key)
        column("entity_id", &product)
        column("store_id", &store)
    }
}
