import Simulator

/// Hangs a category somewhere else in the tree.
struct CategoryMove {
    let visit: Visit

    private var database: Database { visit.database }

    /// Moves a category with everything below it.
    ///
    /// - Parameter after: the sibling to stand behind; without one, or with one too far back, the last sibling.
    func move(_ id: Int, to parentID: Int, after: Int?, store: Int) throws {
        let category = try CategoryEndpoints.find(id, store: store, in: database).category
        let parent = try CategoryEndpoints.find(parentID, store: store, in: database)
        guard !parent.category.path.hasPrefix(category.path + "/") else {
            throw MagentoError.invalid("Operation do not allow to move a parent category to any of children category")
        }
        // Into itself is refused later, by the move itself (categories/move-and-products into-itself).
        guard category.id != parentID else { throw MagentoError.invalid("Could not move category") }
        let position = try place(after: neighbour(after, parent), in: parent.category, leaving: category)
        try rehang(category, to: parent.category, position: position)
        do { try CategoryAddresses(visit: visit).renew(id) } catch is MagentoError {
            throw MagentoError.invalid("Could not move category")
        }
    }

    private func neighbour(_ after: Int?, _ parent: CategoryView) -> Int? {
        guard let last = parent.children.last else { return after }
        guard let after, after <= last else { return last }
        return after
    }

    /// Closes the gap the category leaves, and opens one where it goes.
    private func place(after neighbour: Int?, in parent: Category, leaving category: Category) throws -> Int {
        try database.run(
            "UPDATE catalog_category_entity SET position = position - 1 WHERE parent_id = ? AND position > ?",
            category.parent, category.position)
        var position = 1
        if let neighbour, let sibling = try Category.find(neighbour, in: database) {
            position = min(sibling.position, Int.max - 1) + 1
        }
        try database.run(
            "UPDATE catalog_category_entity SET position = position + 1 WHERE parent_id = ? AND position >= ?",
            parent.id, position)
        return position
    }

    private func rehang(_ category: Category, to parent: Category, position: Int) throws {
        let path = "\(parent.path)/\(category.id)"
        let levels = parent.level + 1 - category.level
        for var below in try category.branch(in: database) {
            below.path = path + below.path.dropFirst(category.path.count)
            below.level += levels
            if below.id == category.id {
                below.parent = parent.id
                below.position = position
                below.updatedAt = visit.now.sql
            }
            try below.save(in: database)
        }
    }
}
