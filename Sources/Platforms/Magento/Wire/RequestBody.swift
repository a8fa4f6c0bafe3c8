import Simulator

/// The body of a request as PHP's deserialisers read it.
enum RequestBody {
    /// The body as a value; `null` where there is none.
    ///
    /// - Throws: ``MagentoError`` for a content type that is not understood and for text that does not parse.
    static func value(_ call: Call) throws -> JSONValue {
        let type = call.headers["content-type"] ?? ""
        // PHP keeps the raw text of a multipart body to itself (framework/request-bodies).
        guard !call.body.isEmpty, !type.hasPrefix("multipart/form-data"), call.body != [UInt8(ascii: "0")] else {
            return .null
        }
        switch try mediaType(type) {
        case "application/json": return try json(call.body)
        case "application/xml", "text/xml", "application/xhtml+xml": return try xml(call.body)
        case let other:
            throw MagentoError.invalid("Server cannot understand Content-Type HTTP header media type \(other)")
        }
    }

    private static func json(_ body: [UInt8]) throws -> JSONValue {
        do {
            return try JSONParser.parse(body, depthLimit: 512, takesInfinity: true)
        } catch {
            throw MagentoError.invalid("Decoding error.")
        }
    }

    private static func xml(_ body: [UInt8]) throws -> JSONValue {
        do {
            return try XMLReader.read(body)
        } catch {
            throw MagentoError.invalid("Decoding error.")
        }
    }

    /// The media type as written; its charset must be UTF-8.
    private static func mediaType(_ header: String) throws -> String {
        guard !header.isEmpty else { throw MagentoError.invalid("Content-Type header is empty.") }
        let parts = header.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts[0].utf8.allSatisfy(isOfType), !parts[0].isEmpty else { throw invalid }
        guard parts.count > 1 else { return String(parts[0]) }
        let rest = parts[1].drop { $0 == " " }.lowercased()
        guard rest.hasPrefix("charset="), rest != "charset=" else { throw invalid }
        guard rest == "charset=utf-8" else { throw MagentoError.invalid("UTF-8 is the only supported charset.") }
        return String(parts[0])
    }

    /// What `Magento\Framework\Webapi\Rest\Request::getContentType` takes for a type.
    private static func isOfType(_ byte: UInt8) -> Bool { byte.isAlphanumeric || "/-+.".utf8.contains(byte) }

    private static let invalid = MagentoError.invalid("Content-Type header is invalid.")
}

extension StringProtocol {
    /// The text without white space at either end.
    func trimmingSpaces() -> String {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" }
        return String(String(drop(while: isSpace)).reversed().drop(while: isSpace).reversed())
    }
}
