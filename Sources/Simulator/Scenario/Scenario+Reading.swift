extension Scenario {
    /// Reads a scenario file's bytes.
    ///
    /// - Returns: nil for JSON that is no scenario, such as a baseline file beside the scenarios.
    /// - Throws: ``ScenarioMistake``.
    public static func read(_ bytes: [UInt8], file: String) throws -> Scenario? {
        let document: JSONValue
        do { document = try JSONParser.parse(bytes) } catch {
            throw ScenarioMistake(file: file, problem: "no valid JSON: \(error)")
        }
        guard let exchanges = document["exchanges"]?.array else { return nil }
        guard let name = document["name"]?.string else {
            throw ScenarioMistake(file: file, problem: "`name` is missing")
        }
        return Scenario(
            name: name, startsFrom: document["starts_from"]?.string ?? "baseline",
            recordedAt: try time(document["recorded_at"], of: "recorded_at", in: file),
            prose: Set(document["prose"]?.array?.compactMap(\.string) ?? []), shop: document["shop"]?.string,
            exchanges: try exchanges.map { try Exchange($0, file: file) })
    }

    fileprivate static func time(_ value: JSONValue?, of member: String, in file: String) throws -> Instant? {
        guard let value else { return nil }
        guard let instant = value.string.flatMap({ Instant($0) }) else {
            let text = JSONWriter.text(value, style: .plain)
            throw ScenarioMistake(file: file, problem: "`\(member)` is no time: \(text)")
        }
        return instant
    }
}

extension Scenario.Exchange {
    init(_ value: JSONValue, file: String) throws {
        func mistake(_ problem: String) -> ScenarioMistake { ScenarioMistake(file: file, problem: problem) }
        guard let id = value["id"]?.string else { throw mistake("an exchange has no `id`") }
        guard let request = value["request"], let method = request["method"]?.string, let path = request["path"]?.string
        else { throw mistake("exchange \(id): `request` needs `method` and `path`") }
        guard let response = value["response"], let status = response["status"]?.int
        else { throw mistake("exchange \(id): `response` needs `status`") }
        let at = try Scenario.time(value["at"], of: "at", in: file)
        self.init(
            id: id, at: at, before: Self.controls(value["before"]), method: method, path: path,
            auth: request["auth"]?.string ?? "none", oauth: request["oauth"] ?? .null,
            headers: Self.texts(request["headers"]), body: Self.body(of: request) ?? .empty,
            expected: Scenario.Expected(
                status: status, headers: (response["headers"]?.object ?? [:]).map { ($0.key.lowercased(), $0.value) },
                body: Self.expectedBody(response)),
            volatile: value["volatile"]?.array?.compactMap(\.string) ?? [], bind: Self.texts(value["bind"]))
    }

    private static func controls(_ value: JSONValue?) -> [Scenario.Control] {
        (value?.array ?? []).compactMap { action in
            action["control"]?.string.map { Scenario.Control(path: $0, body: action["body"] ?? [:]) }
        }
    }

    private static func texts(_ value: JSONValue?) -> [(String, String)] {
        (value?.object ?? [:]).compactMap { key, value in value.string.map { (key, $0) } }
    }

    private static func body(of value: JSONValue) -> Scenario.Body? {
        if let text = value["body_text"]?.string { return .text(text) }
        return value["body"].map { .json($0) }
    }

    /// A theme's HTML page is no interface: only its status counts, as for an answer that was cut when recorded.
    private static func expectedBody(_ response: JSONValue) -> Scenario.Body? {
        let type = response["headers"]?["content-type"]?.string ?? ""
        if type.hasPrefix("text/html") || response["body_truncated"]?.bool == true { return nil }
        return body(of: response)
    }
}
