internal import Simulator

extension ControlAPI {
    static let showClock: @Sendable (AdminCall) throws -> Reply = { call in summary(try call.sandbox().clock) }

    static let setClock: @Sendable (AdminCall) throws -> Reply = { call in
        let clock = try call.sandbox().clock
        let text = try call.body(of: "clock")["clock"]?.string
        guard let text, let mode = SandboxClock.Mode(text) else {
            throw AdminProblem.invalid(
                "\"clock\" must be \"real\", seconds with a sign such as \"+3600\", or a moment such as \"2026-01-15T10:00:00Z\""
            )
        }
        clock.mode = mode
        try call.api.catchUp(call.sandbox())
        return summary(clock)
    }

    static let advanceClock: @Sendable (AdminCall) throws -> Reply = { call in
        let clock = try call.sandbox().clock
        guard let seconds = try call.body(of: "seconds")["seconds"]?.int, clock.advance(seconds: Int64(seconds)) else {
            throw AdminProblem.invalid("\"seconds\" must be a whole number that leads to a year from 1970 to 9999")
        }
        try call.api.catchUp(call.sandbox())
        return summary(clock)
    }

    /// What fell due by the new time is done, and what has to be sent because of it is sent.
    fileprivate func catchUp(_ sandbox: Sandbox) throws {
        try simulation.catchUp(sandbox)
        if sandbox.outbox.take() { courier.attend(to: sandbox) }
    }

    private static func summary(_ clock: SandboxClock) -> Reply {
        .json(200, ["clock": .string("\(clock.mode)"), "now": .string(clock.now.iso8601)])
    }
}
