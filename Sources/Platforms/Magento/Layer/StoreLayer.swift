import Simulator

/// Websites, groups and store views of a layer. The web API only reads them: bodies are as it shows them, numbers may be
/// left out, and codes may stand for numbers.
struct StoreLayer {
    let seed: LayerSeed

    private var database: Database { seed.visit.database }

    func lay() {
        seed.each("websites", "website", "code", website)
        seed.each("store_groups", "store group", "code", group)
        seed.each("store_views", "store view", "code", view)
    }

    /// The number that a body gives, or the next one.
    private func number(_ entity: Layer.Entity, _ known: Int?, _ counter: String) throws -> Int {
        guard let id = entity.body["id"]?.int ?? known else { return try seed.visit.ids.take(counter) }
        try seed.visit.ids.raise(counter, to: id + 1)
        return id
    }

    private func text(_ entity: Layer.Entity, _ field: String) throws -> String {
        guard let text = entity.body[field]?.string, !text.isEmpty else { throw entity.mistake(field, "is needed") }
        return text
    }

    private func website(_ entity: Layer.Entity) throws {
        let code = try text(entity, "code")
        let id = try number(entity, seed.names.website(code), "store_website")
        var website = try Website.find(id, in: database) ?? Website(id: id, place: try Website.count(in: database))
        website.code = code
        website.name = try text(entity, "name")
        website.defaultGroup = entity.body["default_group_id"]?.int ?? website.defaultGroup
        try website.save(in: database)
    }

    private func group(_ entity: Layer.Entity) throws {
        let code = try text(entity, "code")
        let id = try number(entity, storeGroup(code), "store_group")
        var group =
            try StoreGroup.find(id, in: database)
            ?? StoreGroup(id: id, rootCategory: try rootCategory(), place: try StoreGroup.count(in: database))
        group.code = code
        group.name = try text(entity, "name")
        group.websiteID = try needed(entity, "website_id", "website", group.websiteID, seed.names.website)
        let root = try seed.names.id(
            entity.body["root_category_id"], "category", entity, "root_category_id", seed.names.category)
        group.rootCategory = root?.int ?? group.rootCategory
        group.defaultStore = entity.body["default_store_id"]?.int ?? group.defaultStore
        try group.save(in: database)
        guard var website = try Website.find(group.websiteID, in: database), website.defaultGroup == 0, id != 0 else {
            return
        }
        website.defaultGroup = id
        try website.save(in: database)
    }

    private func view(_ entity: Layer.Entity) throws {
        let code = try text(entity, "code")
        let id = try number(entity, StoreView.find(code: code, in: database)?.id, "store")
        let known = try StoreView.find(id, in: database)
        var view = try known ?? StoreView(id: id, isActive: true, place: StoreView.count(in: database))
        view.code = code
        view.name = try text(entity, "name")
        view.groupID = try needed(entity, "store_group_id", "store group", view.groupID, storeGroup)
        guard var group = try StoreGroup.find(view.groupID, in: database) else {
            throw entity.mistake("store_group_id", "there is no store group \(view.groupID)")
        }
        view.websiteID = group.websiteID
        if let isActive = entity.body["is_active"] { view.isActive = isActive != 0 && isActive != false }
        try view.save(in: database)
        if known == nil { try addConfig(of: view) }
        guard group.defaultStore == 0, id != 0 else { return }
        group.defaultStore = id
        try group.save(in: database)
    }

    /// A new view is set up as the default one is.
    private func addConfig(of view: StoreView) throws {
        let standard = try StoreView.standard(in: database)
        guard var config = try StoreConfig.find(standard.id, in: database) else { return }
        config.store = view.id
        config.settings["id"] = .int(Int64(view.id))
        config.settings["code"] = .string(view.code)
        config.settings["website_id"] = .int(Int64(view.websiteID))
        try config.save(in: database)
    }

    private func needed(
        _ entity: Layer.Entity, _ field: String, _ what: String, _ known: Int, _ find: (String) throws -> Int?
    ) throws -> Int {
        let id = try seed.names.id(entity.body[field], what, entity, field, find)?.int ?? known
        guard id != 0 || entity.body["id"] == 0 else { throw entity.mistake(field, "is needed") }
        return id
    }

    private func storeGroup(_ code: String) throws -> Int? {
        try StoreGroup.first("WHERE code = ? AND group_id <> 0", code, in: database)?.id
    }

    private func rootCategory() throws -> Int {
        try StoreGroup.first("WHERE root_category_id <> 0 ORDER BY group_id", in: database)?.rootCategory ?? 0
    }
}
