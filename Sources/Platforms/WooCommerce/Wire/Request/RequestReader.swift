import PHP
import Simulator

/// Makes a ``RestRequest`` of an HTTP request: method override, parameters by source.
enum RequestReader {
    /// The request to `path`, below `/wp-json`.
    static func read(_ scope: Scope, path: String) -> RestRequest {
        let call = scope.call
        let query = call.query.map { PHP.parseStr($0) } ?? [:]
        var request = RestRequest(scope, method: method(call, query), path: path, headers: call.headers)
        request[.query] = query
        request.body = call.body
        readBody(&request, httpMethod: call.method)
        return request
    }

    /// `_method` in the query, then `X-HTTP-Method-Override` (cart-items/method-override).
    private static func method(_ call: Call, _ query: JSONObject) -> String {
        let override = query["_method"]?.string ?? call.headers["x-http-method-override"]
        return (override ?? call.method).uppercased()
    }

    /// JSON by content type, form fields otherwise. A scalar JSON body is no parameters; text/plain is ignored.
    static func readBody(_ request: inout RestRequest, httpMethod: String) {
        let type = contentType(request.headers)
        request.isJSON = type == "application/json" || (type.hasPrefix("application/") && type.hasSuffix("+json"))
        guard !request.body.isEmpty else { return }
        if request.isJSON {
            readJSON(&request)
        } else if type == "application/x-www-form-urlencoded" || (type.isEmpty && httpMethod != "POST") {
            request[.form] = PHP.parseStr(String(decoding: request.body, as: UTF8.self))
        } else if type == "multipart/form-data" {
            request[.form] = Multipart.fields(request.body, request.headers["content-type"] ?? "")
        }
    }

    private static func readJSON(_ request: inout RestRequest) {
        do {
            let value = try JSONParser.parse(request.body, depthLimit: 511)
            if let members = value.object {
                request[.json] = members
            } else if let elements = value.array {
                request[.json] = JSONObject(elements.enumerated().map { (String($0.offset), $0.element) })
            }
        } catch {
            request.jsonFailure = error
        }
    }

    /// The media type in lower case, without parameters.
    static func contentType(_ headers: Headers) -> String {
        String((headers["content-type"] ?? "").prefix { $0 != ";" }).trimmed.lowercased()
    }
}
