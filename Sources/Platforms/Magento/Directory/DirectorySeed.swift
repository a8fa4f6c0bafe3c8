import Simulator

/// Loads countries, regions and currencies.
enum DirectorySeed {
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for (place, entity) in try FixtureList("countries.json", fixtures).entities.enumerated() {
            try database.run(
                "INSERT INTO directory_country (country_id, place, content) VALUES (?, ?, ?)", try entity.text("id"),
                place, JSONWriter.text(entity.value))
        }
        for entity in try FixtureList("db-region.json", fixtures).entities {
            try database.run(
                "INSERT INTO directory_country_region (region_id, country_id, code, default_name) VALUES (?, ?, ?, ?)",
                try entity.int("region_id"), try entity.text("country_id"), try entity.text("code"),
                try entity.text("default_name"))
        }
        for (code, content) in try fixtures.json("currency.json")?.object ?? JSONObject() {
            try database.run(
                "INSERT INTO directory_currency (store_code, content) VALUES (?, ?)", code, JSONWriter.text(content))
        }
    }
}
