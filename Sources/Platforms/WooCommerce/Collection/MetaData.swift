import PHP
import Simulator

/// Custom fields, and how those of a request get into them.
extension [OrderMeta] {
    /// An entry with an id changes the field of that id; one without changes the first field of its name, and others of
    /// the name go. What is unknown is added as the only one of its name, without an id yet. A field that is set to
    /// null, or to nothing, goes; an entry without a name does nothing (rest-v3-orders/order-meta).
    mutating func merge(_ sent: [JSONValue]) {
        for entry in sent {
            let (key, id) = (entry["key"]?.phpString ?? "", entry["id"]?.phpInt ?? 0)
            guard !key.isEmpty else { continue }
            let value = Self.stored(entry["value"] ?? .null)
            let known = firstIndex { id > 0 ? $0.id == id : $0.key == key }
            if id <= 0 || known == nil {
                let kept = known.map { self[$0].id }
                removeAll { $0.key == key && $0.id != kept }
            }
            if let known = firstIndex(where: { id > 0 ? $0.id == id : $0.key == key }) {
                self[known].key = key
                self[known].value = value
            } else {
                append(OrderMeta(key: key, value: value))
            }
        }
        removeAll { $0.value.isNull }
    }

    /// The real system's columns hold texts: numbers and truth values come back as such
    /// (rest-v3-orders/order-meta 10); lists and objects are packed and keep their types.
    private static func stored(_ value: JSONValue) -> JSONValue {
        switch value {
        case .null, .array, .object: value
        default: .string(value.phpString)
        }
    }
}

/// Custom fields in the form of the wire: `[{"id","key","value"}]`.
enum MetaData {
    /// Merges what a request sent; new fields take ids of a table.
    static func merge(_ request: RestRequest, into list: inout [JSONValue], of table: String) throws {
        try merge(request.list("meta_data") ?? [], into: &list, of: table, request.visit)
    }

    /// Merges fields; new ones take ids of a table.
    static func merge(
        _ sent: [JSONValue], into list: inout [JSONValue], of table: String, _ visit: Visit
    ) throws {
        guard !sent.isEmpty else { return }
        var meta = list.map { entry in
            OrderMeta(
                id: entry["id"]?.int ?? 0, key: entry["key"]?.string ?? "", value: entry["value"] ?? .null)
        }
        meta.merge(sent)
        for index in meta.indices where meta[index].id == 0 { meta[index].id = try visit.ids.take(table) }
        list = meta.map(OrderPayload.meta)
    }

    /// The same for an entity that is kept as its body.
    static func merge(_ request: RestRequest, into body: inout JSONObject, of table: String) throws {
        var list = body["meta_data"]?.array ?? []
        try merge(request, into: &list, of: table)
        body["meta_data"] = .array(list)
    }

    /// Adds fields, also where there is one of the name.
    static func add(
        _ fields: [(key: String, value: JSONValue)], to list: inout [JSONValue], of table: String, _ visit: Visit
    ) throws {
        for (key, value) in fields {
            let id = try visit.ids.take(table)
            list.append(["id": .init(id), "key": .string(key), "value": value])
        }
    }
}
