import Simulator

/// `/V1/carts/licence`: terms that customers must agree to; the shop has none.
enum AgreementEndpoints {
    @Sendable static func list(_ invocation: Invocation) throws -> Answer { .value(.array([])) }
}
