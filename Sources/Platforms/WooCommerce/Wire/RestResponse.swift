import Simulator

/// What a handler answers, before `_fields`, `_envelope` and the standard headers.
struct RestResponse: Sendable {
    /// The body in the form that costs least to make.
    enum Body: Sendable {
        /// A small answer.
        case value(JSONValue)
        /// A large answer, already written by ``JSONWriter`` in PHP's style.
        case json([UInt8])
        /// No body at all (204).
        case empty
    }

    /// The status code.
    var status = 200
    /// Header fields of this answer alone.
    var headers: Headers = [:]
    /// The body.
    var body: Body
    /// `_links` of a single item. WordPress adds them after `_fields` were picked, so they are always there.
    var links: JSONObject?

    /// A small answer.
    init(_ value: JSONValue, status: Int = 200, links: JSONObject? = nil) {
        body = .value(value)
        self.status = status
        self.links = links
    }

    /// A large answer.
    init(json: [UInt8], status: Int = 200) {
        body = .json(json)
        self.status = status
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

    /// The body as a value; nil where there is none.
    var value: JSONValue? {
        switch body {
        case .value(let value): value
        case .json(let bytes): (try? JSONParser.parse(bytes)) ?? .null
        case .empty: nil
        }
    }

    /// `X-WP-Total`, `X-WP-TotalPages`: as WordPress sends them with lists.
    mutating func paged(total: Int, pages: Int) {
        headers["X-WP-Total"] = String(total)
        headers["X-WP-TotalPages"] = String(pages)
    }
}
