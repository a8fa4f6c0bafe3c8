import Simulator

/// The unified methods as native calls of Magento's REST API.
struct MagentoAdapter: StoreAdapter {
    static let platform = MagentoPlatform.description

    static let methods: [String: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult] = [:]

    let client: NativeClient

    init(_ client: NativeClient) { self.client = client }

    /// Reads what every integration may read.
    func verify() throws { _ = try client.get("/rest/V1/store/storeViews") }
}
