import PHP
import Simulator

/// How many pieces of a SKU a source has. The SKU need not be a product's.
struct SourceItem: Record, Listed, Hashable {
    static let table = Table<SourceItem>(
        "inventory_source_item", constraints: ["UNIQUE (source_code, sku)"], indexes: ["sku, source_code"])
    static let counter = "inventory_source_item"

    /// Values of ``status``.
    enum Status {
        static let outOfStock = 0
        static let inStock = 1
    }

    var id = 0
    var sku = ""
    var source = ""
    var quantity = 0.0
    var status = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("source_item_id", &id, .key)
        column("source_code", &source, .ignoringCase)
        column("sku", &sku, .ignoringCase)
        column("quantity", &quantity)
        column("status", &status)
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("sku", sku)
            json.member("source_code", source)
            json.member("quantity", quantity)
            json.member("status", status)
        }
    }

    /// `source-items.json`: the answer of GET /V1/inventory/source-items, or its items.
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for (place, entity) in try FixtureList("source-items.json", fixtures).entities.enumerated() {
            guard let quantity = entity.value["quantity"]?.double else {
                throw entity.mistake("quantity", "must be a number")
            }
            try SourceItem(
                id: place + 1, sku: entity.text("sku"), source: entity.text("source_code"),
                quantity: Decimal4.rounded(quantity), status: entity.int("status")
            ).insert(into: database)
        }
    }
}

extension SourceItem {
    /// An item by its SKU: case and trailing spaces do not count.
    static func find(_ sku: String, at source: String, in database: Database) throws -> SourceItem? {
        try first(
            "WHERE source_code = ? AND sku IN (?, ?)", source, sku, Product.trimmed(sku), in: database)
    }

    /// Takes an item away; false where there was none.
    @discardableResult
    static func delete(_ sku: String, at source: String, in database: Database) throws -> Bool {
        try deleteAll(
            "WHERE source_code = ? AND sku IN (?, ?)", source, sku, Product.trimmed(sku), in: database) > 0
    }

    /// Whether a stock's sources, switched on or not, have an item of the SKU.
    static func isAssigned(_ sku: String, to stock: Int, in database: Database) throws -> Bool {
        try exists(
            "JOIN inventory_source_stock_link l USING (source_code) WHERE sku = ? AND l.stock_id = ?",
            Product.trimmed(sku), stock, in: database)
    }
}

/// Quantities as their columns keep them: four decimal places.
enum Decimal4 {
    static func rounded(_ value: Double) -> Double {
        let most = 99_999_999.9999
        return (min(max(value, -most), most) * 10_000).rounded() / 10_000
    }
}
