import Simulator

/// A category as one store view sees it.
struct CategoryView {
    let category: Category
    /// Values by attribute code; the store's own win over the global ones.
    let values: [String: StoredValue]
    /// Codes of ``values`` in the order of the attributes.
    let codes: [String]
    /// Numbers of the active children.
    let children: [Int]
    /// How many categories there are below.
    let childrenCount: Int

    static func find(_ id: Int, store: Int, in database: Database) throws -> CategoryView? {
        try CategoryRecord.find(id, in: database).map { try CategoryView($0, store: store, in: database) }
    }

    init(_ category: Category, store: Int, in database: Database) throws {
        self.category = category
        var values: [String: StoredValue] = [:]
        var codes: [String] = []
        for (code, value) in try CategoryRecord.values(of: category.id, store: store, in: database) {
            if values.updateValue(value, forKey: code) == nil { codes.append(code) }
        }
        self.values = values
        self.codes = codes
        children = try Self.activeChildren(of: category, store: store, in: database)
        childrenCount = try CategoryRecord.branch(category, in: database).count - 1
    }

    /// Children are listed by their paths as texts: 13 stands before 4 (categories/crud).
    private static func activeChildren(of category: Category, store: Int, in database: Database) throws -> [Int] {
        try CategoryRecord.children(of: category.id, in: database)
            .filter { try CategoryRecord.isActive($0.id, store: store, in: database) }
            .sorted { $0.path < $1.path }.map(\.id)
    }

    /// A value as text.
    func text(_ code: String) -> String? { values[code]?.attributeText }

    /// A flag; nil where the category has none.
    func flag(_ code: String) -> Bool? { values[code]?.whole.map { $0 != 0 } }

    /// Whether products of the categories below count as its own.
    var isAnchor: Bool { flag("is_anchor") ?? false }
}

extension CategoryRecord {
    /// Whether a category is active in a store.
    static func isActive(_ id: Int, store: Int, in database: Database) throws -> Bool {
        try values(of: id, store: store, in: database).last { $0.code == "is_active" }?.value.whole == 1
    }
}
