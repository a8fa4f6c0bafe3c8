import Simulator

/// A choice that a buyer makes for a product.
struct CustomOption: Hashable, Sendable {
    var id = 0
    var title: String?
    var type: String
    var sortOrder = 0
    var isRequired = false
    var price: Double?
    var priceType: String?
    var sku: String?
    var maxCharacters: Int?
    var fileExtension: String?
    var imageSizeX: Int?
    var imageSizeY: Int?
    var values: [CustomOptionValue] = []

    /// Whether the buyer picks one or more of ``values``.
    var isSelect: Bool { ["drop_down", "radio", "checkbox", "multiple"].contains(type) }
}

/// One value of an option of the select kind.
struct CustomOptionValue: Hashable, Sendable {
    var id = 0
    var title: String?
    var sortOrder = 0
    var price: Double?
    var priceType: String?
    var sku: String?
}

/// The tables of custom options.
enum CustomOptionRecord {
    static let schema = """
        CREATE TABLE catalog_product_option (
            option_id INTEGER PRIMARY KEY, product_id INTEGER NOT NULL, title TEXT, type TEXT NOT NULL,
            sort_order INTEGER NOT NULL, is_require INTEGER NOT NULL, price REAL, price_type TEXT, sku TEXT,
            max_characters INTEGER, file_extension TEXT, image_size_x INTEGER, image_size_y INTEGER);
        CREATE INDEX catalog_product_option_of ON catalog_product_option (product_id, sort_order);
        CREATE TABLE catalog_product_option_value (
            option_type_id INTEGER PRIMARY KEY, option_id INTEGER NOT NULL, title TEXT, sort_order INTEGER NOT NULL,
            price REAL, price_type TEXT, sku TEXT);
        CREATE INDEX catalog_product_option_value_of ON catalog_product_option_value (option_id, sort_order);
        """

    private static let columns =
        "option_id, title, type, sort_order, is_require, price, price_type, sku, max_characters, file_extension, "
        + "image_size_x, image_size_y"

    private static func read(_ row: Row) -> CustomOption {
        CustomOption(
            id: row.int(0), title: row.optionalText(1), type: row.text(2), sortOrder: row.int(3),
            isRequired: row.bool(4), price: row.optionalDouble(5), priceType: row.optionalText(6),
            sku: row.optionalText(7), maxCharacters: row.optionalInt(8), fileExtension: row.optionalText(9),
            imageSizeX: row.optionalInt(10), imageSizeY: row.optionalInt(11))
    }

    static func options(of product: Int, in database: Database) throws -> [CustomOption] {
        let options = try database.all(
            """
            SELECT \(columns) FROM catalog_product_option
            WHERE product_id = ? ORDER BY sort_order, title COLLATE NOCASE, option_id
            """,
            product,
            read: read)
        return try options.map { try withValues($0, in: database) }
    }

    static func find(_ id: Int, of product: Int, in database: Database) throws -> CustomOption? {
        try database.first(
            "SELECT \(columns) FROM catalog_product_option WHERE product_id = ? AND option_id = ?", product, id,
            read: read
        ).map { try withValues($0, in: database) }
    }

    private static func withValues(_ option: CustomOption, in database: Database) throws -> CustomOption {
        guard option.isSelect else { return option }
        var option = option
        option.values = try database.all(
            """
            SELECT option_type_id, title, sort_order, price, price_type, sku FROM catalog_product_option_value
            WHERE option_id = ? ORDER BY sort_order, title COLLATE NOCASE, option_type_id
            """, option.id
        ) {
            CustomOptionValue(
                id: $0.int(0), title: $0.optionalText(1), sortOrder: $0.int(2), price: $0.optionalDouble(3),
                priceType: $0.optionalText(4), sku: $0.optionalText(5))
        }
        return option
    }

    /// Writes an option with all its values, in place of what it had.
    static func save(_ option: CustomOption, of product: Int, in database: Database) throws {
        try database.run(
            """
            INSERT OR REPLACE INTO catalog_product_option (product_id, \(columns))
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, product, option.id, option.title, option.type, option.sortOrder, option.isRequired, option.price,
            option.priceType, option.sku, option.maxCharacters, option.fileExtension, option.imageSizeX,
            option.imageSizeY)
        try database.run("DELETE FROM catalog_product_option_value WHERE option_id = ?", option.id)
        for value in option.values {
            try database.run(
                """
                INSERT INTO catalog_product_option_value
                    (option_type_id, option_id, title, sort_order, price, price_type, sku) VALUES (?, ?, ?, ?, ?, ?, ?)
                """, value.id, option.id, value.title, value.sortOrder, value.price, value.priceType, value.sku)
        }
    }

    static func delete(_ id: Int, in database: Database) throws {
        try database.run("DELETE FROM catalog_product_option_value WHERE option_id = ?", id)
        try database.run("DELETE FROM catalog_product_option WHERE option_id = ?", id)
    }
}
