import Simulator

/// The API key of a call: in `X-API-Key`, as a bearer in `Authorization`, or as `api_key` in the query. The document does not
/// say where it stands; these are the usual places.
enum CartKey {
    static func given(in call: Call) -> String? {
        if let key = call.headers["x-api-key"] { return key }
        if let field = call.headers["authorization"], field.lowercased().hasPrefix("bearer ") {
            return String(field.dropFirst(7))
        }
        return PercentEncoding.form(call.query ?? "").first { $0.name == "api_key" }?.value
    }
}
