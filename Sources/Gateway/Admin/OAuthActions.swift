internal import Simulator

extension ControlAPI {
    static let oauthRoutes = [
        AdminRoute(
            "POST", "oauth/explain",
            "why a signature is refused: {\"text\": a curl command, HAR entry or raw request} or {\"number\": of the journal}; "
                + "\"base_string\": what the client signed", explainSignature)
    ]

    private static let explainSignature: @Sendable (AdminCall) throws -> Reply = { call in
        let body = try call.body(of: ["text", "request", "number", "base_string"])
        let request = try described(body, call)
        let base = body["base_string"]?.string
        guard base?.utf8.count ?? 0 <= 1 << 16 else { throw AdminProblem.invalid("\"base_string\" is too long") }
        guard let claim = try call.simulation.signature(of: request) else {
            throw AdminProblem.invalid(
                "\(request.method) \(Redaction.target(request.target)) has no OAuth signature, or reaches no shop that checks "
                    + "any")
        }
        let diagnosis = SignatureDiagnosis(claim, isThorough: true, clientBase: base)
        return .json(200, diagnosis.json)
    }

    private static func described(_ body: JSONValue, _ call: AdminCall) throws -> Request {
        var request: Request
        if let number = body["number"]?.int {
            guard let entry = try call.sandbox().journal.entry(number) else { throw AdminProblem.noEntry("\(number)") }
            return entry.request
        }
        if let text = body["text"]?.string {
            request = try RequestText(text).request
        } else if let described = body["request"], !described.isNull {
            request = try RequestText(JSONWriter.text(described, style: .plain)).request
        } else {
            throw AdminProblem.invalid("say what to explain: \"text\", \"request\" or \"number\"")
        }
        request.remoteAddress = call.request.remoteAddress
        if request.headers["host"] == nil { request.headers["Host"] = call.request.headers["host"] }
        let sandbox = call.query("sandbox") ?? call.request.headers["x-sim-sandbox"]
        if let sandbox, request.headers["x-sim-sandbox"] == nil { request.headers["X-Sim-Sandbox"] = sandbox }
        return request
    }
}
