import PHP
import Simulator

/// Groups and definitions of settings; their values are options.
enum SettingRecord {
    static let schema = """
        CREATE TABLE setting_group (
            place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, is_page INTEGER NOT NULL, definition TEXT NOT NULL);
        CREATE TABLE setting (
            place INTEGER PRIMARY KEY, group_id TEXT NOT NULL, id TEXT NOT NULL, definition TEXT NOT NULL,
            UNIQUE (group_id, id));
        """

    /// Every group, without links.
    static func groups(in database: Database) throws -> [JSONObject] {
        try database.all("SELECT definition FROM setting_group ORDER BY place") { object($0.text(0)) }
    }

    /// Whether a group's settings can be asked for though it may have none: it is a page of the shop's settings.
    static func isPage(_ id: String, in database: Database) throws -> Bool {
        try database.first("SELECT is_page FROM setting_group WHERE id = ?", id) { $0.bool(0) } ?? false
    }

    /// The definitions of a group's settings, in order.
    static func settings(of group: String, in database: Database) throws -> [JSONObject] {
        try database.all("SELECT definition FROM setting WHERE group_id = ? ORDER BY place", group) {
            object($0.text(0))
        }
    }

    /// One definition.
    static func setting(_ id: String, of group: String, in database: Database) throws -> JSONObject? {
        try database.first("SELECT definition FROM setting WHERE group_id = ? AND id = ?", group, id) {
            object($0.text(0))
        }
    }

    private static func object(_ text: String) -> JSONObject { (try? JSONParser.parse(text))?.object ?? [:] }
}

/// Loads `settings.json` and `setting_groups.json`; values that no option holds yet become options.
enum SettingSeed {
    static func load(_ database: Database, _ fixtures: FixtureFolder) throws {
        for (place, group) in try fixtures.list("setting_groups.json").enumerated() {
            var definition = group.object ?? [:]
            definition["is_page"] = nil
            try database.run(
                "INSERT INTO setting_group VALUES (?, ?, ?, ?)", place, group["id"]?.string ?? "",
                group["is_page"]?.bool ?? false, JSONWriter.text(.object(definition), style: .plain))
        }
        var place = 0
        for (group, settings) in try fixtures.json("settings.json")?.object ?? [:] {
            for setting in settings.array ?? [] {
                try insert(setting, group, place, database)
                place += 1
            }
        }
    }

    private static func insert(_ setting: JSONValue, _ group: String, _ place: Int, _ database: Database) throws {
        guard var definition = setting.object, let id = definition["id"]?.string else {
            throw FixtureMistake(
                file: "settings.json", entity: group, field: "id", problem: "every setting needs an id")
        }
        definition["_links"] = nil
        try database.run(
            "INSERT INTO setting VALUES (?, ?, ?, ?)", place, group, id,
            JSONWriter.text(.object(definition), style: .plain))
        guard let value = definition["value"] else { return }
        let text = value.isScalar ? value.phpString : JSONWriter.text(value, style: .plain)
        try database.run("INSERT OR IGNORE INTO option (name, value) VALUES (?, ?)", id, text)
    }
}
