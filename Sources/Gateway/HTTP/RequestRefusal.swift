internal import Simulator

/// Why the gateway itself refuses a request, before any shop sees it.
enum RequestRefusal: Error, Hashable {
    case malformed(String)
    case headTooLarge
    case bodyTooLarge(limit: Int)
    case tooSlow
    case tooManyConnections

    var reply: Reply {
        switch self {
        case .malformed(let why): Nowhere.problem(400, "Bad request", "This is no HTTP/1.1 request: \(why).")
        case .headTooLarge:
            Nowhere.problem(431, "Request header fields too large", "Request line and header fields exceed 64 KiB.")
        case .bodyTooLarge(let limit):
            Nowhere.problem(413, "Content too large", "The body exceeds \(limit) bytes.")
        case .tooSlow: Nowhere.problem(408, "Request timeout", "The request was not complete in time.")
        case .tooManyConnections:
            Nowhere.problem(503, "Too many connections", "The server's limit of open connections is reached.")
        }
    }
}
