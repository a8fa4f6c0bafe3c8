import Simulator

/// Roles of admin users and integrations, and the resources they may use.
///
/// A role belongs to one user: `admin` or `integration` and the id. A resource that the role does not name is refused,
/// whatever its parent; the resource `Magento_Backend::all` stands for every one.
enum RoleRecord {
    /// What may have a role.
    enum Holder: String, Sendable {
        case admin, integration
    }

    static let everything = "Magento_Backend::all"
    /// The root of the back office, which every role has.
    static let root = "Magento_Backend::admin"

    static let schema = """
        CREATE TABLE authorization_rule (
            holder TEXT NOT NULL, holder_id INTEGER NOT NULL, resource_id TEXT NOT NULL,
            PRIMARY KEY (holder, holder_id, resource_id)) WITHOUT ROWID;
        """

    /// Gives a holder resources.
    static func allow(_ resources: [String], _ holder: Holder, id: Int, in database: Database) throws {
        for resource in [root] + resources {
            try database.run(
                "INSERT OR IGNORE INTO authorization_rule (holder, holder_id, resource_id) VALUES (?, ?, ?)",
                holder.rawValue, id, resource)
        }
    }

    static func allows(_ resource: String, integration id: Int, in database: Database) throws -> Bool {
        try allows(resource, .integration, id, in: database)
    }

    static func allows(_ resource: String, admin id: Int, in database: Database) throws -> Bool {
        try allows(resource, .admin, id, in: database)
    }

    private static func allows(_ resource: String, _ holder: Holder, _ id: Int, in database: Database) throws -> Bool {
        try database.first(
            """
            SELECT EXISTS (SELECT 1 FROM authorization_rule
                WHERE holder = ?1 AND holder_id = ?2 AND resource_id = '\(everything)')
            OR EXISTS (SELECT 1 FROM authorization_rule WHERE holder = ?1 AND holder_id = ?2 AND resource_id = ?3)
            """, holder.rawValue, id, resource
        ) { $0.bool(0) } ?? false
    }
}
