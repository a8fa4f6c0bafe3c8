import CartItems
import FoundationEssentials
import Glibc
import Magento
import Simulator
import Unified
import WooCommerce

/// The one place where live things are made: platforms, shops, time, files.
enum Composition {
    /// The machine's time.
    @Sendable static func machineTime() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
    }

    /// This build of the program: any other has another file, or the same one at another time.
    static var build: String { "\(FileState("/proc/self/exe"))" }

    /// Where users keep what can be made again (XDG base directories); nil where they have no home.
    static var cacheDirectory: String? {
        let environment = ProcessInfo.processInfo.environment
        if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") { return "\(cache)/storesim" }
        return environment["HOME"].flatMap { $0.hasPrefix("/") ? "\($0)/.cache/storesim" : nil }
    }

    /// Every platform, in the order shown.
    static let platforms: [any Platform] = [Magento(), WooCommerce(), Unified(), CartItems()]

    /// The sets of shops that sandboxes are made from.
    ///
    /// - Parameter options: switches by shop name, e.g. `["magento": ["nonces": "lenient"]]`; every shop has `url` and
    ///   `trust-forwarded`, the others are its platform's.
    /// - Throws: ``UnknownSwitch`` for a shop or a switch that is not there, and for a value that a switch does not take.
    static func recipes(options: [String: [String: String]] = [:]) throws -> [String: [TemplateLibrary.Recipe]] {
        let sets = ["baseline": [magento, wooCommerce, unified, cartItems], "seed": [magentoOfTheTrace]]
        let names = sets.values.flatMap { $0.map(\.settings.name) }
        for shop in options.keys where !names.contains(shop) {
            throw UnknownSwitch(description: "--set \(shop).…: " + Nearest.advice(shop, among: Set(names).sorted()))
        }
        return try sets.mapValues { recipes in try recipes.map { try $0.with(options[$0.settings.name] ?? [:]) } }
    }

    fileprivate static let timeZones = TimeZones(directory: TimeZones.usualDirectory)

    private static let magentoMounts = [
        Mount(basePath: "/magento-2.4.0"), Mount(root: "/rest"), Mount(root: "/oauth"),
    ]

    /// Magento Open Source 2.4.6 in the state the recordings start from.
    private static let magento = TemplateLibrary.Recipe(
        Magento(),
        ShopSettings(
            name: "magento", profile: "2.4.6", baseURL: "http://www.stores.local/magento-2.4.0", mounts: magentoMounts,
            fixtures: "magento"))

    /// The older Magento of the published product.add trace.
    private static let magentoOfTheTrace = TemplateLibrary.Recipe(
        Magento(),
        ShopSettings(
            name: "magento", profile: "2.4.0", baseURL: "http://www.stores.local/magento-2.4.0", mounts: magentoMounts,
            fixtures: "magento-seed"))

    /// WooCommerce 9.9.5 in the state the recordings start from; it has the server's root to itself.
    private static let wooCommerce = TemplateLibrary.Recipe(
        WooCommerce(),
        ShopSettings(
            name: "woocommerce", profile: "9.9.5", baseURL: "http://store.local", mounts: [Mount()],
            fixtures: "woocommerce"))

    /// The API2Cart-compatible layer.
    private static let unified = TemplateLibrary.Recipe(
        Unified(),
        ShopSettings(
            name: "unified", profile: "1.1", baseURL: "http://api.localhost", mounts: [Mount(root: "/v1.1")],
            fixtures: "unified"))

    /// The plain cart-items API.
    private static let cartItems = TemplateLibrary.Recipe(
        CartItems(),
        ShopSettings(
            name: "cart-items", profile: "1", baseURL: "http://localhost", mounts: [Mount(root: "/api/cart")],
            fixtures: "cart-items"))
}

extension TemplateLibrary.Recipe {
    /// The shop with switches set.
    fileprivate func with(_ options: [String: String]) throws -> TemplateLibrary.Recipe {
        let every = [ShopSwitch("url", "URL"), ShopSwitch("trust-forwarded", "no", "yes")]
        let known = every + platform.switches
        var settings = settings
        settings.timeZones = Composition.timeZones
        for (name, value) in options {
            let place = "--set \(settings.name).\(name)=\(value): "
            guard let option = known.first(where: { $0.name == name }) else {
                throw UnknownSwitch(description: place + Nearest.advice(name, among: known.map(\.name)))
            }
            switch name {
            case "url" where value.hasPrefix("http://") || value.hasPrefix("https://"): settings.url = value
            case "trust-forwarded" where option.takes(value): settings.trustsForwarded = value == "yes"
            case _ where option.takes(value): settings.options[name] = value
            default:
                let values = option.values.joined(separator: ", ")
                throw UnknownSwitch(description: place + "it takes \(values).")
            }
        }
        return TemplateLibrary.Recipe(platform, settings)
    }
}

/// A switch, or a value of one, that does not exist: what, why and the cure.
struct UnknownSwitch: Error, CustomStringConvertible {
    let description: String
}
