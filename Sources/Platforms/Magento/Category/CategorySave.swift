import Simulator

/// Creates and changes categories.
struct CategorySave {
    let visit: Visit
    let scope: StoreScope

    private var database: Database { visit.database }

    /// Saves what was given and returns the category's number.
    ///
    /// - Throws: ``MagentoError`` where category or parent do not exist, or where something cannot be saved.
    func save(_ fields: Fields) throws -> Int {
        if let id = fields.int("id"), id != 0 { return try change(id, fields) }
        return try create(fields)
    }

    // MARK: New ones

    private func create(_ fields: Fields) throws -> Int {
        let parent = try parent(fields)
        var values = try CategoryValues(fields, in: database)
        try refusing {
            try values.checkNew()
            values.fillIn()
        }
        let id = try visit.ids.take("catalog_category_entity")
        let now = visit.now.sql
        try Category(
            id: id, parent: parent.id, createdAt: now, updatedAt: now, path: "\(parent.path)/\(id)",
            position: try fields.int("position") ?? nextPosition(in: parent), level: parent.level + 1
        ).insert(into: database)
        // What a store view creates counts everywhere (products/scopes).
        for store in Set([0, scope.storeID]) { try values.write(to: id, store: store, in: database) }
        try refusing { try CategoryAddresses(visit: visit).renew(id) }
        return id
    }

    /// The parent; without one the store's root, which the scope `all` does not have (categories/crud).
    private func parent(_ fields: Fields) throws -> Category {
        if let id = fields.int("parent_id"), id != 0 {
            return try CategoryEndpoints.find(id, store: scope.storeID, in: database).category
        }
        let root = try CategoryTree.root(of: scope, in: database)
        guard let category = try Category.find(root, in: database) else {
            throw MagentoError.noSuchEntity("id", .string(String(root)))
        }
        return category
    }

    private func nextPosition(in parent: Category) throws -> Int {
        let last: Int? = try database.value(
            "SELECT max(position) FROM catalog_category_entity WHERE parent_id = ?", parent.id)
        return min(last ?? 0, Int.max - 1) + 1
    }

    // MARK: Existing ones

    /// The parent stays whatever was given: moving is another route (categories/crud/put-parent).
    private func change(_ id: Int, _ fields: Fields) throws -> Int {
        var category = try CategoryEndpoints.find(id, store: scope.storeID, in: database).category
        let values = try CategoryValues(fields, in: database)
        try refusing { try values.check() }
        if let position = fields.int("position") { category.position = position }
        category.updatedAt = visit.now.sql
        try category.save(in: database)
        try values.write(to: id, store: scope.storeID, in: database)
        if values.changesAddress { try refusing { try CategoryAddresses(visit: visit).renew(id) } }
        return id
    }

    /// Failures of a save come wrapped in one sentence.
    private func refusing(_ body: () throws -> Void) throws {
        do { try body() } catch let error as MagentoError {
            throw MagentoError.couldNotSave("Could not save category: %1", [.string(error.message)])
        }
    }
}
