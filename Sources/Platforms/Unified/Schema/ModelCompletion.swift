import Simulator

/// Brings what an adapter tells of an entity into the form of the wire.
///
/// Captured answers hold every member of a model, in the models' order: null or `[]` where the shop has nothing. Only
/// `additional_fields` and `custom_fields`, which end every model, are left out when empty.
struct ModelCompletion {
    /// To how many places numbers are rounded; nil for not at all.
    var places: Int?

    /// A value in the form of its type.
    func complete(_ value: JSONValue?, as type: ModelType) -> JSONValue {
        let value = value ?? .null
        return switch type {
        case .optional(let type): value.isNull && type.element == nil ? .null : complete(value, as: type)
        case .list(let element): .array((value.array ?? []).map { complete($0, as: element) })
        case .object, .model: object(value.object, of: type.members ?? [], hasExtras: type.isModel)
        case .text: text(value)
        case .number: number(value)
        case .integer: integer(value)
        case .boolean, .open: value
        }
    }

    private func object(_ given: JSONObject?, of members: [ModelType.Member], hasExtras: Bool) -> JSONValue {
        guard let given else { return .null }
        // Large models are looked up often: once as a dictionary is cheaper than walking the pairs for each member.
        let values = Dictionary(given.pairs.map { ($0.key, $0.value) }) { first, _ in first }
        var pairs = members.map { ($0.name, complete(values[$0.name], as: $0.type)) }
        for extra in hasExtras ? Self.extras : [] {
            if let more = values[extra]?.object, !more.isEmpty { pairs.append((extra, .object(more))) }
        }
        return .object(JSONObject(pairs))
    }

    private static let extras = ["additional_fields", "custom_fields"]

    /// Ids are strings on the wire, whatever the shop has.
    private func text(_ value: JSONValue) -> JSONValue {
        if case .int(let number) = value { .string(String(number)) } else { value }
    }

    /// Few ids are numbers: those of an order's addresses, webhooks and jobs.
    private func integer(_ value: JSONValue) -> JSONValue {
        value.string.flatMap { Int64($0) }.map(JSONValue.int) ?? value
    }

    /// Half up, away from zero.
    private func number(_ value: JSONValue) -> JSONValue {
        guard let places, case .double(let number) = value else { return value }
        var factor = 1.0
        for _ in 0..<places { factor *= 10 }
        let scaled = abs(number) * factor
        // 1.005 lies a little below itself in binary; its shortest spelling is what was meant.
        let rounded = (scaled + scaled.ulp * 4).rounded(.toNearestOrAwayFromZero) / factor
        return .double(number < 0 ? -rounded : rounded)
    }
}

extension ModelType {
    /// Whether it is a model, which may have more fields than it names.
    var isModel: Bool {
        switch self {
        case .model: true
        case .optional(let type): type.isModel
        default: false
        }
    }
}
