import Simulator

@testable import Unified

/// Calls of the layer by a method's name, which has its verb and its place of parameters.
struct WireStage {
    private let sandbox: UnifiedSandbox
    var simulation: Simulation { sandbox.simulation }

    init() throws { sandbox = try UnifiedSandbox() }

    private static let verbs = Dictionary(
        UnifiedMethods.table.map { ($0.name, $0.verb) }
    ) { first, _ in first }

    /// Calls a method of the store, with its parameters in the query for GET and DELETE and in a JSON body otherwise.
    func call(_ method: String, _ given: JSONObject = [:], store: String = "woocommerce") throws -> JSONValue {
        let verb = Self.verbs[method] ?? "GET"
        let key = store == "magento" ? UnifiedSandbox.magento : UnifiedSandbox.woocommerce
        let isQuery = verb == "GET" || verb == "DELETE"
        return try sandbox.call(
            verb, method, isQuery ? given.map { ($0.key, ScenarioClient.plain($0.value)) } : [],
            body: isQuery ? nil : .object(given), store: key)
    }
}
