internal import NIOHTTP1
internal import Simulator

/// What the gateway needs to know of a request's head, found in one walk over its fields.
struct RequestHead {
    let method: String
    let target: String
    private(set) var headers: Headers
    let isKeepAlive: Bool
    let isHTTP10: Bool
    private(set) var expectsContinue = false
    private(set) var declaredLength: Int?

    /// - Throws: ``RequestRefusal``.
    init(_ head: HTTPRequestHead) throws(RequestRefusal) {
        method = head.method.rawValue
        let (target, authority) = try Self.originForm(head.uri)
        self.target = target
        var hosts = 0
        var upgrades = false
        var fields: [(String, String)] = []
        fields.reserveCapacity(head.headers.count)
        for (name, value) in head.headers {
            fields.append((name, Self.trimmed(value)))
            switch name.utf8.count {
            case 4: if name.lowercased() == "host" { hosts += 1 }
            case 6: if name.lowercased() == "expect" { expectsContinue = value.lowercased() == "100-continue" }
            case 7: if name.lowercased() == "upgrade" { upgrades = true }
            case 14: if name.lowercased() == "content-length" { declaredLength = Int(value) }
            default: break
            }
        }
        guard hosts == 1 || hosts == 0 && head.version == .http1_0 else {
            throw .malformed(hosts == 0 ? "the Host field is missing" : "there is more than one Host field")
        }
        headers = Headers(fields)
        if let authority { headers["Host"] = authority }
        // The parser stops behind a request that asks for another protocol, so such a connection ends with its answer.
        isHTTP10 = head.version == .http1_0
        isKeepAlive = head.isKeepAlive && !upgrades
    }

    /// Path and query as sent; a target with scheme and authority (as to a proxy) names the host too.
    private static func originForm(_ uri: String) throws(RequestRefusal) -> (target: String, authority: String?) {
        if uri.utf8.first == UInt8(ascii: "/") { return (uri, nil) }
        guard let scheme = ["http://", "https://"].first(where: { uri.lowercased().hasPrefix($0) }) else {
            throw .malformed("the request target must begin with /")
        }
        let rest = uri.dropFirst(scheme.count)
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        let target = String(rest.dropFirst(authority.count))
        return (target.hasPrefix("/") ? target : "/" + target, String(authority))
    }

    /// Without white space at the end; the parser has taken off what stood before.
    private static func trimmed(_ value: String) -> String {
        guard let last = value.utf8.last, last == 0x20 || last == 0x09 else { return value }
        var value = value
        while let last = value.utf8.last, last == 0x20 || last == 0x09 { value.removeLast() }
        return value
    }
}
