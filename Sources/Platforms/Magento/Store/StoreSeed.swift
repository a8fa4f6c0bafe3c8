import PHP
import Simulator

/// Loads websites, groups, views, their settings and the module list.
enum StoreSeed {
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        try loadWebsites(database, try FixtureList("websites.json", fixtures))
        try loadGroups(database, try FixtureList("store-groups.json", fixtures))
        try loadViews(database, try FixtureList("store-views.json", fixtures))
        try loadConfigs(database, try FixtureList("store-configs-all.json", fixtures))
        try loadSettings(database, try FixtureList("db-core-config.json", fixtures))
        for (place, name) in try fixtures.list("modules.json").enumerated() {
            try database.run("INSERT INTO module (place, name) VALUES (?, ?)", place, name.string)
        }
    }

    /// The first website but the back office's is the default one.
    private static func loadWebsites(_ database: Database, _ list: FixtureList) throws {
        let normal = try list.entities.map { try $0.int("id") }.filter { $0 != 0 }.min()
        for (place, entity) in list.entities.enumerated() {
            let id = try entity.int("id")
            try database.run(
                """
                INSERT INTO store_website (website_id, code, name, default_group_id, is_default, place)
                VALUES (?, ?, ?, ?, ?, ?)
                """, id, try entity.text("code"), try entity.text("name"), try entity.int("default_group_id"),
                id == normal, place)
        }
    }

    private static func loadGroups(_ database: Database, _ list: FixtureList) throws {
        for (place, entity) in list.entities.enumerated() {
            try database.run(
                """
                INSERT INTO store_group (group_id, website_id, root_category_id, default_store_id, name, code, place)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, try entity.int("id"), try entity.int("website_id"), try entity.int("root_category_id"),
                try entity.int("default_store_id"), try entity.text("name"), try entity.text("code"), place)
        }
    }

    private static func loadViews(_ database: Database, _ list: FixtureList) throws {
        for (place, entity) in list.entities.enumerated() {
            try database.run(
                """
                INSERT INTO store (store_id, code, name, website_id, group_id, is_active, place)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, try entity.int("id"), try entity.text("code"), try entity.text("name"),
                try entity.int("website_id"), try entity.int("store_group_id"), try entity.int("is_active"), place)
        }
    }

    private static func loadConfigs(_ database: Database, _ list: FixtureList) throws {
        for entity in list.entities {
            try database.run(
                "INSERT INTO store_config (store_id, settings) VALUES (?, ?)", try entity.int("id"),
                JSONWriter.text(entity.value))
        }
    }

    private static func loadSettings(_ database: Database, _ list: FixtureList) throws {
        for entity in list.entities {
            try database.run(
                "INSERT INTO core_config_data (scope, scope_id, path, value) VALUES (?, ?, ?, ?)",
                try entity.text("scope"), try entity.int("scope_id"), try entity.text("path"),
                entity.value["value"].flatMap { $0.isNull ? nil : PHP.text($0) })
        }
    }
}
