import PHP
import Simulator

/// `/batch`: several writes in one request. Each has headers of its own; the outer ones do not reach it.
enum BatchEndpoints {
    static func answer(_ request: RestRequest) throws -> RestResponse {
        let inner = request.list("requests") ?? []
        var response: RestResponse
        if inner.contains(where: { !($0["path"]?.phpString.contains("wc/store") ?? false) }) {
            response = RestResponse(
                RestError("woocommerce_rest_invalid_path", "Invalid path provided.", status: 400))
        } else {
            let steps = try inner.map { try BatchStep($0, request) }
            try refuseLateTokens(request, steps)
            let mode = request.string("validation")
            response = try run(steps, request.scope, allMustBeValid: mode == "require-all-validate")
        }
        let scope = request.scope
        response.headers["Nonce"] = try CartFrame.nonce(scope).current(request.visit.now, scope.keys)
        response.headers["Nonce-Timestamp"] = String(request.visit.now.seconds)
        response.headers["User-ID"] = String(scope.identity.userID)
        return response
    }

    /// A Cart-Token inside but none outside breaks the real system (batch/token-inside-only): it has started another
    /// kind of session by then.
    private static func refuseLateTokens(_ request: RestRequest, _ steps: [BatchStep]) throws {
        guard try !CartFrame.hasToken(request) else { return }
        if try steps.contains(where: { try CartFrame.hasToken($0.request) }) { throw CrashedRequest() }
    }

    private static func run(_ steps: [BatchStep], _ scope: Scope, allMustBeValid: Bool) throws -> RestResponse {
        let isFailed = allMustBeValid && steps.contains { $0.refusal != nil }
        let responses = try steps.map { step in
            isFailed ? step.refusal.map { RestResponse($0) } : try step.answer()
        }
        return RestResponse(for: scope, status: 207) { json in
            json.object { json in
                if isFailed { json.member("failed", "validation") }
                json.member("responses") { json in
                    json.array(of: responses) { json, response in
                        if let response { append(response, &json) } else { json.write(JSONValue.null) }
                    }
                }
            }
        }
    }

    private static func append(_ response: RestResponse, _ json: inout JSONWriter) {
        json.object { json in
            json.key("body")
            switch response.body {
            case .value(let value): json.write(value)
            case .written(let bytes): json.raw(bytes)
            case .empty: json.write(JSONValue.null)
            }
            json.member("status", response.status)
            json.key("headers")
            if response.headers.fields.isEmpty { return json.array { _ in } }
            json.object { json in
                for field in response.headers.fields { json.member(field.name, ResponseWriter.headerValue(field)) }
            }
        }
    }
}

/// One request of a batch, checked before any of them runs.
struct BatchStep {
    /// The inner request, parameters checked and converted.
    private(set) var request: RestRequest
    /// Why it cannot run; nil where it can.
    private(set) var refusal: RestError?
    private var found: (match: RouteMatch, endpoint: Endpoint)?

    /// Reads a member of `requests`.
    init(_ step: JSONValue, _ outer: RestRequest) throws {
        let path = step["path"]?.phpString ?? ""
        let bare = String(path.prefix { $0 != "?" })
        request = RestRequest(
            outer.scope, method: (step["method"]?.string ?? "POST").uppercased(), path: bare,
            headers: Headers((step["headers"]?.object ?? [:]).map { ($0.key, $0.value.phpString) }))
        if let mark = path.firstIndex(of: "?") { request[.query] = PHP.parseStr(path[path.index(after: mark)...]) }
        request[.form] = step["body"]?.object ?? [:]
        try check()
    }

    private mutating func check() throws {
        guard let found = RouteTable.find(request.path, method: request.method) else {
            refusal = .noRoute
            return
        }
        self.found = found
        guard found.endpoint.allowsBatch else {
            refusal = RestError(
                "rest_batch_not_allowed", "The requested route does not support batch requests.", status: 400)
            return
        }
        do {
            try Dispatcher.prepare(&request, found.match, found.endpoint)
        } catch let error as RestError {
            refusal = error
        }
    }

    /// Runs it.
    func answer() throws -> RestResponse {
        var response: RestResponse
        if let refusal {
            response = RestResponse(refusal)
        } else if let found {
            response = try Dispatcher.execute(request, found.match, found.endpoint)
        } else {
            response = RestResponse(.noRoute)
        }
        if let links = response.links { ResponseWriter.addLinks(links, to: &response) }
        if let found, let allowed = try ResponseWriter.allowed(found.match, request) {
            response.headers["Allow"] = allowed
        }
        return response
    }
}
