import Simulator

/// GET /V1/categories/list
enum CategorySearch {
    static func list(_ call: Invocation) throws -> Answer {
        let store = call.scope.storeID
        let listing = Listing(from: "catalog_category_entity c", key: "c.entity_id", kind: .attributes) {
            field, visit in
            try column(field, store: store, visit.database)
        }
        return try listing.answer(call, asking: SearchCriteria(call)) {
            try CategoryView.find($0.ids, store: store, in: call.database)
        }
    }

    private static func column(_ field: String, store: Int, _ database: Database) throws -> ListColumn? {
        switch field {
        case "entity_id", "parent_id", "position", "level": return ListColumn("c.\(field)", .number)
        case "path": return ListColumn("c.path", .text)
        case "created_at", "updated_at": return ListColumn("c.\(field)", .date)
        default: break
        }
        let attribute = try Attribute.find(field, of: EntityType.category, in: database)
        guard let attribute, attribute.backendType != "static" else { return nil }
        return ListColumn(
            """
            (SELECT v.value FROM catalog_category_value v WHERE v.entity_id = c.entity_id
                AND v.attribute_id = \(attribute.id) AND v.store_id IN (0, \(store)) ORDER BY v.store_id DESC LIMIT 1)
            """, ["int", "decimal"].contains(attribute.backendType) ? .number : .text)
    }
}
