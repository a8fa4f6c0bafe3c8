import Simulator

/// GET /V1/categories: a category with everything below it.
struct CategoryTree {
    let scope: StoreScope
    let database: Database

    static let takesRoot = [Parameter.optional("rootCategoryId", .int), .optional("depth", .int)]

    static func get(_ call: Invocation) throws -> Answer {
        let root = try call.input.int("rootCategoryId") ?? top(of: call.scope, in: call.database)
        let view = try CategoryEndpoints.find(root, store: call.scope.storeID, in: call.database)
        let tree = CategoryTree(scope: call.scope, database: call.database)
        let depth = call.input.int("depth") ?? Int.max
        return try Answer.write { try tree.write(view.category, depth: depth, to: &$0) }
    }

    /// The store's root category; the scope `all` has none, which is 0.
    static func root(of scope: StoreScope, in database: Database) throws -> Int {
        try database.first(
            "SELECT g.root_category_id FROM store s JOIN store_group g ON g.group_id = s.group_id WHERE s.store_id = ?",
            scope.storeID
        ) { $0.int(0) } ?? 0
    }

    private static func top(of scope: StoreScope, in database: Database) throws -> Int {
        let root = try root(of: scope, in: database)
        guard root == 0 else { return root }
        return try database.first("SELECT entity_id FROM catalog_category_entity WHERE parent_id = 0") { $0.int(0) }
            ?? 1
    }

    /// The tree is as deep as categories are nested, which their paths limit.
    private func write(_ category: Category, depth: Int, to json: inout JSONWriter) throws {
        let view = try CategoryView(category, store: scope.storeID, in: database)
        let children =
            depth > 0 && category.level < 250 ? try CategoryRecord.children(of: category.id, in: database) : []
        try json.object { json in
            json.member("id", category.id)
            json.member("parent_id", category.parent)
            json.member("name", view.text("name"))
            json.member("is_active", view.flag("is_active"))
            json.member("position", category.position)
            json.member("level", category.level)
            json.member("product_count", try count(view))
            try json.member("children_data") { json in
                try json.array(of: children) { try write($1, depth: depth - 1, to: &$0) }
            }
        }
    }

    /// Products of the store's website, each once; an anchor counts those below it.
    private func count(_ view: CategoryView) throws -> Int {
        try CategoryProducts(view: view, scope: scope, database: database).count()
    }
}
