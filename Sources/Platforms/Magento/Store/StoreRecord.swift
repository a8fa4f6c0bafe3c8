import Simulator

/// Websites, store groups and store views, each in the order that REST lists them.
enum StoreRecord {
    static let schema = """
        CREATE TABLE store_website (
            website_id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE COLLATE NOCASE, name TEXT NOT NULL,
            default_group_id INTEGER NOT NULL, is_default INTEGER NOT NULL, place INTEGER NOT NULL);
        CREATE TABLE store_group (
            group_id INTEGER PRIMARY KEY, website_id INTEGER NOT NULL, root_category_id INTEGER NOT NULL,
            default_store_id INTEGER NOT NULL, name TEXT NOT NULL, code TEXT NOT NULL, place INTEGER NOT NULL);
        CREATE TABLE store (
            store_id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
            website_id INTEGER NOT NULL, group_id INTEGER NOT NULL, is_active INTEGER NOT NULL,
            place INTEGER NOT NULL);
        CREATE TABLE store_config (store_id INTEGER PRIMARY KEY, settings TEXT NOT NULL);
        CREATE TABLE core_config_data (
            scope TEXT NOT NULL, scope_id INTEGER NOT NULL, path TEXT NOT NULL, value TEXT,
            PRIMARY KEY (path, scope, scope_id)) WITHOUT ROWID;
        CREATE TABLE module (place INTEGER PRIMARY KEY, name TEXT NOT NULL);
        """

    /// A store view.
    struct View: Hashable, Sendable {
        let id: Int
        let code: String
        let name: String
        let websiteID: Int
        let groupID: Int
        let isActive: Bool

        init(_ row: Row) {
            id = row.int(0)
            code = row.text(1)
            name = row.text(2)
            websiteID = row.int(3)
            groupID = row.int(4)
            isActive = row.bool(5)
        }
    }

    private static let columns = "s.store_id, s.code, s.name, s.website_id, s.group_id, s.is_active"

    /// The view of a code, nil where there is none.
    static func view(code: String, in database: Database) throws -> View? {
        try database.first("SELECT \(columns) FROM store s WHERE s.code = ?", code, read: View.init)
    }

    /// The view of an id, nil where there is none.
    static func view(id: Int, in database: Database) throws -> View? {
        try database.first("SELECT \(columns) FROM store s WHERE s.store_id = ?", id, read: View.init)
    }

    /// The default view of the default website.
    static func defaultView(in database: Database) throws -> View {
        let view = try database.first(
            """
            SELECT \(columns) FROM store_website w
            JOIN store_group g ON g.group_id = w.default_group_id
            JOIN store s ON s.store_id = g.default_store_id WHERE w.is_default = 1
            """, read: View.init)
        guard let view else { throw InternalFailure("Default store view is not defined.") }
        return view
    }

    /// All views in their order.
    static func views(in database: Database) throws -> [View] {
        try database.all("SELECT \(columns) FROM store s ORDER BY s.place", read: View.init)
    }

    /// A setting of `core_config_data` as a store view sees it: its own, its website's, or the default one.
    static func config(_ path: String, store: Int, in database: Database) throws -> String? {
        try database.first(
            """
            SELECT c.value FROM core_config_data c LEFT JOIN store s ON s.store_id = ?
            WHERE c.path = ? AND ((c.scope = 'stores' AND c.scope_id = s.store_id)
                OR (c.scope = 'websites' AND c.scope_id = s.website_id) OR c.scope = 'default')
            ORDER BY c.scope = 'stores' DESC, c.scope = 'websites' DESC LIMIT 1
            """, store, path
        ) { $0.optionalText(0) } ?? nil
    }
}
