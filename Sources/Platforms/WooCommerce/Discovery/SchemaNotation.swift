import Simulator

/// JSON schemas in short: one property a line, nested by indentation.
///
/// `name type flags`, where the type is `string`, `integer|null`, `array[]` of objects (described below it),
/// `array[string]`, `array[integer:r]` with flags of its own, or `object{}` without properties. Flags: `r` read-only (`R` said before the type), `!` required,
/// `?` said not to be, `<` both of these said after the properties, `-` no description, `n` no context, `0` an empty one, `e` and `E` one
/// with `embed` last or first, `uri`, `date`, `=1` a default, `enum:a,b`. `@name` stands for a shared part, `@name readonly`
/// for one of which everything is read-only.
enum SchemaNotation {
    /// The schema of a title and its properties; nil stands for none.
    static func schema(_ title: String, _ text: String?) -> JSONObject {
        var lines = (text ?? "").split(separator: "\n").map(Line.init)[...]
        return [
            "$schema": "http://json-schema.org/draft-04/schema#", "title": .string(title), "type": "object",
            "properties": text == nil ? [] : .object(properties(&lines, depth: 0)),
        ]
    }

    private struct Line {
        let depth: Int
        let words: [Substring]

        init(_ text: Substring) {
            depth = text.prefix { $0 == " " }.utf8.count / 2
            words = text.split(separator: " ")
        }

        private init(depth: Int, words: [Substring]) {
            self.depth = depth
            self.words = words
        }

        /// The shared part that the line stands for.
        var shared: [Line]? {
            guard let name = words.first, name.hasPrefix("@") else { return nil }
            let lines = SchemaFragments.all[String(name.dropFirst())]?.split(separator: "\n").map(Line.init) ?? []
            return words.contains("readonly") ? lines.map(\.readonly) : lines
        }

        /// What was not read-only says that it is behind everything else.
        private var readonly: Line {
            if shared != nil { return Line(depth: depth, words: words + ["readonly"]) }
            return words.dropFirst(2).contains("r") ? self : Line(depth: depth, words: words + ["r", "<"])
        }
    }

    private static func properties(_ lines: inout ArraySlice<Line>, depth: Int) -> JSONObject {
        var members = JSONObject()
        while let line = lines.first, line.depth == depth, let name = line.words.first {
            lines = lines.dropFirst()
            if let part = line.shared {
                var shared = part[...]
                for (key, value) in properties(&shared, depth: 0) { members[key] = value }
            } else {
                let inner = properties(&lines, depth: depth + 1)
                members[String(name)] = .object(property(line.words, inner))
            }
        }
        return members
    }

    private static func property(_ words: [Substring], _ inner: JSONObject) -> JSONObject {
        let flags = words.dropFirst(2)
        var all = JSONObject()
        if !flags.contains("-") { all["description"] = .string(description(words[0])) }
        if flags.contains("R") { all["readonly"] = true }
        let (type, content) = kind(words.count > 1 ? words[1] : "string", inner)
        all["type"] = type
        if flags.contains("uri") { all["format"] = "uri" }
        if flags.contains("date") { all["format"] = "date-time" }
        if !flags.contains("n") { all["context"] = context(flags) }
        if flags.contains("<") { add(content, to: &all) }
        if flags.contains("!") { all["required"] = true }
        if flags.contains("?") { all["required"] = false }
        if flags.contains("r") { all["readonly"] = true }
        for flag in flags where flag.hasPrefix("=") { all["default"] = flag == "=true" ? true : 1 }
        add(content, to: &all)
        for flag in flags where flag.hasPrefix("enum:") {
            all["enum"] = .array(flag.dropFirst(5).split(separator: ",").map { .string(String($0)) })
        }
        return all
    }

    private static func add(_ content: (String, JSONValue)?, to all: inout JSONObject) {
        if let content, all[content.0] == nil { all[content.0] = content.1 }
    }

    /// The type, and `items` or `properties`.
    private static func kind(_ word: Substring, _ inner: JSONObject) -> (JSONValue, (String, JSONValue)?) {
        if word.hasSuffix("[]") {
            let items: JSONValue = ["type": "object", "properties": .object(inner)]
            return (names(word.dropLast(2)), ("items", items))
        }
        if word.hasSuffix("{}") { return (names(word.dropLast(2)), ("properties", [])) }
        if word.hasSuffix("]"), let open = word.firstIndex(of: "[") {
            let item = word[word.index(after: open)...].dropLast().split(separator: ":")
            let isPlain = item.count == 1
            let items = property(["item", item.first ?? "", isPlain ? "-" : "r", isPlain ? "n" : ""], [:])
            return (names(word[..<open]), ("items", .object(items)))
        }
        return (names(word), inner.isEmpty ? nil : ("properties", .object(inner)))
    }

    /// One name, or a list where a `|` says so, be it of one.
    private static func names(_ word: Substring) -> JSONValue {
        guard word.contains("|") else { return .string(String(word)) }
        return .array(word.split(separator: "|").map { .string(String($0)) })
    }

    private static func context(_ flags: ArraySlice<Substring>) -> JSONValue {
        if flags.contains("0") { return [] }
        if flags.contains("e") { return ["view", "edit", "embed"] }
        if flags.contains("E") { return ["embed", "view", "edit"] }
        return ["view", "edit"]
    }

    /// `short_description` is described as `Short description.`
    private static func description(_ name: Substring) -> String {
        let words = name.split { $0 == "_" || $0 == "-" || $0 == "/" }.joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst() + "."
    }
}
