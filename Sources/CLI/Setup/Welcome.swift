import Rehearsal
import Simulator

/// What `serve` prints: where the shops are, a request for each that works, and where the keys are.
struct Welcome {
    let url: String
    let simulation: Simulation
    let token: String?
    /// What clients have to trust; nil where nothing but what they trust already.
    var authority: String?
    let tookMicroseconds: Int64

    var text: String {
        var lines = ["storesim \(Version.current)  ready in \((tookMicroseconds + 500) / 1000) ms at \(url)"]
        for shop in simulation.sandboxes[SandboxRegistry.defaultName]?.shops ?? [] { lines.append(line(shop)) }
        lines.append("  \(padded("keys"))storesim credentials")
        lines.append("  \(padded("control"))\(url)/__admin" + (token.map { "   Authorization: Bearer \($0)" } ?? ""))
        if let authority { lines.append("  \(padded("trust"))\(authority)   curl --cacert FILE") }
        return lines.joined(separator: "\n")
    }

    private func line(_ shop: Shop) -> String {
        let sample = Rehearsals.of(shop.platform.name).sampleRequest
        let path = shop.settings.samplePath ?? sample.path
        let target = address(shop, path) + path
        let command =
            sample.auth == "none"
            ? "curl '\(target)'" : "storesim sign \(sample.method) '\(target)' --as \(sample.auth) --curl | sh"
        return "  \(padded("\(shop.settings.name) \(shop.settings.profile)"))\(command)"
    }

    /// Where this server has a path of the shop: at its own root where the shop claims it there as it stands.
    private func address(_ shop: Shop, _ path: String) -> String {
        let mounts = shop.settings.mounts
        if mounts.contains(where: { $0.sharesRoot && $0.claims(path[...], host: nil, port: nil) }) { return url }
        let mark = url.firstRange(of: "://")?.upperBound ?? url.startIndex
        let asked = Request(
            method: "GET", target: "/", headers: ["Host": String(url[mark...])],
            scheme: url.hasPrefix("https") ? "https" : "http")
        return ShopPlace(of: shop, asCalledBy: asked).url
    }

    private func padded(_ text: String) -> String {
        text + String(repeating: " ", count: max(1, 20 - text.utf8.count))
    }
}
