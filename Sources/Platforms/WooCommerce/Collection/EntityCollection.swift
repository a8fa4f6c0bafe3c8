import Simulator

/// A collection of `wc/v3`. What the real controller classes share is written once here, and each collection says what
/// is its own.
///
/// ```swift
/// struct WebhookEndpoints: PagedCollection {
///     static let rows = WebhookEndpoints().routes
///     let path = "/webhooks"
///     …
/// }
/// ```
protocol EntityCollection: Sendable {
    associatedtype Entity: Sendable

    // MARK: What the routes say

    /// Where it lies below `/wc/v3`, as a pattern: `/coupons`, `/orders/(?P<order_id>[\\d]+)/notes`.
    var path: String { get }
    /// What can be done; everything where nothing is said.
    var actions: Set<Access> { get }
    /// The parameters of the path: what the collection belongs to.
    var owners: [Arg] { get }
    /// The parameter of the path that entries of a batch are given as a member; nil where they keep the path's.
    var batchOwner: String? { get }
    /// How the path of an item ends.
    var key: CollectionKey { get }
    /// The parameters of lists, beside ``owners``.
    var listArgs: [Arg] { get }
    /// The parameters of an item's `GET`, beside ``owners`` and ``key``.
    var viewArgs: [Arg] { get }
    /// What an entity consists of. Updates take all of it, none of it required.
    var args: [Arg] { get }
    /// The parameters of a creation, beside ``owners``.
    var creationArgs: [Arg] { get }
    /// The parameters of a deletion, beside ``owners`` and ``key``.
    var deletionArgs: [Arg] { get }

    // MARK: Refusals

    /// The refusal of a key that nothing has.
    func missing(_ access: Access, _ request: RestRequest) -> RestError
    /// The refusal of a creation that names an id; nil where ids are ignored.
    var existing: RestError? { get }
    /// What becomes of entities that are deleted without `force`.
    var trash: Trash { get }
    /// Whether an unknown key is refused as unknown also to callers without rights (rest-v3-auth/none).
    var tellsUnknownToAll: Bool { get }
    /// The right that an item's `GET` needs: some collections ask for that of lists.
    var viewRight: Access { get }
    /// The topics of webhooks that hear of changes.
    var webhooks: WebhookTopics { get }
    /// Refuses callers who lack the right.
    func permit(_ access: Access, _ request: RestRequest) throws

    // MARK: Entities

    /// The answer to a list request.
    func list(_ request: RestRequest) throws -> RestResponse
    /// The entity that a request names.
    func find(_ request: RestRequest) throws -> Entity?
    /// The entity as it is shown in the answer to a request.
    func item(_ entity: Entity, for access: Access, _ request: RestRequest) throws -> RestItem
    /// Makes and stores an entity.
    func create(_ request: RestRequest) throws -> Entity
    /// Puts what a request says into an entity and stores it.
    func update(_ entity: inout Entity, _ request: RestRequest) throws
    /// Removes an entity for good.
    func delete(_ entity: Entity, _ request: RestRequest) throws
    /// Whether webhooks hear nothing of a change, because of where the entity was.
    func isQuiet(wasInTrash: Bool) -> Bool
    /// Whether an entity lies in the trash.
    func isInTrash(_ entity: Entity) -> Bool
    /// Moves an entity to the trash.
    func moveToTrash(_ entity: Entity, _ request: RestRequest) throws

    // MARK: Answers

    /// Whether a deletion is one for good.
    func isForced(_ request: RestRequest) -> Bool
    /// The item that a creation, an update or a deletion answers.
    func perform(_ access: Access, _ request: RestRequest) throws -> RestItem
    /// The answer to a request for one item.
    func answer(viewing item: RestItem) -> RestResponse
    /// The answer to a creation.
    func answer(creating item: RestItem, _ request: RestRequest) -> RestResponse
}

/// The last part of an item's path.
struct CollectionKey: Sendable {
    let arg: Arg
    let pattern: String

    /// A number.
    static let id = CollectionKey(arg: Arg.integer("id").parsed, pattern: "(?P<id>[\\d]+)")
}

/// What becomes of entities that are deleted without `force`.
enum Trash: Sendable {
    /// Nothing: the caller has to say `force`. Some collections say so before they look for the entity.
    case refused(RestError, beforeLooking: Bool)
    /// They are kept; what is there already is refused.
    case kept(RestError)

    /// A refusal in a kind's own words.
    static func refused(
        _ message: String, code: String = "woocommerce_rest_trash_not_supported", beforeLooking: Bool = false
    ) -> Trash { .refused(RestError(code, message, status: 501), beforeLooking: beforeLooking) }
}

// MARK: What is shared

