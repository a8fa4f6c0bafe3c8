import Simulator

/// What a request wants of a collection, and who may do so in `wc/v3`: the shop's managers everything, everybody else nothing.
enum Access: Sendable {
    case list, view, create, edit, delete, batch

    /// What most collections allow.
    static let all: Set<Access> = [.list, .view, .create, .edit, .delete, .batch]

    /// Whether it changes something.
    var isWriting: Bool { self != .list && self != .view }

    /// Refuses callers who do not manage the shop: 401 without a user, 403 with one.
    func check(_ request: RestRequest) throws {
        let user = request.scope.identity.user
        guard user?.managesShop != true else { return }
        throw RestError("woocommerce_rest_cannot_\(verb)", message, status: user == nil ? 401 : 403)
    }

    private var verb: String {
        switch self {
        case .list, .view: "view"
        case .create: "create"
        case .edit: "edit"
        case .delete: "delete"
        case .batch: "batch"
        }
    }

    private var message: String {
        switch self {
        case .list: "Sorry, you cannot list resources."
        case .view: "Sorry, you cannot view this resource."
        case .create: "Sorry, you are not allowed to create resources."
        case .edit: "Sorry, you are not allowed to edit this resource."
        case .delete: "Sorry, you are not allowed to delete this resource."
        case .batch: "Sorry, you are not allowed to batch manipulate this resource."
        }
    }
}
