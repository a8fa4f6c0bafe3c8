import Simulator

/// Loads operations that were handled before.
enum BulkSeed {
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("bulks.json", fixtures).entities {
            let uuid = try entity.text("bulk_uuid")
            let start = entity.value["extension_attributes"]?["start_time"]?.string ?? ""
            let topic = try entity.text("topic_name")
            try database.run(
                """
                INSERT INTO magento_bulk (uuid, user_type, description, operation_count, start_time)
                VALUES (?, 1, ?, 1, ?) ON CONFLICT (uuid) DO UPDATE SET operation_count = operation_count + 1
                """, uuid, "Topic \(topic)", start)
            try database.run(
                """
                INSERT INTO magento_operation (operation_key, bulk_uuid, topic_name, serialized_data,
                    result_serialized_data, status, error_code, result_message) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """, entity.value["id"]?.int, uuid, topic, entity.value["serialized_data"]?.string,
                entity.value["result_serialized_data"]?.string, try entity.int("status"),
                entity.value["error_code"]?.int, entity.value["result_message"]?.string)
        }
    }
}
