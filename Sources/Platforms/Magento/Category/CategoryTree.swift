import Simulator

/// GET /V1/categories: a category with everything below it.
struct CategoryTree: Payload {
    private let root: Category
    private let views: [Int: CategoryView]
    /// Products of the store's website, each once; an anchor counts those below it.
    private let counts: [Int: Int]
    private let children: [Int: [Category]]

    static let takesRoot = [Parameter.optional("rootCategoryId", .int), .optional("depth", .int)]

    static func get(_ call: Invocation) throws -> Answer {
        let root = try call.input.int("rootCategoryId") ?? top(of: call.scope, in: call.database)
        let category = try CategoryEndpoints.find(root, store: call.scope.storeID, in: call.database).category
        let tree = try CategoryTree(category, depth: call.input.int("depth") ?? Int.max, call.scope, call.database)
        return .write { tree.write(to: &$0) }
    }

    /// Reads the tree, which is as deep as categories are nested: their paths limit that.
    private init(_ root: Category, depth: Int, _ scope: StoreScope, _ database: Database) throws {
        let lowest = min(250, root.level + min(max(depth, 0), 250))
        let categories = try root.branch(in: database).filter { $0.id == root.id || $0.level <= lowest }
        let views = try CategoryView.find(categories.map(\.id), store: scope.storeID, in: database)
        self.root = root
        self.views = Dictionary(views.map { ($0.category.id, $0) }) { $1 }
        counts = try CategoryProducts(scope: scope, database: database).counts(of: views)
        children = Dictionary(grouping: categories.filter { $0.id != root.id }, by: \.parent)
    }

    /// The store's root category; the scope `all` has none, which is 0.
    static func root(of scope: StoreScope, in database: Database) throws -> Int {
        try database.value(
            "SELECT g.root_category_id FROM store s JOIN store_group g ON g.group_id = s.group_id WHERE s.store_id = ?",
            scope.storeID) ?? 0
    }

    private static func top(of scope: StoreScope, in database: Database) throws -> Int {
        let root = try root(of: scope, in: database)
        guard root == 0 else { return root }
        return try Category.first("WHERE parent_id = 0", in: database)?.id ?? 1
    }

    func write(to json: inout JSONWriter) { write(root, to: &json) }

    private func write(_ category: Category, to json: inout JSONWriter) {
        let view = views[category.id]
        json.object { json in
            json.member("id", category.id)
            json.member("parent_id", category.parent)
            json.member("name", view?.text("name"))
            json.member("is_active", view?.flag("is_active"))
            json.member("position", category.position)
            json.member("level", category.level)
            json.member("product_count", counts[category.id] ?? 0)
            json.member("children_data") { json in
                json.array(of: children[category.id] ?? []) { write($1, to: &$0) }
            }
        }
    }
}
