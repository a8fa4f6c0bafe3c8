internal import Simulator

extension ControlAPI {
    static let clockRoutes = [
        AdminRoute("GET", "clock", "a sandbox's time", showClock),
        AdminRoute(
            "PUT", "clock",
            "sets it {\"clock\": \"real\", \"frozen\", \"+3600\" or \"2026-01-15T10:00:00Z\"} or {\"scale\": 60}",
            setClock),
        AdminRoute("POST", "clock/advance", "moves it {\"seconds\"}", advanceClock),
        AdminRoute("POST", "clock/freeze", "stops it where it stands", freezeClock),
    ]

    private static let showClock: @Sendable (AdminCall) throws -> Reply = { call in summary(try call.sandbox().clock) }

    private static let freezeClock: @Sendable (AdminCall) throws -> Reply = { call in
        let clock = try call.sandbox().clock
        clock.freeze()
        return summary(clock)
    }

    private static let setClock: @Sendable (AdminCall) throws -> Reply = { call in
        let clock = try call.sandbox().clock
        let body = try call.body(of: "clock", "scale")
        if let scale = body["scale"]?.double {
            guard clock.scale(scale) else {
                throw AdminProblem.invalid("\"scale\" must be from 0.001 to 1000000, 1 for the machine's pace")
            }
            return summary(clock)
        }
        let text = body["clock"]?.string
        if text == "frozen" { return try freezeClock(call) }
        guard let text, let mode = SandboxClock.Mode(text) else {
            throw AdminProblem.invalid(
                "\"clock\" must be \"real\", \"frozen\", seconds with a sign such as \"+3600\", or a moment such as "
                    + "\"2026-01-15T10:00:00Z\"")
        }
        clock.mode = mode
        try call.api.catchUp(call.sandbox())
        return summary(clock)
    }

    private static let advanceClock: @Sendable (AdminCall) throws -> Reply = { call in
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
