import Simulator

/// What a store view says otherwise of the entities of a page.
struct MagentoStoreValues {
    private let code: String
    private let entities: [Int: JSONValue]

    private static let members = ["name", "status", "visibility", "price", "weight", "is_active", "include_in_menu"]
    /// What is no value of a store view.
    private static let notOwn: Set = [
        "category_ids", "required_options", "has_options", "path", "children", "children_count", "updated_at",
        "created_at", "path_in_store",
    ]

    /// A page's entities as every store view sees them.
    ///
    /// - Parameter path: the list below a store's `V1`, e.g. `products`.
    static func all(_ task: PullTask, _ path: String, _ items: [JSONValue]) throws -> [MagentoStoreValues] {
        let ids = items.compactMap { $0["id"]?.int.map(String.init) }
        guard !ids.isEmpty else { return [] }
        let filter = [("entity_id", "in", ids.joined(separator: ","))]
        return try MagentoPull.storeViews(task).map { view in
            let seen = try MagentoPull.all("/rest/\(view.code)/V1/\(path)", task, filter: filter)
            return MagentoStoreValues(
                code: view.code,
                entities: Dictionary(seen.compactMap { entity in entity["id"]?.int.map { ($0, entity) } }) { $1 })
        }
    }

    /// What differs, by the store view's code; nil where nothing does.
    static func bodies(of entity: JSONValue, _ views: [MagentoStoreValues]) -> JSONValue? {
        let bodies = views.compactMap { view in view.body(of: entity).map { (view.code, $0) } }
        return bodies.isEmpty ? nil : .object(JSONObject(bodies))
    }

    /// The members and attributes that differ; nil where none does, and for an entity that the view does not show.
    private func body(of entity: JSONValue) -> JSONValue? {
        guard let id = entity["id"]?.int, let seen = entities[id] else { return nil }
        var body = JSONObject()
        for member in Self.members {
            if let value = seen[member], value != entity[member] { body[member] = value }
        }
        let usual = Self.attributes(entity)
        let own = Self.attributes(seen).filter { code, value in !Self.notOwn.contains(code) && usual[code] != value }
        if !own.isEmpty {
            let sorted = own.sorted { $0.key < $1.key }
            body["custom_attributes"] = .array(sorted.map { ["attribute_code": .string($0.key), "value": $0.value] })
        }
        return body.isEmpty ? nil : .object(body)
    }

    private static func attributes(_ entity: JSONValue) -> [String: JSONValue] {
        Dictionary(
            (entity["custom_attributes"]?.array ?? []).compactMap { attribute in
                attribute["attribute_code"]?.string.map { ($0, attribute["value"] ?? .null) }
            }
        ) { $1 }
    }
}
