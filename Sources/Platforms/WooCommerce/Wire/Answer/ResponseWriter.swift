import Simulator

/// Makes the HTTP reply of a REST answer: `_fields`, `_links`, `_envelope`, `HEAD`, standard headers.
enum ResponseWriter {
    /// `allowed` are the methods that the caller may use, nil where no route was found.
    static func reply(_ response: RestResponse, allowed: String?, _ request: RestRequest) throws -> Reply {
        var response = response
        if response.isSentAtOnce { return try sentAtOnce(response, request) }
        if let allowed { response.headers["Allow"] = allowed }
        pickFields(&response, request)
        if let links = response.links { addLinks(links, to: &response) }
        if request[.query]["_envelope"] != nil { response = enveloped(response) }
        var headers = try StandardHeaders.make(request.scope)
        for field in response.headers.fields { headers[field.name] = field.value }
        let now = request.visit.now
        for cookie in request.scope.setCookies { headers.add("Set-Cookie", cookie.line(now: now)) }
        var reply = Reply(status: response.status, headers: headers, body: body(response, request))
        wrap(&reply, request)
        return reply
    }

    private static func sentAtOnce(_ response: RestResponse, _ request: RestRequest) throws -> Reply {
        Reply(
            status: response.status, headers: StandardHeaders.basic(request.scope), body: body(response, request))
    }

    /// `_jsonp=name`: the answer as a call of that function.
    private static func wrap(_ reply: inout Reply, _ request: RestRequest) {
        guard let name = request[.query]["_jsonp"]?.string, !name.isEmpty, !reply.body.isEmpty,
            name.utf8.allSatisfy({ $0.isAlphanumeric || "_.".utf8.contains($0) })
        else { return }
        reply.headers["Content-Type"] = "application/javascript; charset=UTF-8"
        reply.body = Array("/**/\(name)(".utf8) + reply.body + Array(")".utf8)
    }

    /// The methods of the matched route that the caller may use.
    static func allowed(_ match: RouteMatch?, _ request: RestRequest) throws -> String? {
        guard let match else { return nil }
        var request = request
        request[.url] = JSONObject(match.captured.map { ($0.name, .string($0.value)) })
        let endpoints = try match.route.endpoints.filter { try Dispatcher.isPermitted($0, request) }
        var methods: [String] = []
        for method in endpoints.flatMap(\.methods) where !methods.contains(method) { methods.append(method) }
        return methods.isEmpty ? nil : methods.joined(separator: ", ")
    }

    private static func pickFields(_ response: inout RestResponse, _ request: RestRequest) {
        guard let wanted = request["_fields"], response.status < 400, case .value(let value) = response.body else {
            return
        }
        let fields = FieldFilter(wanted, keepsObjects: request.scope.isStoreAPI)
        if !fields.isEmpty { response.body = .value(fields.apply(value)) }
    }

    /// Adds the links of a single item to it.
    static func addLinks(_ links: JSONObject, to response: inout RestResponse) {
        guard case .value(let body) = response.body else { return }
        // Where no member was picked, the links are all that is left (rest-v3-orders/fields-context-and-dp 05).
        guard var members = body.object ?? (body == [] ? [:] : nil) else { return }
        members["_links"] = .object(links)
        response.body = .value(.object(members))
    }

    private static func enveloped(_ response: RestResponse) -> RestResponse {
        var value = JSONValue.null
        if case .value(let body) = response.body { value = body }
        let headers = JSONObject(response.headers.fields.map { ($0.name, headerValue($0)) })
        return RestResponse([
            "body": value, "status": .int(Int64(response.status)),
            "headers": headers.isEmpty ? [] : .object(headers),
        ])
    }

    /// Numbers that PHP keeps as numbers until they are sent.
    static func headerValue(_ field: Headers.Field) -> JSONValue {
        let numbers = ["nonce-timestamp", "user-id", "x-wp-total", "x-wp-totalpages", "last-modified"]
        guard numbers.contains(field.name.lowercased()), let number = Int64(field.value) else {
            return .string(field.value)
        }
        return .int(number)
    }

    private static func body(_ response: RestResponse, _ request: RestRequest) -> [UInt8] {
        if request.scope.call.method == "HEAD" || response.status == 204 { return [] }
        if StandardHeaders.isPreflight(request.scope) { return [] }
        switch response.body {
        case .empty: return []
        case .written(let bytes): return bytes
        case .value(let value): return JSONWriter.bytes(value)
        }
    }
}
