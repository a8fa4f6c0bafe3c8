import Simulator

/// What can go wrong before a method does its work.
enum UnifiedError: Error, Hashable {
    case noMethod
    case badAPIKey
    case badStoreKey
    case notBuilt(String)
}

/// `{"return_code": 0, "return_message": "", "result": {…}}`, always with HTTP status 200.
enum Envelope {
    static func reply(to error: any Error) -> Reply {
        switch error {
        case UnifiedError.noMethod: envelope(3, "Method is not specified.")
        case UnifiedError.badAPIKey: envelope(2, "Incorrect API Key.")
        case UnifiedError.badStoreKey: envelope(4, "Store access denied.")
        case UnifiedError.notBuilt(let name): notBuilt(name)
        case is InjectedFault: envelope(9, "Internal service error.")
        default: envelope(9, "Internal service error.")
        }
    }

    private static func notBuilt(_ name: String) -> Reply {
        var reply = envelope(5, "storesim does not serve \(name) yet; docs/coverage.md lists what it serves.")
        reply.headers["X-Sim-Unimplemented"] = name
        return reply
    }

    private static func envelope(_ code: Int, _ message: String) -> Reply {
        let body: JSONValue = ["return_code": .int(Int64(code)), "return_message": .string(message), "result": [:]]
        return Reply(
            status: 200, headers: ["Content-Type": "application/json; charset=utf-8"],
            body: JSONWriter.bytes(body, style: .plain))
    }
}
