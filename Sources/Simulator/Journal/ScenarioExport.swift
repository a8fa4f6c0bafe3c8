/// What a shop was asked as a scenario, to be replayed: who called is named, secrets are not.
public struct ScenarioExport {
    /// The name that the scenario gets.
    public let name: String
    /// The template that the sandbox started from.
    public let template: TemplateName
    /// The shop, and the path in front of it.
    public let shop: Shop
    /// The shop's keys: a call that shows one of their values is its owner's.
    public let credentials: [Credential]

    /// An export of a shop's requests.
    public init(name: String, template: TemplateName, shop: Shop, credentials: [Credential]) {
        self.name = name
        self.template = template
        self.shop = shop
        self.credentials = credentials
    }

    /// The scenario file.
    public func document(_ entries: [Journal.Entry]) -> JSONValue {
        let mine = entries.filter { $0.shop == shop.settings.name }
        var members: JSONObject = [
            "name": .string("\(shop.platform.name)/\(name)"),
            "about": .string("Exported from the journal of \(shop.settings.name)."),
            "starts_from": .string("\(template)"),
        ]
        if shop.settings.name != shop.platform.name { members["shop"] = .string(shop.settings.name) }
        if let first = mine.first { members["recorded_at"] = .string(first.at.iso8601) }
        members["exchanges"] = .array(mine.map(exchange))
        return .object(members)
    }

    private func exchange(_ entry: Journal.Entry) -> JSONValue {
        var request: JSONObject = [
            "method": .string(entry.request.method), "path": .string(path(entry.request)),
            "auth": .string(caller(entry.request)),
        ]
        let headers = entry.request.headers.fields.filter { Self.told.contains($0.name.lowercased()) }
        if !headers.isEmpty {
            request["headers"] = .object(JSONObject(headers.map { ($0.name, .string($0.value)) }))
        }
        if !entry.request.body.isEmpty {
            let (name, value) = Self.body(entry.request.body, entry.request.headers, entry.request.target)
            request[name] = value
        }
        var response: JSONObject = ["status": .int(Int64(entry.reply.status))]
        if let type = entry.reply.headers["content-type"] { response["headers"] = ["content-type": .string(type)] }
        if !entry.reply.body.isEmpty {
            let (name, value) = Self.body(entry.reply.body, entry.reply.headers, entry.request.target)
            response[name] = value
        }
        return [
            "id": .string("request-\(entry.number)"), "at": .string(entry.at.iso8601), "request": .object(request),
            "response": .object(response),
        ]
    }

    private static let told: Set<String> = ["content-type", "accept", "accept-language", "x-requested-with"]

    /// Below the shop's base path, without OAuth's parameters, which replays make anew.
    private func path(_ request: Request) -> String {
        var path = request.path
        if path.hasPrefix("/s/") { path = path.dropFirst(3).drop { $0 != "/" } }
        let base = shop.settings.mounts.map(\.basePath).filter { path.hasPrefix($0) }.max { $0.count < $1.count } ?? ""
        let pairs = (request.query ?? "").split(separator: "&").filter { !$0.hasPrefix("oauth_") }
        let query = Redaction.target("?" + pairs.joined(separator: "&"))
        return path.dropFirst(base.count) + (pairs.isEmpty ? "" : query)
    }

    private func caller(_ request: Request) -> String {
        let authorization = request.headers["authorization"] ?? ""
        let basic = authorization.lowercased().hasPrefix("basic ") ? Base64.decode(authorization.dropFirst(6)) : nil
        let shown = [authorization, String(request.query ?? ""), String(decoding: basic ?? [], as: UTF8.self)]
        let owner = credentials.first { credential in
            credential.fields.contains { field in
                field.value.utf8.count > 3 && shown.contains { $0.contains(field.value) }
            }
        }
        return owner?.name ?? "none"
    }

    private static func body(_ bytes: [UInt8], _ headers: Headers, _ target: String) -> (String, JSONValue) {
        let text = Redaction.body(bytes, headers["content-type"], at: target)
        if headers["content-type"]?.contains("json") ?? false, let value = try? JSONParser.parse(text) {
            return ("body", value)
        }
        return ("body_text", .string(text))
    }
}
