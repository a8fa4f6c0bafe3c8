/// One instance of a platform in a sandbox.
public final class Shop: Sendable {
    /// The platform.
    public let platform: any Platform
    /// The shop's settings.
    public let settings: ShopSettings
    let store: ShopStore

    init(_ template: ShopTemplate, store: ShopStore) {
        platform = template.platform
        settings = template.settings
        self.store = store
    }
}
