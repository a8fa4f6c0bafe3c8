import Simulator

/// A refusal in WordPress' form: `{"code":…,"message":…,"data":{"status":…}}`.
///
/// Handlers throw it. What they wrote is undone, unless they throw `Kept(RestError(…))`.
struct RestError: Error, Hashable, Sendable {
    /// e.g. `rest_no_route`.
    let code: String
    /// The text for people, HTML entities as the real system writes them.
    let message: String
    /// The HTTP status.
    let status: Int
    /// Members of `data` beside `status`.
    var data: JSONObject = [:]
    /// What `data` is instead of an object, where the real system puts something else there.
    var bareData: JSONValue?
    /// Whether the real system's code crashed.
    var isCrash = false
    /// Header fields of the answer.
    var headers: Headers = [:]

    /// A refusal.
    init(_ code: String, _ message: String, status: Int, data: JSONObject = [:], headers: Headers = [:]) {
        self.code = code
        self.message = message
        self.status = status
        self.data = data
        self.headers = headers
    }

    /// `{"code":…,"message":…,"data":…}`.
    var payload: JSONValue {
        if let bareData { return ["code": .string(code), "message": .string(message), "data": bareData] }
        // Where the status is among the members, they are in the order of the wire.
        var all: JSONObject = data["status"] == nil ? ["status": .int(Int64(status))] : [:]
        for (key, value) in data { all[key] = value }
        var payload: JSONObject = ["code": .string(code), "message": .string(message), "data": .object(all)]
        if isCrash { payload["additional_errors"] = [] }
        return .object(payload)
    }

    /// What WordPress answers a JSON request with when its code crashes.
    static let crash: RestError = {
        var error = RestError(
            "internal_server_error",
            "<p>There has been a critical error on this website.</p><p><a href=\"https://wordpress.org/documentation/article/faq-troubleshooting/\">Learn more about troubleshooting WordPress.</a></p>",
            status: 500)
        error.isCrash = true
        error.headers = [
            "Expires": "Wed, 11 Jan 1984 05:00:00 GMT",
            "Cache-Control": "no-cache, must-revalidate, max-age=0, no-store, private",
        ]
        return error
    }()

    static let noRoute = RestError(
        "rest_no_route", "No route was found matching the URL and request method.", status: 404)

    /// A route of the real system that is not built here: the same refusal with a header that says so.
    static let unimplemented = RestError(
        noRoute.code, noRoute.message, status: 404, headers: ["X-Sim-Unimplemented": "true"])
}
