/// A JSON value that is built in the order in which a ``JSONWriter`` is called.
struct JSONTree {
    /// A list or an object that is not closed yet.
    private struct Open {
        let isObject: Bool
        var elements: [JSONValue] = []
        var members: [JSONObject.Pair] = []
        var name = ""
    }

    private var open: [Open] = []
    /// The finished value; `null` before.
    private(set) var root = JSONValue.null

    mutating func name(_ name: String) { if !open.isEmpty { open[open.count - 1].name = name } }

    mutating func open(isObject: Bool) { open.append(Open(isObject: isObject)) }

    mutating func close() {
        guard let done = open.popLast() else { return }
        add(done.isObject ? .object(JSONObject(unique: done.members)) : .array(done.elements))
    }

    mutating func add(_ value: JSONValue) {
        guard let last = open.indices.last else {
            root = value
            return
        }
        if open[last].isObject {
            open[last].members.append(JSONObject.Pair(key: open[last].name, value: value))
        } else {
            open[last].elements.append(value)
        }
    }
}
