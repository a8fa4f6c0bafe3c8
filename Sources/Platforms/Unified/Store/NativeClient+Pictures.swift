import Simulator

extension NativeClient {
    /// A picture's file, as stores take it.
    struct Picture: Sendable {
        let bytes: [UInt8]
        /// The media type.
        let type: String
        /// The name that it goes by.
        let name: String
    }

    /// Fetches a picture: the layer does that itself, stores get its content.
    ///
    /// - Throws: ``UnifiedError/wrong(_:takes:)`` for what is no URL, or no picture stands behind it.
    func picture(at url: String, parameter: String = "image_url") throws -> Picture {
        let address = ShopAddress(url)
        guard url.hasPrefix("http://") || url.hasPrefix("https://"), !address.authority.isEmpty else {
            throw UnifiedError.wrong(parameter, takes: "valid URL.")
        }
        let request = Request(
            method: "GET", target: address.path.isEmpty ? "/" : address.path,
            headers: ["Host": address.authority, "Accept": "*/*"], scheme: address.scheme)
        guard let reply = try? fetch(request, address), reply.status == 200,
            let type = reply.headers["content-type"]?.prefix(while: { $0 != ";" }), type.hasPrefix("image/")
        else { throw UnifiedError.incorrect("The image \(url) can not be fetched.") }
        let name = address.path.prefix { $0 != "?" }.split(separator: "/").last.map(String.init) ?? "image"
        return Picture(bytes: reply.body, type: String(type), name: name)
    }

    private func fetch(_ request: Request, _ address: ShopAddress) throws -> Reply {
        if conversation.isHere(address) {
            let transport = InProcessTransport(
                conversation: conversation, port: conversation.request.shopPort, scheme: address.scheme)
            return try transport.send(request)
        }
        return try SocketTransport(conversation: conversation, network: network, server: address).send(request)
    }
}
