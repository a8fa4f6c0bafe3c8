/// A journal as HAR 1.2, without secrets: what browsers' tools and Postman read.
public enum HARExport {
    /// The document.
    ///
    /// - Parameter version: of the program that made it.
    public static func document(_ entries: [Journal.Entry], version: String) -> JSONValue {
        [
            "log": [
                "version": "1.2", "creator": ["name": "storesim", "version": .string(version)],
                "entries": .array(entries.map(entry)),
            ]
        ]
    }

    private static func entry(_ entry: Journal.Entry) -> JSONValue {
        [
            "startedDateTime": .string(entry.at.iso8601), "time": 0, "request": request(entry.request),
            "response": response(entry.reply, to: entry.request), "cache": [:],
            "timings": ["send": 0, "wait": 0, "receive": 0],
            "comment": .string("storesim \(entry.number)" + (entry.shop.map { " at \($0)" } ?? "")),
        ]
    }

    private static func request(_ request: Request) -> JSONValue {
        let target = Redaction.target(request.target)
        let query = target.firstIndex(of: "?").map { PercentEncoding.form(target[target.index(after: $0)...]) } ?? []
        var members: JSONObject = [
            "method": .string(request.method),
            "url": .string("\(request.scheme)://\(request.headers["host"] ?? "localhost")\(target)"),
            "httpVersion": "HTTP/1.1", "cookies": [], "headers": fields(request.headers),
            "queryString": .array(query.map { pair($0.name, $0.value) }), "headersSize": -1,
            "bodySize": .int(Int64(request.body.count)),
        ]
        if !request.body.isEmpty {
            let type = request.headers["content-type"] ?? "application/octet-stream"
            members["postData"] = [
                "mimeType": .string(type), "text": .string(Redaction.body(request.body, type)),
            ]
        }
        return .object(members)
    }

    private static func response(_ reply: Reply, to request: Request) -> JSONValue {
        let type = reply.headers["content-type"]
        return [
            "status": .int(Int64(reply.status)), "statusText": "", "httpVersion": "HTTP/1.1", "cookies": [],
            "headers": fields(reply.headers),
            "content": [
                "size": .int(Int64(reply.body.count)), "mimeType": .string(type ?? ""),
                "text": .string(Redaction.body(reply.body, type, at: request.target)),
            ],
            "redirectURL": .string(reply.headers["location"] ?? ""), "headersSize": -1,
            "bodySize": .int(Int64(reply.body.count)),
        ]
    }

    private static func fields(_ headers: Headers) -> JSONValue {
        .array(headers.fields.map { pair($0.name, Redaction.value(of: $0)) })
    }

    private static func pair(_ name: String, _ value: String) -> JSONValue {
        ["name": .string(name), "value": .string(value)]
    }
}
