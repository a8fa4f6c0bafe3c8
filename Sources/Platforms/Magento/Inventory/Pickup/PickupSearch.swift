import PHP
import Simulator

/// Finds the sources of a stock that customers may fetch goods from.
struct PickupSearch {
    let request: Fields
    let stock: Int
    let database: Database

    /// One page of locations, and how many there are in all.
    struct Page {
        var sources: [Source]
        var total: Int
    }

    func run() throws -> Page {
        // Distances come from a map service, for which there is no key (source-selection/latlng).
        if request.fields("area") != nil { throw MagentoError.invalid("Google API key is not defined") }
        let (condition, arguments) = try condition()
        let total: Int? = try database.value(
            "SELECT count(*) FROM inventory_source WHERE \(condition)", arguments: arguments)
        let limit = limit()
        let sources = try Source.all(
            "WHERE \(condition) ORDER BY \(try order()) LIMIT ? OFFSET ?",
            arguments: arguments + [limit.size, limit.offset], in: database)
        return Page(sources: sources, total: total ?? 0)
    }

    private func condition() throws -> (sql: String, arguments: [(any Bindable)?]) {
        var clauses = [
            "enabled <> 0", "is_pickup_location_active <> 0",
            "source_code IN (SELECT source_code FROM inventory_source_stock_link WHERE stock_id = ?)",
        ]
        var arguments: [(any Bindable)?] = [stock]
        for sku in skus {
            clauses.append("source_code IN (SELECT source_code FROM inventory_source_item WHERE sku = ?)")
            arguments.append(Product.trimmed(sku))
        }
        for (name, column) in Self.filters {
            guard let filter = request.fields("filters")?.fields(name) else { continue }
            let condition = try ListCondition(
                SearchCriteria.Filter(
                    field: name, value: filter.text("value"), condition: filter.text("condition_type") ?? "eq"),
                on: ListColumn(column, column == "region_id" ? .number : .text))
            clauses.append(condition.sql)
            arguments += condition.arguments
        }
        return (clauses.joined(separator: " AND "), arguments)
    }

    /// The SKUs that a location must all have.
    private var skus: [String] {
        let products = request.fields("extension_attributes")?.fieldsList("products_info") ?? []
        return products.prefix(500).compactMap { $0.text("sku") }
    }

    private static let filters = [
        ("country", "country_id"), ("postcode", "postcode"), ("region", "region"), ("region_id", "region_id"),
        ("city", "city"), ("street", "street"), ("name", "frontend_name"), ("pickup_location_code", "source_code"),
    ]

    private func order() throws -> String {
        let terms = try (request.fieldsList("sort") ?? []).compactMap { sort -> String? in
            guard let field = sort.text("field") else { return nil }
            let column = Self.filters.first { $0.0 == field || $0.1 == field }?.1
            guard let column else {
                throw InternalFailure("SQLSTATE[42S22]: Column not found: 1054 Unknown column '\(field)'")
            }
            return "\(column) \(sort.text("direction")?.uppercased() == "ASC" ? "ASC" : "DESC")"
        }
        return (terms + ["source_code"]).joined(separator: ", ")
    }

    private func limit() -> (size: Int, offset: Int) {
        guard let size = request.int("page_size"), size > 0 else { return (-1, 0) }
        let page = max(request.int("current_page") ?? 1, 1)
        let (offset, overflows) = (page - 1).multipliedReportingOverflow(by: size)
        return (size, overflows ? Int.max : offset)
    }
}
