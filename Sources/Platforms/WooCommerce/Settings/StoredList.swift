import Simulator

/// A list that is kept in one column as JSON.
struct StoredList<Element: JSONColumn>: JSONColumn {
    var elements: [Element]

    init(_ elements: [Element]) { self.elements = elements }

    var json: JSONValue { .array(elements.map(\.json)) }

    init?(json: JSONValue) {
        guard let list = json.array else { return nil }
        elements = list.compactMap(Element.init(json:))
        if elements.count != list.count { return nil }
    }
}

/// A text among others in a list.
struct StoredText: JSONColumn {
    let text: String
    var json: JSONValue { .string(text) }

    init(_ text: String) { self.text = text }

    init?(json: JSONValue) {
        guard let text = json.string else { return nil }
        self.text = text
    }
}

extension ColumnVisitor {
    /// A column with a list of small structures.
    mutating func list<Element: JSONColumn>(_ name: StaticString, _ values: inout [Element]) {
        var stored = StoredList(values)
        self(name, &stored)
        values = stored.elements
    }

    /// A column with a list of texts.
    mutating func list(_ name: StaticString, _ values: inout [String]) {
        var stored = values.map(StoredText.init)
        list(name, &stored)
        values = stored.map(\.text)
    }
}
