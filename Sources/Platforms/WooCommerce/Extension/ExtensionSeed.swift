import PHP
import Simulator

/// Lays a layer's `extensions.json` and `options.json` over a shop: what plug-ins do, and settings as `wp_options` has them.
enum ExtensionSeed {
    static let file = "extensions.json"
    /// Where a shop keeps what its layers say of plug-ins.
    static let option = "storesim_extensions"

    /// - Throws: ``FixtureMistakes`` with all that is wrong in the file.
    static func lay(_ layer: FixtureFolder, on database: Database) throws {
        for (name, value) in try layer.json("options.json")?.object ?? [:] {
            try OptionRecord.set(name, OptionSeed.text(value), in: database)
        }
        guard let document = try layer.json(file) else { return }
        let mistakes = mistakes(in: document)
        guard mistakes.isEmpty else { throw FixtureMistakes(mistakes) }
        var all = try OptionRecord.value(option, in: database).map { try JSONParser.parse($0).object } ?? nil
        for (name, value) in document.object ?? [:] { all = (all ?? [:]).setting(name, value) }
        try OptionRecord.set(option, JSONWriter.text(.object(all ?? [:]), style: .plain), in: database)
    }

    /// What a member may hold.
    private indirect enum Shape: Sendable {
        case text, flag, amount
        case count(from: Int)
        case oneOf([String])
        case object([(name: String, shape: Shape, isNeeded: Bool)])
        case list(Shape)
    }

    private static let members: Shape = .object([
        (
            "fees",
            .list(.object([("name", .text, true), ("amount", .amount, true), ("taxable", .flag, false)])), false
        ),
        (
            "quantities",
            .list(
                .object([
                    ("product", .count(from: 1), true), ("minimum", .count(from: 1), false),
                    ("maximum", .count(from: 1), false), ("multiple_of", .count(from: 1), false),
                ])), false
        ),
        ("session_data", .object([("namespace", .text, true)]), false),
        ("cart_error", .object([("code", .text, true), ("message", .text, true)]), false),
        ("packages", .oneOf(["one", "per_line"]), false),
        (
            "pickup",
            .object([
                ("cost", .amount, false),
                (
                    "locations",
                    .list(
                        .object(
                            [("name", .text, true)]
                                + ["address", "details", "country", "state", "postcode", "city"].map {
                                    ($0, .text, false)
                                })), true
                ),
            ]), false
        ),
        ("rate_limit", .object([("requests", .count(from: 1), true), ("seconds", .count(from: 1), true)]), false),
    ])

    private static func mistakes(in document: JSONValue) -> [FixtureMistake] {
        var found: [FixtureMistake] = []
        check(document, members, at: "") { place, problem in
            found.append(FixtureMistake(file: file, entity: "", field: place, problem: problem))
        }
        return found
    }

    private static func check(
        _ value: JSONValue, _ shape: Shape, at place: String, _ report: (String, String) -> Void
    ) {
        switch shape {
        case .text: if value.string == nil { report(place, "must be a text") }
        case .flag: if value.bool == nil { report(place, "must be true or false") }
        case .amount: if !PHP.isNumeric(value.phpString) { report(place, "must be an amount, e.g. \"2.50\"") }
        case .count(let least):
            if (value.int ?? least - 1) < least { report(place, "must be a whole number from \(least)") }
        case .oneOf(let words):
            if !words.contains(value.string ?? "") { report(place, "must be \(words.joined(separator: " or "))") }
        case .list(let element):
            guard let elements = value.array else { return report(place, "must be a list") }
            for (index, value) in elements.enumerated() { check(value, element, at: "\(place)[\(index)]", report) }
        case .object(let members):
            guard let given = value.object else { return report(place, "must be an object") }
            checkMembers(given, members, at: place, report)
        }
    }

    private static func checkMembers(
        _ given: JSONObject, _ members: [(name: String, shape: Shape, isNeeded: Bool)], at place: String,
        _ report: (String, String) -> Void
    ) {
        let path = { (name: String) in place.isEmpty ? name : "\(place).\(name)" }
        for (name, value) in given {
            if let member = members.first(where: { $0.name == name }) {
                check(value, member.shape, at: path(name), report)
            } else {
                report(path(name), Nearest.advice(name, among: members.map(\.name)))
            }
        }
        for member in members where member.isNeeded && given[member.name] == nil {
            report(path(member.name), "is needed")
        }
    }
}

extension JSONObject {
    /// The object with a member set.
    fileprivate func setting(_ name: String, _ value: JSONValue) -> JSONObject {
        var object = self
        object[name] = value
        return object
    }
}
