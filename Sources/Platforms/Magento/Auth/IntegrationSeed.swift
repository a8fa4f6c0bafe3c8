import Simulator

/// Loads integrations with their consumers, tokens and resources.
enum IntegrationSeed {
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("integrations.json", fixtures).entities {
            let id = try entity.int("integration_id")
            let consumer = try entity.entity("consumer")
            let consumerID = try consumer.int("consumer_id")
            guard let createdAt = Instant(try consumer.text("created_at")) else {
                throw consumer.mistake("created_at", "must be a moment such as 2026-11-22 02:15:00")
            }
            try IntegrationRecord.insertConsumer(
                id: consumerID, key: try consumer.text("key"), secret: try consumer.text("secret"),
                createdAt: createdAt, in: database)
            try IntegrationRecord.insert(
                id: id, name: try entity.text("name"), isActive: try entity.bool("status"), consumer: consumerID,
                in: database)
            try loadToken(try entity.entity("token"), consumer: consumerID, database)
            try RoleRecord.allow(try resources(entity), .integration, id: id, in: database)
        }
    }

    private static func loadToken(_ entity: FixtureEntity, consumer: Int, _ database: Database) throws {
        guard let type = OAuthToken.Kind(rawValue: try entity.text("type")) else {
            throw entity.mistake("type", "must be verifier, request or access")
        }
        try OAuthTokenRecord.insert(
            consumer: consumer, type: type, token: try entity.text("token"), secret: try entity.text("secret"),
            verifier: entity.value["verifier"]?.string, isRevoked: try entity.bool("revoked"), in: database)
    }

    /// `"all"`, or a list of resources.
    static func resources(_ entity: FixtureEntity) throws -> [String] {
        if entity.value["resources"]?.string == "all" { return [RoleRecord.everything] }
        guard let list = entity.value["resources"]?.array else {
            throw entity.mistake("resources", "must be \"all\" or a list of resources")
        }
        return list.compactMap(\.string)
    }
}
