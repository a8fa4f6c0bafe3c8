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

    /// The number of whoever calls among their kind; nil for nobody.
    var userID: Int? {
        switch identity {
        case .nobody: nil
        case .integration(let id), .admin(let id), .customer(let id): id
        }
    }

    /// The customer's id, nil for anybody else.
    var customerID: Int? { if case .customer(let id) = identity { id } else { nil } }
}
