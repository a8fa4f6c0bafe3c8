import Simulator

/// A choice that a buyer makes for a product.
struct CustomOption: ProductPart, Hashable {
    static let table = Table<CustomOption>("catalog_product_option", indexes: ["product_id, sort_order"])
    static let owner = "product_id"
    static let order = "sort_order, title COLLATE NOCASE, option_id"

    var id = 0
    var product = 0
    var title: String?
    var type = ""
    var sortOrder = 0
    var isRequired = false
    var price: Double?
    var priceType: String?
    var sku: String?
    var maxCharacters: Int?
    var fileExtension: String?
    var imageSizeX: Int?
    var imageSizeY: Int?
    /// In a table of their own.
    var values: [CustomOptionValue] = []

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("option_id", &id, .key)
        column("product_id", &product)
        column("title", &title)
        column("type", &type)
        column("sort_order", &sortOrder)
        column("is_require", &isRequired)
        column("price", &price)
        column("price_type", &priceType)
        column("sku", &sku)
        column("max_characters", &maxCharacters)
        column("file_extension", &fileExtension)
        column("image_size_x", &imageSizeX)
        column("image_size_y", &imageSizeY)
    }

    /// Whether the buyer picks one or more of ``values``.
    var isSelect: Bool { ["drop_down", "radio", "checkbox", "multiple"].contains(type) }

    static func find(_ id: Int, of product: Int, in database: Database) throws -> CustomOption? {
        try all(of: product, in: database).first { $0.id == id }
    }

    static func fill(_ parts: inout [CustomOption], in database: Database) throws {
        let selects = parts.filter(\.isSelect).map(\.id)
        guard !selects.isEmpty else { return }
        let wanted = AnyOf(selects)
        let values = Dictionary(
            grouping: try CustomOptionValue.all(
                "WHERE option_id \(wanted.sql) ORDER BY sort_order, title COLLATE NOCASE, option_type_id", wanted.keys,
                in: database), by: \.option)
        for place in parts.indices { parts[place].values = values[parts[place].id] ?? [] }
    }

    /// Writes the option with all its values, in place of what it had.
    func saveWithValues(in database: Database) throws {
        try save(in: database)
        try CustomOptionValue.deleteAll("WHERE option_id = ?", id, in: database)
        for var value in values {
            value.option = id
            try value.insert(into: database)
        }
    }

    static func remove(_ id: Int, in database: Database) throws {
        try CustomOptionValue.deleteAll("WHERE option_id = ?", id, in: database)
        try delete(id, in: database)
    }
}

/// One value of an option of the select kind.
struct CustomOptionValue: Record, Hashable {
    static let table = Table<CustomOptionValue>("catalog_product_option_value", indexes: ["option_id, sort_order"])

    var id = 0
    var option = 0
    var title: String?
    var sortOrder = 0
    var price: Double?
    var priceType: String?
    var sku: String?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("option_type_id", &id, .key)
        column("option_id", &option)
        column("title", &title)
        column("sort_order", &sortOrder)
        column("price", &price)
        column("price_type", &priceType)
        column("sku", &sku)
    }
}
