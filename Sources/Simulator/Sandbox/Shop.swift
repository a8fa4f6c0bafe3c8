/// One instance of a platform in a sandbox.
public final class Shop: Sendable {
    /// The platform.
    public let platform: any Platform
    /// The shop's settings.
    public let settings: ShopSettings
    let store: ShopStore
    private let template: ShopTemplate

    init(_ template: ShopTemplate, store: ShopStore) {
        platform = template.platform
        settings = template.settings
        self.store = store
        self.template = template
    }

    /// What the fixtures that it was made from say of who may call: secrets by group and name.
    public func credentials() throws -> JSONValue { try template.credentials() }
}
