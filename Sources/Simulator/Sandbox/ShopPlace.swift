/// Where a client that called the server one way finds a shop.
public struct ShopPlace: Sendable {
    /// The shop.
    public let shop: Shop
    /// Its address.
    public let url: String
    /// Every part of the URL space that it has, e.g. `/s/ci-1/rest` or `http://shop.test:4090/`.
    public let paths: [String]

    /// The place of a shop.
    ///
    /// - Parameter prefix: the path of its sandbox.
    public init(of shop: Shop, below prefix: String = "", asCalledBy request: Request) {
        self.shop = shop
        let settings = shop.settings
        let address = { Self.address(of: $0, settings, prefix, request) }
        url = settings.url ?? address(settings.mounts.first ?? Mount()).url
        paths = settings.mounts.map { mount in
            guard mount.host == nil, mount.port == nil else { return address(mount).url + mount.root + "/" }
            let path = prefix + mount.basePath + mount.root
            return path.isEmpty ? "/" : path
        }
    }

    private static func address(
        of mount: Mount, _ shop: ShopSettings, _ prefix: String, _ request: Request
    ) -> ShopAddress {
        let call = Call(request, basePath: prefix + mount.basePath)
        let called = ShopAddress(of: call, trusting: shop.trustsForwarded)
        let port = called.authority.dropFirst(called.host.utf8.count)
        let authority = (mount.host ?? String(called.host)) + (mount.port.map { ":\($0)" } ?? String(port))
        return ShopAddress(scheme: called.scheme, authority: authority, path: called.path)
    }

    /// What is told of a shop: name, platform, version, address.
    public var json: JSONValue {
        [
            "name": .string(shop.settings.name), "platform": .string(shop.platform.name),
            "version": .string(shop.settings.profile), "url": .string(url), "paths": .array(paths.map { .string($0) }),
        ]
    }
}

extension Sandbox {
    /// The path in front of every shop's own: `/s/NAME`, nothing for the default sandbox.
    public var prefix: String { name == SandboxRegistry.defaultName ? "" : "/s/\(name)" }

    /// The shops and where a client finds them that called the server as this request did.
    public func places(asCalledBy request: Request) -> [ShopPlace] {
        shops.map { ShopPlace(of: $0, below: prefix, asCalledBy: request) }
    }

    /// Scheme, host and what a proxy puts in front, as the client called.
    public func origin(asCalledBy request: Request) -> String { ShopAddress(of: Call(request), trusting: false).url }
}
