import PHP
import Simulator

/// The cookies a browser sends along.
struct Cookies: Sendable {
    private let values: [String: String]

    /// Reads every `Cookie` header; of equal names the first wins, as in PHP.
    init(_ headers: Headers) {
        var values: [String: String] = [:]
        for header in headers.all("cookie") {
            for piece in header.split(separator: ";") {
                let pair = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                guard pair.count == 2 else { continue }
                let name = String(pair[0]).trimmed
                if values[name] == nil { values[name] = PercentEncoding.decode(pair[1], plusIsSpace: true) }
            }
        }
        self.values = values
    }

    subscript(name: String) -> String? { values[name] }
}

/// A `Set-Cookie` line as PHP's `setcookie` writes it.
struct SetCookie: Hashable, Sendable {
    let name: String
    let value: String
    /// When the browser forgets it; nil at the end of the browser's session.
    var expires: Instant?
    var isHTTPOnly = false
    var path = "/"

    /// The header's value.
    func line(now: Instant) -> String {
        var out = "\(name)=\(PercentEncoding.encode(value))"
        if let expires {
            out += "; expires=\(expires.http); Max-Age=\(max(0, expires.seconds - now.seconds))"
        }
        return out + "; path=\(path)" + (isHTTPOnly ? "; HttpOnly" : "")
    }
}
