import Simulator

/// A category as one store view sees it.
struct CategoryView {
    let category: Category
    /// Values by attribute code; the store's own win over the global ones.
    private(set) var values: [String: StoredValue] = [:]
    /// Codes of ``values`` in the order of the attributes.
    private(set) var codes: [String] = []
    /// Numbers of the active children, listed by their paths as texts: 13 stands before 4 (categories/crud).
    let children: [Int]
    /// How many categories there are below.
    let childrenCount: Int

    static func find(_ id: Int, store: Int, in database: Database) throws -> CategoryView? {
        try find([id], store: store, in: database).first
    }

    /// Categories by their numbers, in their order; those that do not exist are left out.
    static func find(_ ids: [Int], store: Int, in database: Database) throws -> [CategoryView] {
        let wanted = AnyOf(ids)
        let isActive = try Attribute.find("is_active", of: EntityType.category, in: database)
        let rows = try database.all(
            "\(row) WHERE catalog_category_entity.entity_id \(wanted.sql("?1"))", wanted.keys, isActive?.id, store,
            as: Row.self)
        let values = try CategoryValue.all(of: ids, store: store, in: database)
        let views = rows.map { CategoryView($0, values[$0.category.id] ?? []) }
        let byID = Dictionary(views.map { ($0.category.id, $0) }) { $1 }
        return ids.compactMap { byID[$0] }
    }

    /// A category with what its neighbours in the tree say of it.
    private struct Row: Projection {
        var category = Category()
        var children = ""
        var below = 0

        mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
            category.columns(&column)
            column("children", &children)
            column("below", &below)
        }
    }

    private static let row = """
        SELECT \(Category.table.columns),
            (SELECT group_concat(entity_id) FROM (SELECT c.entity_id FROM catalog_category_entity c
                WHERE c.parent_id = catalog_category_entity.entity_id AND 1 =
                    (SELECT v.value FROM catalog_category_value v WHERE v.entity_id = c.entity_id
                        AND v.attribute_id = ?2 AND v.store_id IN (0, ?3) ORDER BY v.store_id DESC LIMIT 1)
                ORDER BY c.path)),
            (SELECT count(*) FROM catalog_category_entity b
                WHERE b.path >= catalog_category_entity.path || '/' AND b.path < catalog_category_entity.path || '0')
        FROM catalog_category_entity
        """

    private init(_ row: Row, _ found: [(category: Int, code: String, value: StoredValue)]) {
        category = row.category
        children = row.children.split(separator: ",").compactMap { Int($0) }
        childrenCount = row.below
        for (_, code, value) in found where values.updateValue(value, forKey: code) == nil { codes.append(code) }
    }

    /// A value as text.
    func text(_ code: String) -> String? { values[code]?.attributeText }

    /// A flag; nil where the category has none.
    func flag(_ code: String) -> Bool? { values[code]?.whole.map { $0 != 0 } }

    /// Whether products of the categories below count as its own.
    var isAnchor: Bool { flag("is_anchor") ?? false }
}
