import Simulator

/// A shop whose clocks stand nowhere is a mistake in its fixtures: dates would be counted from another day.
enum TimeZoneSeed {
    static let path = "general/locale/timezone"

    /// Checks `general/locale/timezone` of every scope.
    @Sendable static func check(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        let settings = try database.rows(
            """
            SELECT scope || ' ' || scope_id, value FROM core_config_data
            WHERE path = ? AND value IS NOT NULL
            """, path, as: String.self, String.self)
        for (scope, zone) in settings {
            do {
                try shop.timeZones.check(zone)
            } catch {
                throw FixtureMistake(
                    file: "db-core-config.json", entity: scope, field: path, problem: "\(error)")
            }
        }
    }
}
