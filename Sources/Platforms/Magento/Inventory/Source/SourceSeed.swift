import Simulator

/// `sources.json`: the answer of GET /V1/inventory/sources, or its items.
enum SourceSeed {
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("sources.json", fixtures).entities {
            let fields = Fields(entity.value.object ?? JSONObject())
            var source = Source(code: try entity.text("source_code"))
            source.apply(fields)
            source.name = try entity.text("name")
            source.frontendName = fields.fields("extension_attributes")?.text("frontend_name") ?? source.name
            try SourceRecord.save(source, in: database)
        }
    }
}
