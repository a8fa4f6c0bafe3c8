import PHP
import Simulator

/// Websites, groups, views, their settings and the module list.
enum Stores {
    /// The tables.
    static let schemas = [
        Website.table.schema, StoreGroup.table.schema, StoreView.table.schema, StoreConfig.table.schema,
        ConfigValue.table.schema, Module.table.schema,
    ]

    /// Loads the fixtures.
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        try loadWebsites(database, try FixtureList("websites.json", fixtures))
        for (place, entity) in try FixtureList("store-groups.json", fixtures).entities.enumerated() {
            try StoreGroup(
                id: entity.int("id"), websiteID: entity.int("website_id"), rootCategory: entity.int("root_category_id"),
                defaultStore: entity.int("default_store_id"), name: entity.text("name"), code: entity.text("code"),
                place: place
            ).insert(into: database)
        }
        for (place, entity) in try FixtureList("store-views.json", fixtures).entities.enumerated() {
            try StoreView(
                id: entity.int("id"), code: entity.text("code"), name: entity.text("name"),
                websiteID: entity.int("website_id"), groupID: entity.int("store_group_id"),
                isActive: entity.int("is_active") != 0, place: place
            ).insert(into: database)
        }
        for entity in try FixtureList("store-configs-all.json", fixtures).entities {
            let settings = StoreConfig.settings(entity.value.object ?? [:], at: ShopAddress(shop.baseURL))
            try StoreConfig(store: entity.int("id"), settings: settings).insert(into: database)
        }
        for entity in try FixtureList("db-core-config.json", fixtures).entities {
            try ConfigValue(
                scope: entity.text("scope"), scopeID: entity.int("scope_id"), path: entity.text("path"),
                value: entity.value["value"].flatMap { $0.isNull ? nil : PHP.text($0) }
            ).insert(into: database)
        }
        for (place, name) in try fixtures.list("modules.json").enumerated() {
            try Module(place: place, name: name.string ?? "").insert(into: database)
        }
    }

    /// The first website but the back office's is the default one.
    private static func loadWebsites(_ database: Database, _ list: FixtureList) throws {
        let normal = try list.entities.map { try $0.int("id") }.filter { $0 != 0 }.min()
        for (place, entity) in list.entities.enumerated() {
            let id = try entity.int("id")
            try Website(
                id: id, code: entity.text("code"), name: entity.text("name"),
                defaultGroup: entity.int("default_group_id"), isDefault: id == normal, place: place
            ).insert(into: database)
        }
    }
}
