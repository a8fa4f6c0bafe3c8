import PHP
import Simulator

/// A SKU that no other product has.
enum UniqueSKU {
    /// The longest SKU there is.
    static let limit = 64

    /// The SKU, with a number behind it where another product has it: `rope-10m` becomes `rope-10m-1`.
    ///
    /// Only a save by number gets here: a save by SKU changes the product that has it.
    static func make(_ sku: String, for product: Int, in database: Database) throws -> String {
        guard try isTaken(sku, by: product, database) else { return sku }
        var number = try lastNumber(of: sku, database)
        var made = sku
        repeat {
            number += 1
            made = String(sku.unicodeScalars.prefix(limit - 1 - String(number).count)) + "-\(number)"
        } while try isTaken(made, by: product, database)
        return made
    }

    private static func isTaken(_ sku: String, by product: Int, _ database: Database) throws -> Bool {
        guard let id = try Product.id(of: sku, in: database) else { return false }
        return id != product
    }

    /// The number behind the newest SKU that begins alike, 0 where there is none.
    private static func lastNumber(of sku: String, _ database: Database) throws -> Int {
        let newest: String? = try database.value(
            "SELECT sku FROM catalog_product_entity WHERE sku LIKE ? ORDER BY entity_id DESC LIMIT 1", "\(sku)-%")
        let number = PHP.double(String(newest?.dropFirst(sku.count) ?? ""))
        return PHP.int(min(abs(number), 1_000_000_000))
    }
}
