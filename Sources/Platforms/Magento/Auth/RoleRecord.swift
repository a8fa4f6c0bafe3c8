import Simulator

/// A resource that an admin user or an integration may use.
///
/// A role belongs to one user: `admin` or `integration` and the id. A resource that the role does not name is refused,
/// whatever its parent; the resource `Magento_Backend::all` stands for every one.
struct AuthorizationRule: Record {
    static let table = Table<AuthorizationRule>("authorization_rule", isClustered: true)

    /// What may have a role.
    enum Holder: String, ColumnValue {
        case admin, integration
    }

    static let everything = "Magento_Backend::all"
    /// The root of the back office, which every role has.
    static let root = "Magento_Backend::admin"

    var holder = Holder.admin
    var holderID = 0
    var resource = ""

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("holder", &holder, .key)
        column("holder_id", &holderID, .key)
        column("resource_id", &resource, .key)
    }

    /// Gives a holder resources.
    static func allow(_ resources: [String], _ holder: Holder, id: Int, in database: Database) throws {
        for resource in [root] + resources {
            try AuthorizationRule(holder: holder, holderID: id, resource: resource).save(in: database)
        }
    }

    /// Whether a caller's role has a resource.
    static func allows(_ resource: String, _ caller: Caller.Identity, in database: Database) throws -> Bool {
        switch caller {
        case .integration(let id): try allows(resource, .integration, id, in: database)
        case .admin(let id): try allows(resource, .admin, id, in: database)
        case .customer, .nobody: false
        }
    }

    private static func allows(_ resource: String, _ holder: Holder, _ id: Int, in database: Database) throws -> Bool {
        try exists(
            "WHERE holder = ? AND holder_id = ? AND resource_id IN (?, ?)", holder, id, resource, everything,
            in: database)
    }

    /// `"all"`, or a list of resources.
    static func resources(_ entity: FixtureEntity) throws -> [String] {
        if entity.value["resources"]?.string == "all" { return [everything] }
        guard let list = entity.value["resources"]?.array else {
            throw entity.mistake("resources", "must be \"all\" or a list of resources")
        }
        return list.compactMap(\.string)
    }
}

extension Invocation {
    /// Whether the caller's role has a resource, for parts of answers that need one of their own.
    func allows(_ resource: String) throws -> Bool {
        try AuthorizationRule.allows(resource, caller.identity, in: database)
    }
}
