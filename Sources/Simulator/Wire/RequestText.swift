/// A request that somebody wrote down: a curl command, an entry of a HAR file, or the request as it goes over the wire.
public struct RequestText: Sendable {
    /// The request; its target is path and query, its host stands in `Host`.
    public private(set) var request: Request

    /// Reads a request in any of the forms.
    ///
    /// - Throws: ``RequestTextMistake``.
    public init(_ text: String) throws(RequestTextMistake) {
        guard text.utf8.count <= Self.longest else {
            throw RequestTextMistake("it is longer than \(Self.longest) bytes")
        }
        let trimmed = text.drop { $0.isWhitespace }
        if trimmed.hasPrefix("curl ") || trimmed.hasPrefix("$ curl ") {
            request = try CurlCommand(String(trimmed)).request()
        } else if trimmed.hasPrefix("{") {
            request = try Self.har(String(trimmed))
        } else {
            request = try Self.wire(String(trimmed))
        }
    }

    /// The longest text that is read.
    public static let longest = 1 << 20

    // MARK: HAR

    /// `entries[0]` of a log, an entry, its request, or an object of method, url, headers and body.
    private static func har(_ text: String) throws(RequestTextMistake) -> Request {
        let value: JSONValue
        do { value = try JSONParser.parse(text) } catch { throw RequestTextMistake("it is no JSON: \(error)") }
        let entry = value["log"]?["entries"]?[0] ?? value
        let request = entry["request"] ?? entry
        guard let url = request["url"]?.string else {
            throw RequestTextMistake("a HAR entry has a request with method, url and headers")
        }
        var headers = Headers()
        for field in request["headers"]?.array ?? [] {
            if let name = field["name"]?.string ?? field[0]?.string,
                let value = field["value"]?.string ?? field[1]?.string
            {
                headers.add(name, value)
            }
        }
        for (name, value) in request["headers"]?.object ?? [:] { headers.add(name, value.string ?? "") }
        let body = request["postData"]?["text"]?.string ?? request["body"]?.string ?? ""
        return try made(request["method"]?.string ?? "GET", url, headers, Array(body.utf8))
    }

    // MARK: The wire

    /// Request line, fields, an empty line, the body; line ends may lack their carriage return.
    private static func wire(_ text: String) throws(RequestTextMistake) -> Request {
        let lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        let start = (lines.first ?? "").split(separator: " ")
        guard start.count >= 2, start[0].allSatisfy({ $0.isASCII && $0.isLetter }) else {
            throw RequestTextMistake(
                "it is no curl command, no HAR entry and no request such as \"GET /path HTTP/1.1\"")
        }
        let fields = lines.dropFirst().prefix { !$0.isEmpty }
        var headers = Headers()
        for field in fields {
            let sides = field.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2 else { throw RequestTextMistake("\"\(field)\" is no header field") }
            headers.add(String(sides[0]), String(sides[1].drop { $0 == " " }))
        }
        let body = lines.dropFirst(fields.count + 2).joined(separator: "\n")
        return try made(String(start[0]), String(start[1]), headers, Array(body.utf8))
    }

    // MARK: All of them

    static func made(
        _ method: String, _ url: String, _ headers: Headers, _ body: [UInt8]
    ) throws(RequestTextMistake) -> Request {
        var headers = headers
        guard !url.hasPrefix("/") else { return Request(method: method, target: url, headers: headers, body: body) }
        guard let mark = url.firstRange(of: "://") else { throw RequestTextMistake("\"\(url)\" is no URL") }
        let scheme = url[..<mark.lowerBound].lowercased()
        let rest = url[mark.upperBound...]
        let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let target = rest.dropFirst(authority.count).prefix { $0 != "#" }
        if headers["host"] == nil { headers.add("Host", String(authority.drop(through: "@"))) }
        return Request(
            method: method, target: target.hasPrefix("/") ? String(target) : "/" + target, headers: headers, body: body,
            scheme: scheme == "https" ? "https" : "http")
    }
}

/// Why a text is no request.
public struct RequestTextMistake: Error, Hashable, Sendable, CustomStringConvertible {
    /// Why.
    public let description: String

    init(_ description: String) { self.description = description }
}

extension Substring {
    /// Without what stands before a mark, and the mark.
    fileprivate func drop(through mark: Character) -> Substring {
        lastIndex(of: mark).map { self[index(after: $0)...] } ?? self
    }
}
