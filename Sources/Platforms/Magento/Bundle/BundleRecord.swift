import Simulator

/// A choice within a bundle.
struct BundleOption: Hashable, Sendable {
    var id = 0
    var title: String?
    var isRequired = false
    var type: String?
    var position = 0
    var links: [BundleLink] = []
}

/// A product that may be chosen for a bundle's option.
struct BundleLink: Hashable, Sendable {
    var id = 0
    var product: Int
    var sku: String
    var option: Int
    var qty: Double
    var position = 0
    var isDefault = false
    /// The price in the bundle; nil where the product's own price counts.
    var price: Double?
    /// 0 fixed, 1 percent.
    var priceType: Int?
    var canChangeQuantity = 0
}

/// The tables of bundle options and selections.
enum BundleRecord {
    static let schema = """
        CREATE TABLE catalog_product_bundle_option (
            option_id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL, title TEXT, required INTEGER NOT NULL,
            type TEXT, position INTEGER NOT NULL);
        CREATE INDEX catalog_product_bundle_option_of ON catalog_product_bundle_option (parent_id, position);
        CREATE TABLE catalog_product_bundle_selection (
            selection_id INTEGER PRIMARY KEY, option_id INTEGER NOT NULL, product_id INTEGER NOT NULL,
            sku TEXT NOT NULL, qty REAL NOT NULL, position INTEGER NOT NULL, is_default INTEGER NOT NULL,
            price REAL NOT NULL, price_type INTEGER NOT NULL, can_change_quantity INTEGER NOT NULL);
        CREATE INDEX catalog_product_bundle_selection_of ON catalog_product_bundle_selection (option_id, position);
        CREATE INDEX catalog_product_bundle_selection_to ON catalog_product_bundle_selection (product_id);
        """

    /// Loads an option of a fixture. Linked products may come later in the file: they are found by SKU.
    static func seed(_ json: JSONValue, of parent: Int, in database: Database) throws {
        let option = BundleInput.option(json)
        try save(option, of: parent, in: database)
        for link in option.links { try save(link, in: database) }
    }

    static func save(_ option: BundleOption, of parent: Int, in database: Database) throws {
        try database.run(
            """
            INSERT OR REPLACE INTO catalog_product_bundle_option
                (option_id, parent_id, title, required, type, position) VALUES (?, ?, ?, ?, ?, ?)
            """, option.id, parent, option.title, option.isRequired, option.type, option.position)
    }

    static func save(_ link: BundleLink, in database: Database) throws {
        try database.run(
            """
            INSERT OR REPLACE INTO catalog_product_bundle_selection
                (selection_id, option_id, product_id, sku, qty, position, is_default, price, price_type,
                 can_change_quantity) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, link.id, link.option, link.product, link.sku, link.qty, link.position, link.isDefault,
            link.price ?? 0, link.priceType ?? 0, link.canChangeQuantity)
    }

    /// The options of a bundle with prices as the product shows them: those of the parts where the bundle is dynamic.
    static func options(of parent: Int, store: Int, in database: Database) throws -> [BundleOption] {
        let isFixed = try isFixed(parent, in: database)
        return try plainOptions(of: parent, in: database).map { option in
            var option = option
            option.links = try option.links.map { link in
                var link = link
                if !isFixed {
                    (link.price, link.priceType) = (try price(of: link.product, in: database), nil)
                }
                return link
            }
            return option
        }
    }

    /// The options of a bundle as they are stored.
    static func plainOptions(of parent: Int, in database: Database) throws -> [BundleOption] {
        let options = try database.all(
            """
            SELECT option_id, title, required, type, position FROM catalog_product_bundle_option
            WHERE parent_id = ? ORDER BY position, option_id
            """, parent
        ) {
            BundleOption(
                id: $0.int(0), title: $0.optionalText(1), isRequired: $0.bool(2), type: $0.optionalText(3),
                position: $0.int(4))
        }
        return try options.map { option in
            var option = option
            option.links = try links(of: option.id, in: database)
            return option
        }
    }

    /// Products that ask the buyer something do not show in a bundle (bundle/options-and-links).
    private static func links(of option: Int, in database: Database) throws -> [BundleLink] {
        try database.all(
            """
            SELECT s.selection_id, p.entity_id, p.sku, s.option_id, s.qty, s.position, s.is_default, s.price,
                s.price_type, s.can_change_quantity
            FROM catalog_product_bundle_selection s JOIN catalog_product_entity p ON p.sku = s.sku
            WHERE s.option_id = ? AND p.required_options = 0 ORDER BY s.position, s.selection_id
            """, option
        ) {
            BundleLink(
                id: $0.int(0), product: $0.int(1), sku: $0.text(2), option: $0.int(3), qty: $0.double(4),
                position: $0.int(5), isDefault: $0.bool(6), price: $0.double(7), priceType: $0.int(8),
                canChangeQuantity: $0.int(9))
        }
    }

    /// Whether the bundle has a price of its own.
    static func isFixed(_ parent: Int, in database: Database) throws -> Bool {
        guard let attribute = try AttributeRecord.find("price_type", in: database) else { return false }
        return try ProductValueRecord.value(of: attribute, product: parent, store: 0, in: database)?.whole == 1
    }

    private static func price(of product: Int, in database: Database) throws -> Double? {
        guard let attribute = try AttributeRecord.find("price", in: database) else { return nil }
        return try ProductValueRecord.value(of: attribute, product: product, store: 0, in: database)?.number
    }

    static func deleteLink(_ id: Int, in database: Database) throws {
        try database.run("DELETE FROM catalog_product_bundle_selection WHERE selection_id = ?", id)
    }

    static func deleteOption(_ id: Int, in database: Database) throws {
        try database.run("DELETE FROM catalog_product_bundle_selection WHERE option_id = ?", id)
        try database.run("DELETE FROM catalog_product_bundle_option WHERE option_id = ?", id)
    }

    static func delete(ofProduct product: Int, in database: Database) throws {
        try database.run(
            """
            DELETE FROM catalog_product_bundle_selection WHERE sku = (SELECT sku FROM catalog_product_entity
                WHERE entity_id = ?1) OR option_id IN
                (SELECT option_id FROM catalog_product_bundle_option WHERE parent_id = ?1)
            """, product)
        try database.run("DELETE FROM catalog_product_bundle_option WHERE parent_id = ?", product)
    }
}
