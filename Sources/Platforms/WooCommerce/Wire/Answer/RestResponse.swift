import Simulator

/// What a handler answers, before `_fields`, `_envelope` and the standard headers.
struct RestResponse: Sendable {
    /// The body in the form that its request needs.
    enum Body: Sendable {
        /// A value that members can be picked from.
        case value(JSONValue)
        /// Sent as it was written, by ``JSONWriter`` in PHP's style.
        case written([UInt8])
        /// No body at all (204).
        case empty
    }

    /// The status code.
    var status = 200
    /// Header fields of this answer alone.
    var headers: Headers = [:]
    /// The body.
    var body: Body
    /// Whether the handler sent it itself and ended the request (`wp_send_json`), before WordPress says which methods are
    /// allowed and that nothing may be cached.
    var isSentAtOnce = false
    /// `_links` of a single item. WordPress adds them after `_fields` were picked, so they are always there.
    var links: JSONObject?

    /// A small answer.
    init(_ value: JSONValue, status: Int = 200, links: JSONObject? = nil) {
        body = .value(value)
        self.status = status
        self.links = links
    }

    /// A large answer, which `write` writes: straight to bytes, or as a value where `_fields`, `_envelope` or links
    /// make something else of it.
    init(
        for scope: Scope, status: Int = 200, links: JSONObject? = nil, capacity: Int = 512,
        _ write: (inout JSONWriter) throws -> Void
    ) rethrows {
        if scope.needsValues || links != nil {
            body = .value(try JSONWriter.value(write))
        } else {
            var json = JSONWriter(.php, capacity: capacity)
            try write(&json)
            body = .written(json.bytes)
        }
        self.status = status
        self.links = links
    }

    /// An answer without body.
    static var noContent: RestResponse {
        var response = RestResponse(.null, status: 204)
        response.body = .empty
        return response
    }

    /// The answer to a refusal.
    init(_ error: RestError) {
        self.init(error.payload, status: error.status)
        headers = error.headers
    }

    /// `X-WP-Total`, `X-WP-TotalPages`: as WordPress sends them with lists.
    mutating func paged(total: Int, pages: Int) {
        headers["X-WP-Total"] = String(total)
        headers["X-WP-TotalPages"] = String(pages)
    }
}
