import Simulator

@testable import WooCommerce

/// The room over a database of its own, for tests of its parts.
struct TestRoom {
    let database: Database
    private let settings: ShopSettings

    init() throws {
        let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        database = try Database(path: ":memory:")
        settings = ShopSettings(
            name: "woocommerce", profile: "9.9.5", baseURL: "http://store.local", mounts: [Mount()])
        try database.execute("CREATE TABLE id_sequence (name TEXT PRIMARY KEY, next INTEGER NOT NULL) WITHOUT ROWID")
        let fixtures = FixtureFolder(path: "/\(root)/fixtures/woocommerce")
        try WooCommerce().prepare(database, for: settings, from: fixtures)
    }

    /// A visit at a moment, by a call where the address matters.
    func visit(at now: Instant = Instant(seconds: 1_795_314_950), calling call: Call? = nil) -> Visit {
        Visit(
            database: database, now: now, random: RandomSource(seed: 1), ids: IdSequences(database), shop: settings,
            address: call.map { ShopAddress(of: $0, settings) }, sandbox: "test")
    }

    /// The answer to a request.
    func answer(_ method: String, _ target: String, _ headers: Headers = [:], body: String = "") throws -> Reply {
        var headers = headers
        if headers["host"] == nil { headers["Host"] = "store.local" }
        let request = Request(method: method, target: target, headers: headers, body: Array(body.utf8))
        let (platform, call) = (WooCommerce(), Call(request))
        let visit = visit(calling: call)
        do {
            return try platform.answer(call, in: visit)
        } catch {
            return platform.reply(to: error, for: call, in: visit)
        }
    }

    /// Who a request of REST v3 with these headers comes from.
    func identity(_ headers: Headers) throws -> Identity {
        try identity(of: Request(method: "GET", target: "/wp-json/wc/v3/products", headers: headers))
    }

    /// Who a request comes from.
    func identity(of request: Request) throws -> Identity {
        let call = Call(request)
        return try Identity.establish(Scope(call, visit(calling: call), restPath: "/wc/v3/products"))
    }
}
