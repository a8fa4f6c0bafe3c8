import Simulator

/// A website: what has prices, customers and a stock of its own.
struct Website: Record, Payload {
    static let table = Table<Website>("store_website")

    var id = 0
    var code = ""
    var name = ""
    var defaultGroup = 0
    var isDefault = false
    /// Where REST lists it, as of groups and views.
    var place = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("website_id", &id, .key)
        column("code", &code, [.unique, .ignoringCase])
        column("name", &name)
        column("default_group_id", &defaultGroup)
        column("is_default", &isDefault)
        column("place", &place)
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("code", code)
            json.member("name", name)
            json.member("default_group_id", defaultGroup)
        }
    }
}

/// A store: views of one catalogue.
struct StoreGroup: Record, Payload {
    static let table = Table<StoreGroup>("store_group")

    var id = 0
    var websiteID = 0
    var rootCategory = 0
    var defaultStore = 0
    var name = ""
    var code = ""
    var place = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("group_id", &id, .key)
        column("website_id", &websiteID)
        column("root_category_id", &rootCategory)
        column("default_store_id", &defaultStore)
        column("name", &name)
        column("code", &code)
        column("place", &place)
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("website_id", websiteID)
            json.member("root_category_id", rootCategory)
            json.member("default_store_id", defaultStore)
            json.member("name", name)
            json.member("code", code)
        }
    }
}

/// A store view: a language or a currency of a store.
struct StoreView: Record, Payload, Hashable {
    static let table = Table<StoreView>("store")

    var id = 0
    var code = ""
    var name = ""
    var websiteID = 0
    var groupID = 0
    var isActive = false
    var place = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("store_id", &id, .key)
        column("code", &code, .unique)
        column("name", &name)
        column("website_id", &websiteID)
        column("group_id", &groupID)
        column("is_active", &isActive)
        column("place", &place)
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("code", code)
            json.member("name", name)
            json.member("website_id", websiteID)
            json.member("store_group_id", groupID)
            json.member("is_active", isActive ? 1 : 0)
        }
    }

    /// The view of a code, nil where there is none.
    static func find(code: String, in database: Database) throws -> StoreView? {
        try first("WHERE code = ?", code, in: database)
    }

    /// The default view of the default website.
    static func standard(in database: Database) throws -> StoreView {
        let view = try first(
            """
            JOIN store_group g ON g.default_store_id = store.store_id
            JOIN store_website w ON w.default_group_id = g.group_id WHERE w.is_default = 1
            """, in: database)
        guard let view else { throw InternalFailure("Default store view is not defined.") }
        return view
    }

    /// All views in their order.
    static func inOrder(in database: Database) throws -> [StoreView] { try all("ORDER BY place", in: database) }
}

/// A store view's settings as REST shows them.
struct StoreConfig: Record {
    static let table = Table<StoreConfig>("store_config")

    var store = 0
    /// As REST shows them, with ``ownAddress`` or ``ownSecureAddress`` before the paths of its own addresses.
    var settings: JSONObject = [:]

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("store_id", &store, .key)
        column("settings", &settings)
    }

    /// What Magento's own configuration says for the address that the shop is called by.
    static let ownAddress = "{{unsecure_base_url}}"
    /// The same for https.
    static let ownSecureAddress = "{{secure_base_url}}"

    /// The settings of a fixture, in which the shop lived elsewhere.
    static func settings(_ recorded: JSONObject, at address: ShopAddress) -> JSONObject {
        exchange(recorded, [(address.by("https").url + "/", ownSecureAddress), (address.url + "/", ownAddress)])
    }

    /// The settings as shown to a client that calls the shop at an address.
    func shown(at address: ShopAddress) -> JSONObject {
        Self.exchange(
            settings,
            [(Self.ownSecureAddress, address.by("https").url + "/"), (Self.ownAddress, address.by("http").url + "/")])
    }

    /// Members whose text begins with one address begin with another.
    private static func exchange(_ members: JSONObject, _ pairs: [(from: String, to: String)]) -> JSONObject {
        JSONObject(
            members.map { name, value in
                guard let text = value.string, let pair = pairs.first(where: { text.hasPrefix($0.from) }) else {
                    return (name, value)
                }
                return (name, .string(pair.to + text.dropFirst(pair.from.count)))
            })
    }
}

/// A row of the shop's configuration.
struct ConfigValue: Record {
    static let table = Table<ConfigValue>("core_config_data", isClustered: true)

    /// `default`, `websites` or `stores`.
    var scope = "default"
    var scopeID = 0
    var path = ""
    var value: String?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("path", &path, .key)
        column("scope", &scope, .key)
        column("scope_id", &scopeID, .key)
        column("value", &value)
    }

    /// All settings by their paths, as ``find(_:store:in:)`` finds them.
    static func all(store: Int, in database: Database) throws -> [String: String?] {
        let rows = try database.rows(
            """
            SELECT c.path, c.value FROM core_config_data c LEFT JOIN store s ON s.store_id = ?
            WHERE (c.scope = 'stores' AND c.scope_id = s.store_id)
                OR (c.scope = 'websites' AND c.scope_id = s.website_id) OR c.scope = 'default'
            ORDER BY c.scope = 'stores', c.scope = 'websites'
            """, store, as: String.self, String?.self)
        return Dictionary(rows.map { ($0.0, $0.1) }) { $1 }
    }

    /// A setting as a store view sees it: its own, its website's, or the default one.
    static func find(_ path: String, store: Int, in database: Database) throws -> String? {
        try database.value(
            """
            SELECT c.value FROM core_config_data c LEFT JOIN store s ON s.store_id = ?
            WHERE c.path = ? AND ((c.scope = 'stores' AND c.scope_id = s.store_id)
                OR (c.scope = 'websites' AND c.scope_id = s.website_id) OR c.scope = 'default')
            ORDER BY c.scope = 'stores' DESC, c.scope = 'websites' DESC LIMIT 1
            """, store, path)
    }
}

/// A module that is switched on.
struct Module: Record {
    static let table = Table<Module>("module")

    var place = 0
    var name = ""

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("place", &place, .key)
        column("name", &name)
    }
}
