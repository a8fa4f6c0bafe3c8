import Simulator

/// Replies with the headers that Magento's web API sends.
struct Replies {
    let visit: Visit
    let accept: MediaType
    /// Whether a PHP session was started.
    let startsSession: Bool

    /// A successful answer.
    func success(_ answer: Answer, status: Int = 200) throws -> Reply {
        Reply(status: status, headers: headers(framed: status == 200), body: try bytes(answer))
    }

    /// A failure.
    func failure(_ status: Int, _ body: JSONValue) -> Reply {
        Reply(status: status, headers: headers(framed: false), body: bytes(body))
    }

    private func bytes(_ answer: Answer) throws -> [UInt8] {
        switch accept {
        case .json: try answer.bytes()
        case .xml: XMLWriter.document(try answer.value())
        }
    }

    private func bytes(_ body: JSONValue) -> [UInt8] {
        switch accept {
        case .json: JSONWriter.bytes(body)
        case .xml: XMLWriter.document(body)
        }
    }

    private func headers(framed: Bool) -> Headers {
        var headers = Headers()
        let profile = Profile(visit.shop)
        if startsSession { headers.add("Expires", "Thu, 19 Nov 1981 08:52:00 GMT") }
        headers.add("Cache-Control", startsSession ? profile.cacheControlOfSessions : "no-store")
        if startsSession { headers.add("Pragma", "no-cache") }
        if framed { headers.add("X-Frame-Options", "SAMEORIGIN") }
        if startsSession { headers.add("Set-Cookie", SessionCookie.header(visit)) }
        if profile.namesBrowserEngine { headers.add("X-UA-Compatible", "IE=edge") }
        headers.add("Content-Type", accept.contentType)
        return headers
    }
}

/// The cookie of PHP's session, which API clients ignore.
enum SessionCookie {
    static func header(_ visit: Visit) -> String {
        let id = visit.random.text(26)
        let lifetime: Int64 = 3600
        let expires = visit.now.advanced(seconds: lifetime).cookie
        let base = visit.shop.baseURL.utf8.drop { $0 != UInt8(ascii: ":") }.dropFirst(3)
        let host = Substring(base.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ":") })
        let path = Substring(base.drop { $0 != UInt8(ascii: "/") })
        return "PHPSESSID=\(id); expires=\(expires); Max-Age=\(lifetime); path=\(path.isEmpty ? "/" : path); "
            + "domain=\(host); HttpOnly"
    }
}
