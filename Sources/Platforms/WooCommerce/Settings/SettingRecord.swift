import Simulator

/// A group of settings.
struct SettingGroupRecord: Record {
    static let table = Table<SettingGroupRecord>("setting_group")

    var place = 0
    var id = ""
    /// Whether its settings can be asked for though it may have none: it is a page of the shop's settings.
    var isPage = false
    /// What `wc/v3` shows, without links.
    var definition: JSONObject = [:]

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("place", &place, .key)
        column("id", &id, .unique)
        column("is_page", &isPage)
        column("definition", &definition)
    }
}

/// What a setting is; its value is an option.
struct SettingRecord: Record {
    static let table = Table<SettingRecord>("setting", constraints: ["UNIQUE (group_id, id)"])

    var place = 0
    var group = ""
    var id = ""
    /// What `wc/v3` shows, without links.
    var definition: JSONObject = [:]

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("place", &place, .key)
        column("group_id", &group)
        column("id", &id)
        column("definition", &definition)
    }
}

/// Loads `settings.json` and `setting_groups.json`; values that no option holds yet become options.
enum SettingSeed {
    static func load(_ database: Database, _ fixtures: FixtureFolder) throws {
        for (place, group) in try fixtures.list("setting_groups.json").enumerated() {
            var definition = group.object ?? [:]
            definition["is_page"] = nil
            try SettingGroupRecord(
                place: place, id: group["id"]?.string ?? "", isPage: group["is_page"]?.bool ?? false,
                definition: definition
            ).insert(into: database)
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
        try SettingRecord(place: place, group: group, id: id, definition: definition).insert(into: database)
        guard let value = definition["value"], try OptionRecord.value(id, in: database) == nil else { return }
        try OptionRecord.set(id, SettingValue.text(value), in: database)
    }
}
