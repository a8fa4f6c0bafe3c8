import Simulator

/// `/V1/categories`, one category at a time.
enum CategoryEndpoints {
    static let takesID = [Parameter.required("categoryId", .int)]
    static let takesCategory = [Parameter.required("category", .object(CategoryPayload.type))]
    static let takesMove = takesID + [.required("parentId", .int), .optional("afterId", .int)]

    /// GET /V1/categories/:categoryId
    static func get(_ call: Invocation) throws -> Answer {
        let store = call.input.int("storeId") ?? call.scope.storeID
        return answer(try find(call.input.int("categoryId") ?? 0, store: store, in: call.database))
    }

    /// POST /V1/categories and PUT /V1/categories/:id
    static func save(_ call: Invocation) throws -> Answer {
        let id = try CategorySave(visit: call.visit, scope: call.scope).save(call.input.fields("category") ?? Fields())
        return answer(try find(id, store: call.scope.storeID, in: call.database))
    }

    /// DELETE /V1/categories/:categoryId: everything below goes too.
    static func delete(_ call: Invocation) throws -> Answer {
        let id = call.input.int("categoryId") ?? 0
        let category = try find(id, store: call.scope.storeID, in: call.database).category
        guard try !isRoot(category, in: call.database) else {
            throw MagentoError.invalid("Cannot delete category with id %1", [.string(String(id))])
        }
        for category in try category.branch(in: call.database) {
            try Category.remove(category.id, in: call.database)
        }
        return .yes
    }

    /// PUT /V1/categories/:categoryId/move
    static func move(_ call: Invocation) throws -> Answer {
        try CategoryMove(visit: call.visit).move(
            call.input.int("categoryId") ?? 0, to: call.input.int("parentId") ?? 0,
            after: call.input.int("afterId"), store: call.scope.storeID)
        return .yes
    }

    /// A category as a store sees it.
    ///
    /// - Throws: ``MagentoError`` where there is none.
    static func find(_ id: Int, store: Int, in database: Database) throws -> CategoryView {
        guard let view = try CategoryView.find(id, store: store, in: database) else {
            throw MagentoError.noSuchEntity("id", JSONValue(id))
        }
        return view
    }

    /// The root of everything, and the roots of the stores.
    private static func isRoot(_ category: Category, in database: Database) throws -> Bool {
        try category.parent == 0
            || database.has("SELECT 1 FROM store_group WHERE root_category_id = ?", category.id)
    }

    private static func answer(_ view: CategoryView) -> Answer {
        Answer.write(view)
    }
}
