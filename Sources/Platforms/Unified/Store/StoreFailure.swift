import Simulator

/// What a store did in place of what it was asked.
enum StoreFailure: Error, Hashable {
    /// Nobody listens there, nobody has the name, TLS failed, or the connection broke.
    case unreachable(url: String, reason: String)
    /// It did not answer in time.
    case tooSlow(url: String)
    /// It answered, but not with JSON: most often there is no shop at that address.
    case notJSON(url: String, status: Int)
    /// It refused, in the words of its platform.
    case refused(platform: String, status: Int, message: String)

    /// The return code: the vendor's table ties 100 to wrong addresses and keys, 106 to stores that cannot be reached, 110
    /// to busy ones, 112 to what is not there, 107 to everything else. Which native status has which is inferred.
    var code: Int {
        switch self {
        case .unreachable, .tooSlow: 106
        case .notJSON(_, let status): status == 429 ? 110 : status >= 500 ? 107 : 100
        case .refused(_, let status, _):
            switch status {
            case 401, 403: 100
            case 404: 112
            case 429: 110
            default: 107
            }
        }
    }

    /// The return message.
    var message: String {
        switch self {
        case .unreachable(let url, let reason): "Store \(url) is not reachable: \(reason)"
        case .tooSlow(let url): "Store \(url) is not reachable: it did not answer in time"
        case .notJSON(let url, let status):
            "Store \(url) answered with HTTP status \(status) and something that is not JSON. Check the store's URL."
        case .refused(let platform, _, let message): "\(platform) error message: \(message)"
        }
    }
}
