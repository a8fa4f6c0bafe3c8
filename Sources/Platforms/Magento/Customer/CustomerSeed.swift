import PHP
import Simulator

/// Loads customers with their addresses.
enum CustomerSeed {
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("customers.json", fixtures).entities {
            try insert(entity, database)
            for (place, address) in (entity.value["addresses"]?.array ?? []).enumerated() {
                let name = "\(entity.name): address \(place)"
                try insertAddress(FixtureEntity(file: entity.file, name: name, value: address), database)
            }
        }
    }

    private static func insert(_ entity: FixtureEntity, _ database: Database) throws {
        let numbers = ["default_billing", "default_shipping", "gender"]
        let columns =
            ["entity_id", "website_id", "store_id", "group_id", "created_at", "updated_at", "created_in"] + numbers
            + CustomerRecord.texts + ["disable_auto_group_change", "is_subscribed"]
        var values: [(any Bindable)?] = [
            try entity.int("id"), try entity.int("website_id"), try entity.int("store_id"), try entity.int("group_id"),
            try entity.text("created_at"), try entity.text("updated_at"), entity.value["created_in"]?.string,
        ]
        values += numbers.map { entity.value[$0].flatMap { Int(PHP.text($0)) } }
        values += CustomerRecord.texts.map { entity.value[$0]?.string }
        values.append(entity.value["disable_auto_group_change"]?.int ?? 0)
        values.append(entity.value["extension_attributes"]?["is_subscribed"]?.bool ?? false)
        try insert(into: "customer_entity", columns, values, database)
    }

    private static func insertAddress(_ entity: FixtureEntity, _ database: Database) throws {
        let columns =
            ["entity_id", "parent_id", "region_code", "region", "region_id", "street"] + AddressRecord.texts
        let region = entity.value["region"]
        var values: [(any Bindable)?] = [
            try entity.int("id"), try entity.int("customer_id"), region?["region_code"]?.string,
            region?["region"]?.string, region?["region_id"]?.int ?? 0,
            (entity.value["street"]?.array ?? []).compactMap(\.string).joined(separator: "\n"),
        ]
        values += AddressRecord.texts.map { entity.value[$0]?.string }
        try insert(into: "customer_address_entity", columns, values, database)
    }

    private static func insert(
        into table: String, _ columns: [String], _ values: [(any Bindable)?], _ database: Database
    ) throws {
        let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
        try database.run(
            "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))", arguments: values)
    }
}
