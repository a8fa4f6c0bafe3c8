import Simulator

/// Which fields of an answer are wanted: `response_fields`, or `params` and `exclude`, or the method's usual ones.
enum FieldSelection: Hashable, Sendable {
    /// A tree of names over the whole envelope.
    case tree(FieldTree)
    /// Names of an entity's own members.
    case names([String])
    /// Every member of an entity but these.
    case allBut([String])

    /// - Throws: ``UnifiedError/pattern(_:_:)`` for a `response_fields` that is none.
    init(_ parameters: Parameters, of method: MethodDeclaration) throws {
        if let text = parameters.filled("response_fields") {
            self = .tree(try FieldTree(checking: text))
        } else if let usual = method["response_fields"]?.usual, method["params"] == nil {
            self = .tree(FieldTree(usual))
        } else {
            self.init(
                params: parameters.list("params") ?? Self.usual(method), exclude: parameters.list("exclude") ?? [],
                method: method.name)
        }
    }

    private static func usual(_ method: MethodDeclaration) -> [String] {
        method["params"]?.usual.map(ParameterCheck.split) ?? [everything]
    }

    private init(params: [String], exclude: [String], method: String) {
        guard !params.contains(Self.everything) else {
            self = .allBut(exclude)
            return
        }
        self = .names(params.flatMap { Self.aliases[Self.family(method) + $0] ?? [$0] })
    }

    private static let everything = "force_all"

    private static func family(_ method: String) -> String {
        method.hasPrefix("order.") ? "order." : method == "cart.info" ? "cart." : ""
    }

    /// Older names of fields, which the usual lists still hold.
    private static let aliases = [
        "order.address": ["shipping_address", "billing_address"], "order.items": ["order_products"],
        "cart.store_name": ["name"], "cart.store_url": ["url"], "cart.db_prefix": [],
    ]

    // MARK: Using

    /// An answer's envelope with what is wanted of it. Return code and message always stay.
    ///
    /// - Parameter type: the result's type. Where it is an object whose lists hold models, `params` are the members of
    ///   these; otherwise they are its own.
    func picked(result: JSONValue, pagination: JSONValue?, type: ModelType) -> JSONObject {
        var envelope: JSONObject = ["return_code": 0, "return_message": ""]
        if let pagination, wants("pagination") { envelope["pagination"] = pagination }
        envelope["result"] = wants("result") ? picked(result, type) : [:]
        return envelope
    }

    /// The first-level members of the models that an answer of a type will show; nil for all.
    func shown(of type: ModelType) -> Set<String>? {
        switch self {
        case .tree(let tree): tree["result"].flatMap { $0.shown(of: type) }
        case .names(let names): Set(names)
        case .allBut(let names):
            names.isEmpty ? nil : type.listed.map { Set($0.map(\.name)).subtracting(names) }
        }
    }

    private func wants(_ member: String) -> Bool {
        if case .tree(let tree) = self { tree.has(member) } else { true }
    }

    private func picked(_ result: JSONValue, _ type: ModelType) -> JSONValue {
        switch self {
        case .tree(let tree): tree["result"]?.picked(result) ?? result
        case .allBut(let names) where names.isEmpty: result
        case .names, .allBut: ownMembers(result, type)
        }
    }

    private func ownMembers(_ result: JSONValue, _ type: ModelType) -> JSONValue {
        guard let members = result.object else { return result }
        if case .object(let described) = type {
            var copy = members
            for member in described where member.type.element?.isModel ?? false {
                copy[member.name] = .array((members[member.name]?.array ?? []).map(kept))
            }
            return .object(copy)
        }
        return kept(result)
    }

    private func kept(_ entity: JSONValue) -> JSONValue {
        guard let members = entity.object else { return entity }
        return .object(JSONObject(members.filter { keeps($0.key) }.map { ($0.key, $0.value) }))
    }

    private func keeps(_ name: String) -> Bool {
        switch self {
        case .names(let names): names.contains(name)
        case .allBut(let names): !names.contains(name)
        case .tree: true
        }
    }
}
