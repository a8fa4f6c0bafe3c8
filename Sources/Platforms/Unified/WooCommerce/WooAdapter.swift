import Simulator

/// The unified methods as native calls of WooCommerce's REST API, `wc/v3`.
///
/// Which native calls a method needs is inferred from what that API offers: no exchange of the real layer with a WooCommerce
/// is published. One adapter is made for each call and remembers the store's settings while the call lasts.
final class WooAdapter: StoreAdapter {
    static let platform = WooPlatform.description

    /// A method's work.
    typealias Method = @Sendable (WooAdapter, StoreCall) throws -> MethodResult

    static let methods: [String: Method] = [
        WooProducts.methods, WooImages.methods, WooVariants.methods, WooProductParts.methods, WooCategories.methods,
        WooAttributes.methods, WooOrders.methods, WooOrderWrite.methods, WooShipments.methods, WooCustomers.methods,
        WooStore.methods, WooCoupons.methods, WooTaxes.methods, WooWebhooks.methods,
    ].reduce([:]) { known, more in known.merging(more) { first, _ in first } }

    let client: NativeClient
    /// What the store knows of countries and currencies.
    private(set) lazy var countries = WooCountries(self)
    private var knownSettings: [String: JSONObject] = [:]

    init(_ client: NativeClient) { self.client = client }

    /// Asks for what only an administrator's key may read.
    func verify() throws { _ = try get("products", WooQuery(["per_page": "1"])) }

    // MARK: Asking

    private static let root = "/wp-json/wc/v3/"

    /// The body of an answer.
    ///
    /// - Parameters:
    ///   - path: below `wc/v3/`.
    ///   - missing: what to say where the store has no such thing.
    func get(_ path: String, _ query: WooQuery = WooQuery(), orElse missing: UnifiedError? = nil) throws -> JSONValue {
        try send("GET", path + query.text, orElse: missing)
    }

    /// Sends a request and gives the answer's body.
    @discardableResult
    func send(
        _ method: String, _ path: String, _ body: JSONObject? = nil, orElse missing: UnifiedError? = nil
    ) throws -> JSONValue {
        do {
            return try client.send(method, Self.root + path, body.map(JSONValue.object)).body
        } catch StoreFailure.refused(let platform, let status, let message) {
            if let missing, Self.isMissing(status, message) { throw missing }
            throw StoreFailure.refused(platform: platform, status: status, message: message)
        }
    }

    /// Some collections answer 400 for an id that nothing has.
    private static func isMissing(_ status: Int, _ message: String) -> Bool {
        status == 404 || status == 400 && (message == "Invalid ID." || message == "Invalid product ID.")
    }

    /// The rows of a page, which may start anywhere, and how many there are on all. One native page has at most a hundred.
    func page(_ path: String, _ query: WooQuery, _ page: PageWanted) throws -> (rows: [JSONValue], total: Int) {
        var rows: [JSONValue] = []
        var total = 0
        repeat {
            let wanted = min(page.count - rows.count, 100)
            let part = query.with("per_page", String(max(wanted, 1))).with("offset", String(page.start + rows.count))
            let answer = try client.get(Self.root + path + part.text)
            total = answer.headers["x-wp-total"].flatMap { Int($0) } ?? 0
            let more = (answer.body.array ?? []).prefix(wanted)
            rows += more
            if more.count < wanted { break }
        } while rows.count < min(page.count, total - page.start)
        return (rows, total)
    }

    /// Every row of a collection; none of those that are read whole has many.
    func all(_ path: String, _ query: WooQuery = WooQuery()) throws -> [JSONValue] {
        try page(path, query, PageWanted(start: 0, count: PageRequest.most * 4)).rows
    }

    /// How many rows a query leaves.
    func count(_ path: String, _ query: WooQuery) throws -> Int {
        try page(path, query, PageWanted(start: 0, count: 0)).total
    }

    // MARK: Settings

    /// The value of a setting, e.g. `woocommerce_weight_unit` of `products`.
    func setting(_ name: String, of group: String) throws -> String? {
        if let known = knownSettings[group] { return known[name]?.string }
        let rows = try get("settings/\(group)").array ?? []
        knownSettings[group] = JSONObject(
            rows.compactMap { row in
                row.text("id").map { ($0, .string(row.text("value") ?? "")) }
            })
        return knownSettings[group]?[name]?.string
    }
}

/// The query of a native call, in order.
struct WooQuery {
    private var pairs: [(name: String, value: String)] = []

    init(_ pairs: KeyValuePairs<String, String?> = [:]) {
        for (name, value) in pairs { if let value { self.pairs.append((name, value)) } }
    }

    /// The same with a value more, or in place of another of that name; nil leaves it out.
    func with(_ name: String, _ value: String?) -> WooQuery {
        var copy = self
        copy.pairs.removeAll { $0.name == name }
        if let value { copy.pairs.append((name, value)) }
        return copy
    }

    /// With its `?`; empty where there is nothing.
    var text: String {
        guard !pairs.isEmpty else { return "" }
        return "?" + pairs.map { "\($0.name)=\(PercentEncoding.encode($0.value))" }.joined(separator: "&")
    }
}

/// How WooCommerce spells things.
enum WooValue {
    /// A moment in UTC; the API has no offsets.
    static func date(_ value: JSONValue, _ name: String) -> UnifiedDate? { UnifiedDate(utc: value.text(name)) }

    /// A moment as a parameter.
    static func text(_ moment: Instant?) -> String? {
        moment.map { moment in
            let civil = moment.civil()
            return "\(civil.date)T\(civil.time)"
        }
    }

    /// Money and measures are texts.
    static func decimal(_ number: Double) -> JSONValue { .string(NumberSpelling.php(number)) }

    /// An id that a client sent, as WooCommerce wants it: a number.
    static func id(_ text: String?) -> Int? { text.flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } }

    /// Ids between commas that can be numbers; what is none is passed over.
    static func ids(_ texts: [String]?) -> [Int]? { texts.map { $0.compactMap { id($0) } } }

    /// Of a list of `{"id": 7}`.
    static func ids(of values: [JSONValue]) -> [String] { values.compactMap { $0.text("id") } }

    /// Plain ids as texts.
    static func texts(_ values: [JSONValue]) -> [String] { values.compactMap(ParameterCheck.plainText) }

    /// `meta_data` as a map.
    static func meta(_ value: JSONValue) -> JSONObject {
        JSONObject(
            value.items("meta_data").compactMap { entry in
                entry.text("key").map { ($0, entry["value"] ?? .null) }
            })
    }
}
