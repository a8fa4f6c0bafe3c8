import Simulator

/// `{"return_code": 0, "return_message": "", "result": {…}}`, always with HTTP status 200.
enum Envelope {
    /// An answer, written as an envelope before.
    static func reply(_ body: [UInt8]) -> Reply {
        Reply(status: 200, headers: ["Content-Type": "application/json; charset=utf-8"], body: body)
    }

    static func reply(to error: any Error) -> Reply {
        let body: JSONValue = [
            "return_code": .int(Int64(code(of: error))), "return_message": .string(message(of: error)), "result": [:],
        ]
        var reply = reply(JSONWriter.bytes(body, style: .plain))
        if case UnifiedError.notBuilt(let name) = error { reply.headers["X-Sim-Unimplemented"] = name }
        return reply
    }

    /// The return code of an error.
    static func code(of error: any Error) -> Int {
        switch error {
        case let error as UnifiedError: error.code
        case let failure as StoreFailure: failure.code
        default: 9
        }
    }

    /// The return message of an error.
    static func message(of error: any Error) -> String {
        switch error {
        case let error as UnifiedError: error.message
        case let failure as StoreFailure: failure.message
        default: "Internal service error."
        }
    }
}
