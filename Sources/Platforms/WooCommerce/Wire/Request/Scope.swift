import Simulator

/// What one HTTP request carries through the room. A reference: a batch's inner requests share it.
final class Scope {
    /// Database, time, chance, ids, settings.
    let visit: Visit
    /// The HTTP request.
    let call: Call
    /// The shop's address as this caller sees it.
    let site: Site
    /// The REST path, e.g. `/wc/store/v1/cart`; nil for pages.
    let restPath: String?
    /// The shop's options, each read once.
    let options: Options
    /// The site's secrets.
    let keys: SecretKeys
    /// The cookies that came.
    let cookies: Cookies
    /// Who calls.
    var identity = Identity.guest
    /// The shopper's session, once a cart route has opened it.
    var session: CartSession?
    private var verified: (token: String, session: String?)?
    /// Cookies to send, in order.
    var setCookies: [SetCookie] = []
    /// Header fields of every answer to this request, e.g. those of a rate limit.
    var headers: Headers = [:]
    /// Whether answers are made as values, since `_fields` or `_envelope` make something else of them.
    var needsValues = false
    /// The shop's attributes that this request has found, by id: what it deletes was there.
    var foundAttributes: Set<Int> = []
    /// Products whose prices follow their variations at the end of the request.
    var parentsToSync: Set<Int> = []
    /// What webhooks hear of at the end of the request.
    var events: [WebhookEvent] = []
    /// The cart, once a route has asked for it.
    var cart: Cart?

    // What is read once a request.
    var currency: Currency?
    var shopRules: ShopRules?
    var shownPrice: ShownPrice?
    /// The rules for addresses, with the countries looked up so far.
    private(set) lazy var addressRules = AddressRules(visit.database)

    private var readExtensions: Extensions?
    /// What plug-ins do.
    var extensions: Extensions {
        get throws {
            if let readExtensions { return readExtensions }
            // They come with a layer of fixtures: a shop of one folder has none, and nothing to look up.
            let document = visit.shop.fixtures.count > 1 ? try options.json(ExtensionSeed.option) : .null
            let extensions = Extensions(document)
            readExtensions = extensions
            return extensions
        }
    }

    init(_ call: Call, _ visit: Visit, restPath: String?) {
        self.call = call
        self.visit = visit
        self.restPath = restPath
        site = Site(visit.address)
        options = Options(visit.database)
        keys = SecretKeys(options)
        cookies = Cookies(call.headers)
    }

    /// Whether the request is the Store API's as WooCommerce tells: by the path's beginning, with case.
    var isStoreAPI: Bool { restPath?.hasPrefix("/wc/store/") ?? false }

    /// The session that a `Cart-Token` names, nil for none and for one that is not valid; the last one asked for is
    /// verified once.
    func session(ofToken token: String?) throws -> String? {
        guard let token, !token.isEmpty else { return nil }
        if let verified, verified.token == token { return verified.session }
        let session = try CartToken.sessionKey(token, now: visit.now, keys)
        verified = (token, session)
        return session
    }

    /// The session, opened on first use.
    func openSession(_ request: RestRequest) throws -> CartSession {
        if let session { return session }
        let opened = try CartSession.open(request)
        session = opened
        return opened
    }

    /// The session, opened on first use, for pages.
    func openSession() throws -> CartSession {
        if let session { return session }
        let opened = try CartSession.open(self)
        session = opened
        return opened
    }
}
