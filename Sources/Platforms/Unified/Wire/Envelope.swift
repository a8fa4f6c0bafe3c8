import Simulator

/// `{"return_code": 0, "return_message": "", "result": {…}}`, always with HTTP status 200.
enum Envelope {
    /// The answer of a method that did its work.
    ///
    /// - Parameter pagination: the member between message and result; nil for a method that has none.
    static func reply(_ result: JSONValue, message: String = "", pagination: JSONValue? = nil) -> Reply {
        var members: JSONObject = ["return_code": 0, "return_message": .string(message)]
        members["pagination"] = pagination
        members["result"] = result
        return reply(members)
    }

    static func reply(to error: any Error) -> Reply {
        switch error {
        case let error as UnifiedError:
            var reply = failure(error.code, error.message)
            if case .notBuilt(let name) = error { reply.headers["X-Sim-Unimplemented"] = name }
            return reply
        case let failure as StoreFailure: return self.failure(failure.code, failure.message)
        default: return failure(9, "Internal service error.")
        }
    }

    private static func failure(_ code: Int, _ message: String) -> Reply {
        reply(["return_code": .int(Int64(code)), "return_message": .string(message), "result": [:]])
    }

    private static func reply(_ members: JSONObject) -> Reply {
        Reply(
            status: 200, headers: ["Content-Type": "application/json; charset=utf-8"],
            body: JSONWriter.bytes(.object(members), style: .plain))
    }
}
