import Simulator

/// WordPress' nonces: good for this half day and the one before, the same for everybody with the same session.
struct Nonce {
    /// What it is for.
    enum Action: String, Sendable {
        /// Header `Nonce` of the Store API.
        case storeAPI = "wc_store_api"
        /// Header `X-WP-Nonce`.
        case rest = "wp_rest"
    }

    private static let life: Int64 = 86_400

    let action: Action
    /// 0 for guests, who all share one nonce.
    let userID: Int
    /// The token in the login cookie, empty without one.
    let loginToken: String

    /// The half day that a moment lies in, counted from 1970 and rounded up.
    static func tick(_ now: Instant) -> Int64 {
        let half = life / 2
        return (now.seconds + half - 1) / half
    }

    /// The nonce of a tick.
    func value(_ tick: Int64, _ keys: SecretKeys) throws -> String {
        let hash = try keys.hash("\(tick)|\(action.rawValue)|\(userID)|\(loginToken)", .nonce)
        return String(hash.suffix(12).prefix(10))
    }

    /// The nonce to hand out now.
    func current(_ now: Instant, _ keys: SecretKeys) throws -> String { try value(Self.tick(now), keys) }

    /// Whether a nonce is good now.
    func accepts(_ text: String, _ now: Instant, _ keys: SecretKeys) throws -> Bool {
        guard !text.isEmpty else { return false }
        let tick = Self.tick(now)
        let (fresh, older) = (try value(tick, keys), try value(tick - 1, keys))
        return SecretKeys.same(text, fresh) || SecretKeys.same(text, older)
    }
}
