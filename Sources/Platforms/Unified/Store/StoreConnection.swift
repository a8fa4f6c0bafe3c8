import Simulator

/// A store that can be talked to: its platform and a client of it.
struct StoreConnection: Sendable {
    let adapter: any StoreAdapter.Type
    let client: NativeClient

    /// The store's address.
    var url: String { client.url }
}

/// Makes connections of what is known of stores.
struct StoreConnector: Sendable {
    let network: any Network
    let rehearsal: @Sendable (_ platform: String) -> any Rehearsal
    let conversation: Conversation

    /// A connection to a store.
    ///
    /// - Throws: ``UnifiedError/storeGone`` where it is a shop of this sandbox that the sandbox does not have.
    func connection(to store: StoreRecord) throws -> StoreConnection {
        if store.shop.isEmpty { return try elsewhere(store) }
        guard let shop = try conversation.neighbour(store.shop),
            let adapter = StorePlatform.adapters.first(where: { $0.platform.name == shop.platform })
        else { throw UnifiedError.storeGone }
        let transport = InProcessTransport(
            conversation: conversation, port: shop.port, scheme: ShopAddress(shop.url).scheme)
        return StoreConnection(
            adapter: adapter,
            client: client(adapter.platform, transport, url: shop.url, basePath: shop.basePath, shop.credentials))
    }

    /// By its address: one of this very server is reached past no socket.
    private func elsewhere(_ store: StoreRecord) throws -> StoreConnection {
        guard let adapter = StorePlatform.adapter(of: store.cartID) else { throw UnifiedError.storeGone }
        let address = ShopAddress(store.url)
        let transport: any Transport =
            conversation.isHere(address)
            ? InProcessTransport(
                conversation: conversation, port: conversation.request.shopPort, scheme: address.scheme)
            : SocketTransport(conversation: conversation, network: network, server: address)
        return StoreConnection(
            adapter: adapter,
            client: client(
                adapter.platform, transport, url: store.url, basePath: address.path, .object(store.credentials)))
    }

    private func client(
        _ platform: StorePlatform, _ transport: any Transport, url: String, basePath: String, _ credentials: JSONValue
    ) -> NativeClient {
        NativeClient(
            platform: platform, transport: transport, network: network, rehearsal: rehearsal(platform.name), url: url,
            basePath: basePath, credentials: credentials, conversation: conversation)
    }
}
