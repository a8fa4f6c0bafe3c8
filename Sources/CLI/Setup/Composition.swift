import CartItems
import FoundationEssentials
import Gateway
import Glibc
import Magento
import Rehearsal
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

    /// Where `--https` keeps its certificates, beside what `--cache` keeps; nil where nothing is to be kept.
    static func certificates(beside cache: String?) -> String? { cache.map { "\($0)/tls" } }

    /// A client of a server, which may have a certificate of our own making.
    static func client(of address: ServerAddress) -> HTTPClient {
        HTTPClient(address, trusting: ownAuthority)
    }

    /// The layer that is a client of stores, here and anywhere.
    private static let unified = Unified(network: SocketNetwork(trusting: { ownAuthority }), rehearsal: Rehearsals.of)

    /// The authority of certificates of our own making, where it made any.
    private static var ownAuthority: String? {
        let own = certificates(beside: cacheDirectory).map(OwnCertificate.authority)
        return own.flatMap { FileManager.default.fileExists(atPath: $0) ? $0 : nil }
    }

    /// Every platform, in the order shown.
    static let platforms: [any Platform] = [Magento(), WooCommerce(), unified, CartItems()]
}
