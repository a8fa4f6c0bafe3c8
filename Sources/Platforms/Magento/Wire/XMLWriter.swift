import PHP
import Simulator

/// Answers as XML, for clients that prefer it.
struct XMLWriter {
    private var out: [UInt8] = []

    /// The whole document.
    static func document(_ value: JSONValue) -> [UInt8] {
        var writer = XMLWriter()
        writer.put("<?xml version=\"1.0\"?>\n")
        writer.element("response", value, indent: 0)
        return writer.out
    }

    private mutating func element(_ name: String, _ value: JSONValue, indent: Int) {
        put(String(repeating: "  ", count: indent))
        if let elements = value.elements {
            children(name, value, isEmpty: elements.isEmpty, indent: indent)
        } else {
            put("<\(name)>")
            put(Self.escaped(Self.text(value)))
            put("</\(name)>\n")
        }
    }

    private mutating func children(_ name: String, _ value: JSONValue, isEmpty: Bool, indent: Int) {
        if isEmpty { return put("<\(name)/>\n") }
        put("<\(name)>\n")
        if let elements = value.array {
            for element in elements { self.element("item", element, indent: indent + 1) }
        } else {
            for (key, member) in value.members { element(Self.name(key), member, indent: indent + 1) }
        }
        put(String(repeating: "  ", count: indent))
        put("</\(name)>\n")
    }

    /// A member's name as an element's: what XML forbids becomes `_`, and a name that starts oddly gets `item_`.
    private static func name(_ key: String) -> String {
        if key.isEmpty { return "item" }
        var name = String(
            key.unicodeScalars.map { scalar in
                scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "_-.".unicodeScalars.contains(scalar)
                    ? Character(scalar) : "_"
            })
        if let first = name.first, first.isNumber || first == "-" || first == "." { name = "item_" + name }
        return name
    }

    private static func text(_ value: JSONValue) -> String {
        value.bool.map { $0 ? "true" : "false" } ?? PHP.text(value)
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    private mutating func put(_ text: String) { out.append(contentsOf: text.utf8) }
}
