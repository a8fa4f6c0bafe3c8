import Simulator

/// Loads admin users with their resources.
enum AdminUserSeed {
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("admin-users.json", fixtures).entities {
            let id = try entity.int("user_id")
            try AdminUserRecord.insert(
                id: id, username: try entity.text("username"), password: try entity.text("password"),
                isActive: try entity.bool("is_active"), in: database)
            try RoleRecord.allow(try IntegrationSeed.resources(entity), .admin, id: id, in: database)
        }
    }
}
