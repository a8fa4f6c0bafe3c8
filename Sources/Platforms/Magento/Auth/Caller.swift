import Simulator

/// Who calls.
public struct Caller: Sendable {
    enum Identity: Hashable, Sendable {
        case nobody
        case integration(Int)
        case admin(Int)
        case customer(Int)
    }

    let identity: Identity
    /// Whether finding out started a PHP session: it does unless a bearer token or an anonymous route ended the search.
    let startsSession: Bool

    /// The customer's id, nil for anybody else.
    var customerID: Int? { if case .customer(let id) = identity { id } else { nil } }
    /// The admin user's id, nil for anybody else.
    var adminID: Int? { if case .admin(let id) = identity { id } else { nil } }
    /// Whether this is an integration or an admin user.
    var isBackOffice: Bool {
        switch identity {
        case .integration, .admin: true
        case .nobody, .customer: false
        }
    }
}
