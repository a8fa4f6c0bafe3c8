import Simulator

/// How the unified methods are done on stores of one platform: a true client, which knows of the store what its API tells.
///
/// An adapter is made for one call and may remember what it was told while the call lasts. It gets checked ``Parameters``
/// and gives models (the types in Model/, members in the order of openapi.json); envelope, choice of fields, pages' cursors,
/// rounding and batches are the wire's. Where a store says 404 the adapter names what is not there
/// (``UnifiedError/notFound(_:id:)``); every other refusal it lets through.
///
/// ```swift
/// static let methods: [String: Method] = ["product.info": { try ($0 as WooAdapter).productInfo($1) }, …]
/// ```
protocol StoreAdapter: SendableMetatype {
    /// The platform's name, keys and manners.
    static var platform: StorePlatform { get }

    /// What it can do, by the unified method's name; `cart.methods` and the table of coverage are read from here.
    static var methods: [String: @Sendable (Self, StoreCall) throws -> MethodResult] { get }

    /// An adapter for one call.
    init(_ client: NativeClient)

    /// Checks that the store is there and lets us in: account.cart.add with `verify`, and cart.validate.
    func verify() throws
}

extension StoreAdapter {
    /// Does a method.
    func perform(_ call: StoreCall) throws -> MethodResult {
        guard let method = Self.methods[call.method.name] else {
            throw UnifiedError.unsupported(call.method.name, platform: Self.platform.title)
        }
        return try method(self, call)
    }
}

/// A call of one of a store's methods.
struct StoreCall: Sendable {
    let method: UnifiedMethod
    let parameters: Parameters
    /// Which rows a list is to give.
    var page = PageWanted()
    /// The first-level members of the model that the answer will show; nil for all. An adapter need not ask for others.
    var fields: Set<String>?
    /// The sandbox's time.
    let now: Instant

    /// Whether the answer will show any of these members.
    func shows(_ names: String...) -> Bool { fields.map { fields in names.contains(where: fields.contains) } ?? true }

    /// A parameter that must be there.
    ///
    /// - Throws: 114 where it is absent, 109 where it is empty.
    func required(_ name: String) throws -> String {
        guard let text = parameters.text(name) else { throw UnifiedError.missing(name) }
        if text.isEmpty { throw UnifiedError.empty(name) }
        return text
    }
}

/// `start` and `count`, be they sent or in a cursor.
struct PageWanted: Hashable, Sendable {
    /// How many rows are passed over.
    var start = 0
    /// How many are given at most.
    var count = 10
}

/// What a method gives.
enum MethodResult {
    /// The result itself: `.info`, and what is no list.
    case model(any Payload)
    /// Some rows of all, in the store's order.
    case list(Listing)
    /// Plain members, e.g. `{"product_id": "7"}`.
    case members(JSONObject)
}

/// A page of a list. The names of its members in the answer are the wire's, see ``ListNames``.
struct Listing {
    var rows: [any Payload]
    /// How many there are on all pages; nil where the store does not say.
    var total: Int?
}

extension StoreAdapter {
    /// Whether it can do a method.
    static func does(_ method: String) -> Bool { methods[method] != nil }
}

extension StoreConnection {
    /// Does a method on the store.
    func perform(_ call: StoreCall) throws -> MethodResult { try adapter.init(client).perform(call) }

    /// Checks that the store is there and lets us in. A store that refuses the simplest of calls is one with a wrong
    /// address or wrong keys, whatever status it has for that.
    func verify() throws {
        do {
            try adapter.init(client).verify()
        } catch StoreFailure.refused(let platform, let status, let message)
            where (400..<500).contains(status) && status != 429
        {
            throw StoreFailure.refused(platform: platform, status: 401, message: message)
        }
    }
}
