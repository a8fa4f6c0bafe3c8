import Simulator

/// Schemas of `wc/v2` and `wc/v1`, told by what differs from the version after it.
enum OlderSchemas {}

/// Changes to a schema, one a line: `-path` takes a property away, `-*` all of them, and `path type flags`, in the
/// spelling of ``SchemaNotation``, sets one. Paths lead through objects and elements of lists: `line_items/taxes/id`.
enum SchemaEdits {
    /// Every schema with the changes that its name has.
    static func apply(_ edits: [String: String], to schemas: [String: JSONObject]) -> [String: JSONObject] {
        var all = schemas
        for (name, text) in edits { all[name] = apply(text, to: schemas[name] ?? [:]) }
        return all
    }

    /// The properties after the changes.
    static func apply(_ text: String, to properties: JSONObject) -> JSONObject {
        var all = properties
        for line in text.split(separator: "\n") {
            if line == "-*" {
                all = [:]
            } else if line.hasPrefix("-") {
                set(nil, at: line.dropFirst().split(separator: "/")[...], in: &all)
            } else {
                let words = line.split(separator: " ")
                let path = (words.first ?? "").split(separator: "/")
                let own = ([path.last ?? ""] + words.dropFirst()).joined(separator: " ")
                let property = SchemaNotation(style: .rest).properties(own).pairs.first?.value
                set(property, at: path[...], in: &all)
            }
        }
        return all
    }

    private static func set(_ property: JSONValue?, at path: ArraySlice<Substring>, in properties: inout JSONObject) {
        guard let name = path.first.map(String.init) else { return }
        guard path.count > 1 else {
            properties[name] = property
            return
        }
        guard var owner = properties[name]?.object else { return }
        if var items = owner["items"]?.object {
            change(&items, at: path.dropFirst(), to: property)
            owner["items"] = .object(items)
        } else {
            change(&owner, at: path.dropFirst(), to: property)
        }
        properties[name] = .object(owner)
    }

    private static func change(_ owner: inout JSONObject, at path: ArraySlice<Substring>, to property: JSONValue?) {
        var inner = owner["properties"]?.object ?? [:]
        set(property, at: path, in: &inner)
        owner["properties"] = .object(inner)
    }
}
