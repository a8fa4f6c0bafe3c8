import Simulator

/// `/V1/carts/licence`: terms that customers must agree to; the shop has none.
enum AgreementEndpoints {
    static func list(_ call: Invocation) throws -> Answer { .value(.array([])) }
}