extension EntityCollection {
    var actions: Set<Access> { Access.all }
    var owners: [Arg] { [] }
    var batchOwner: String? { nil }
    var key: CollectionKey { .id }
    var listArgs: [Arg] { [.contextOfV3] }
    var viewArgs: [Arg] { [.contextOfV3] }
    var args: [Arg] { [] }
    var creationArgs: [Arg] { args }
    var deletionArgs: [Arg] { [.force] }
    var existing: RestError? { nil }
    var trash: Trash { .refused("Resource does not support trashing.") }
    var tellsUnknownToAll: Bool { false }
    var viewRight: Access { .view }
    var webhooks: WebhookTopics { .none }

    func permit(_ access: Access, _ request: RestRequest) throws {
        do { try (access == .view ? viewRight : access).check(request) } catch let refusal as RestError {
            let isAboutOne = [.view, .edit, .delete].contains(access)
            guard tellsUnknownToAll, isAboutOne, try !isKnown(request) else { throw refusal }
        }
    }

    private func isKnown(_ request: RestRequest) throws -> Bool {
        do { return try find(request) != nil } catch is RestError { return false }
    }

    // No route leads to what a collection does not say.
    func create(_ request: RestRequest) throws -> Entity { throw RestError.noRoute }
    func update(_ entity: inout Entity, _ request: RestRequest) throws { throw RestError.noRoute }
    func delete(_ entity: Entity, _ request: RestRequest) throws { throw RestError.noRoute }
    func isQuiet(wasInTrash: Bool) -> Bool { false }
    func isInTrash(_ entity: Entity) -> Bool { false }
    func moveToTrash(_ entity: Entity, _ request: RestRequest) throws { throw RestError.noRoute }
    func isForced(_ request: RestRequest) -> Bool { request.bool("force") == true }

    /// The entity that a request names, or the refusal.
    func found(_ access: Access, _ request: RestRequest) throws -> Entity {
        guard let entity = try find(request) else { throw missing(access, request) }
        return entity
    }

    func perform(_ access: Access, _ request: RestRequest) throws -> RestItem {
        switch access {
        case .create:
            if let existing, let id = request.int("id"), id > 0 { throw existing }
            return try told(webhooks.created, item(create(request), for: access, request), request)
        case .edit:
            var entity = try found(access, request)
            let wasInTrash = isInTrash(entity)
            try update(&entity, request)
            let shown = try item(entity, for: access, request)
            return told(isQuiet(wasInTrash: wasInTrash) ? [] : webhooks.updated, shown, request)
        case .delete: return try deleted(request)
        default: return try item(found(access, request), for: access, request)
        }
    }

    private func deleted(_ request: RestRequest) throws -> RestItem {
        let isForced = isForced(request)
        if !isForced, case .refused(let refusal, beforeLooking: true) = trash { throw refusal }
        let entity = try found(.delete, request)
        if !isForced, case .refused(let refusal, _) = trash { throw refusal }
        let shown = try item(entity, for: .delete, request)
        if !isForced, case .kept(let refusal) = trash {
            guard !isInTrash(entity) else { throw refusal }
            try moveToTrash(entity, request)
            return told(webhooks.trashed, shown, request)
        }
        try delete(entity, request)
        return told(webhooks.deleted, shown, request)
    }

    /// Webhooks hear of the item.
    private func told(_ hooks: [[String]], _ item: RestItem, _ request: RestRequest) -> RestItem {
        if !hooks.isEmpty { request.scope.fire(item.members["id"]?.int ?? 0, hooks) }
        return item
    }

    func answer(viewing item: RestItem) -> RestResponse { item.response() }
    func answer(creating item: RestItem, _ request: RestRequest) -> RestResponse { item.created }

    // MARK: Addresses

    /// Where the collection that a request names lies, e.g. `/wc/v3/orders/7/notes`.
    func address(_ request: RestRequest) -> String {
        owners.reduce("/wc/v3\(path)") { path, owner in
            path.replacing("(?P<\(owner.name)>[\\d]+)", with: String(request.int(owner.name) ?? 0))
        }
    }

    /// The links of an item.
    func links(
        _ id: some CustomStringConvertible, _ request: RestRequest, allow: [String] = RestLinks.everything
    ) -> RestLinks {
        let collection = address(request)
        return RestLinks(request.scope.site, item: "\(collection)/\(id)", allow: allow, collection: collection)
    }

    /// The answer to a creation whose address still holds the route's pattern: the real classes put the id behind their
    /// `rest_base` as it was registered.
    func answerWithPattern(creating item: RestItem, _ request: RestRequest) -> RestResponse {
        let id = item.members["id"]?.int ?? 0
        return item.response(status: 201, location: request.scope.site.rest("/wc/v3\(path)/\(id)"))
    }

    /// A list without pages.
    func items(_ entities: [Entity], _ request: RestRequest) throws -> [JSONValue] {
        try entities.map { try item($0, for: .list, request).element }
    }
}

extension RestResponse {
    /// A whole list, with its count in the headers of pages.
    init(counted items: [JSONValue]) {
        self.init(.array(items))
        paged(total: items.count, pages: items.isEmpty ? 0 : 1)
    }
}
