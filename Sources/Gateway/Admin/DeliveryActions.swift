internal import Simulator

extension ControlAPI {
    static let runDeliveries: @Sendable (AdminCall) throws -> Reply = { call in
        let sandbox = try call.sandbox()
        return .json(200, ["sent": .int(Int64(call.api.courier.deliver(in: sandbox)))])
    }

    static let listEmails: @Sendable (AdminCall) throws -> Reply = { call in
        .json(200, ["emails": .array(try call.simulation.emails(in: call.sandbox()))])
    }

    static let listDeliveries: @Sendable (AdminCall) throws -> Reply = { call in
        .json(200, ["deliveries": .array(try call.simulation.deliveries(in: call.sandbox()))])
    }
}
