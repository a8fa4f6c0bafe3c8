import Simulator

/// JSON schemas in short: one property a line, nested by indentation.
///
/// `name type flags`, where the type is `string`, `integer|null`, `array[]` of objects (described below it),
/// `array[string]`, `array[integer:r]` with flags of its own, or `object{}` without properties. Flags: `r` read-only (`R` said before the type), `!` required,
/// `?` said not to be, `<` both of these said after the properties, `-` no description, `n` no context, `0` an empty one, `e` and `E` one
/// with `embed` last or first, `v` and `ed` one of `view` or `edit` alone, `uri`, `date`, `f:email` a format, `=1` a default,
/// `enum:a,b`, where `@name` is a list of ``choices``. `@name` stands for a shared part, `@name readonly`
/// for one of which everything is read-only.
struct SchemaNotation {
    /// Where a property says its default, its choices and its content: the Store API behind its context, `wc/v3` before.
    enum Style {
        case store, rest
    }

    let style: Style

    /// The schema of a title and its properties; nil stands for none.
    static func schema(_ title: String, _ text: String?, _ style: Style = .store) -> JSONObject {
        [
            "$schema": "http://json-schema.org/draft-04/schema#", "title": .string(title), "type": "object",
            "properties": text.map { .object(SchemaNotation(style: style).properties($0)) } ?? [],
        ]
    }

    /// The properties that a text tells.
    func properties(_ text: String) -> JSONObject {
        var lines = text.split(separator: "\n").map(Line.init)[...]
        return properties(&lines, depth: 0)
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

    private func properties(_ lines: inout ArraySlice<Line>, depth: Int) -> JSONObject {
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

    private func property(_ words: [Substring], _ inner: JSONObject) -> JSONObject {
        let flags = words.dropFirst(2)
        var all = JSONObject()
        if !flags.contains("-") { all["description"] = .string(Self.description(words[0])) }
        if flags.contains("R") { all["readonly"] = true }
        let (type, content) = kind(words.count > 1 ? words[1] : "string", inner)
        all["type"] = type
        for flag in flags { all["format"] = Self.format(flag) ?? all["format"] }
        if style == .rest {
            addValues(flags, to: &all)
            if let content, content.0 == "items", content.1["properties"] == nil { add(content, to: &all) }
        }
        if !flags.contains("n") { all["context"] = Self.context(flags) }
        if flags.contains("<") { add(content, to: &all) }
        if flags.contains("!") { all["required"] = true }
        if flags.contains("?") { all["required"] = false }
        if flags.contains("r") { all["readonly"] = true }
        add(content, to: &all)
        if style == .store { addValues(flags, to: &all) }
        return all
    }

    private func add(_ content: (String, JSONValue)?, to all: inout JSONObject) {
        if let content, all[content.0] == nil { all[content.0] = content.1 }
    }

    /// The default and the choices.
    private func addValues(_ flags: ArraySlice<Substring>, to all: inout JSONObject) {
        for flag in flags where flag.hasPrefix("=") {
            let text = String(flag.dropFirst())
            all["default"] = (try? JSONParser.parse(text)) ?? .string(text)
        }
        for flag in flags where flag.hasPrefix("enum:") {
            let names = flag.dropFirst(5).split(separator: ",").flatMap { name in
                name.hasPrefix("@") ? Self.choices[String(name.dropFirst())] ?? [] : [String(name)]
            }
            all["enum"] = .array(names.map(JSONValue.string))
        }
    }

    /// Lists of choices that are written once.
    private static let choices: [String: [String]] = [
        "currencies": Currencies.codes, "statuses": OrderArgs.statuses,
        "emails": EmailTemplate.allCases.map(\.rawValue), "settings": Arg.settingKinds,
    ]

    /// The type, and `items` or `properties`.
    private func kind(_ word: Substring, _ inner: JSONObject) -> (JSONValue, (String, JSONValue)?) {
        if word.hasSuffix("[]") {
            let items: JSONValue = ["type": "object", "properties": .object(inner)]
            return (Self.names(word.dropLast(2)), ("items", items))
        }
        if word.hasSuffix("{}") { return (Self.names(word.dropLast(2)), ("properties", [])) }
        if word.hasSuffix("]"), let open = word.firstIndex(of: "[") {
            let item = word[word.index(after: open)...].dropLast().split(separator: ":")
            let isPlain = item.count == 1
            let items = property(["item", item.first ?? "", isPlain ? "-" : "r", isPlain ? "n" : ""], [:])
            return (Self.names(word[..<open]), ("items", .object(items)))
        }
        return (Self.names(word), inner.isEmpty ? nil : ("properties", .object(inner)))
    }

    /// One name, or a list where a `|` says so, be it of one.
    private static func names(_ word: Substring) -> JSONValue {
        guard word.contains("|") else { return .string(String(word)) }
        return .array(word.split(separator: "|").map { .string(String($0)) })
    }

    private static func format(_ flag: Substring) -> JSONValue? {
        switch flag {
        case "uri": "uri"
        case "date": "date-time"
        default: flag.hasPrefix("f:") ? .string(String(flag.dropFirst(2))) : nil
        }
    }

    private static func context(_ flags: ArraySlice<Substring>) -> JSONValue {
        if flags.contains("0") { return [] }
        if flags.contains("v") { return ["view"] }
        if flags.contains("ed") { return ["edit"] }
        if flags.contains("e") { return ["view", "edit", "embed"] }
        if flags.contains("E") { return ["embed", "view", "edit"] }
        return ["view", "edit"]
    }

    /// `short_description` is described as `Short description.`, `date_created_gmt` as `Date created, in UTC.`
    static func description(_ name: some StringProtocol) -> String {
        var words = name.split { $0 == "_" || $0 == "-" || $0 == "/" }.map { capitals[String($0)] ?? String($0) }
        let isUniversal = words.last == "gmt"
        if isUniversal { words.removeLast() }
        let text = words.joined(separator: " ")
        return text.prefix(1).uppercased() + text.dropFirst() + (isUniversal ? ", in UTC." : ".")
    }

    private static let capitals = [
        "id": "ID", "ids": "IDs", "url": "URL", "urls": "URLs", "sku": "SKU", "ip": "IP", "html": "HTML",
    ]
}
