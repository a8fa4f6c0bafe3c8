import Rehearsal
import Simulator

/// What `serve` prints: where the shops are, a request for each that works, and where the keys are.
struct Welcome {
    let url: String
    let simulation: Simulation
    let token: String?
    let tookMicroseconds: Int64

    var text: String {
        var lines = ["storesim \(Version.current)  ready in \((tookMicroseconds + 500) / 1000) ms at \(url)"]
        for shop in simulation.sandboxes[SandboxRegistry.defaultName]?.shops ?? [] { lines.append(line(shop)) }
        lines.append("  \(padded("keys"))storesim credentials")
        lines.append("  \(padded("control"))\(url)/__admin" + (token.map { "   Authorization: Bearer \($0)" } ?? ""))
        return lines.joined(separator: "\n")
    }

    private func line(_ shop: Shop) -> String {
        let sample = Rehearsals.of(shop.platform.name).sampleRequest
        let target = url + shop.settings.place(of: sample.path) + sample.path
        let command =
            sample.auth == "none"
            ? "curl '\(target)'" : "storesim sign \(sample.method) '\(target)' --as \(sample.auth) --curl | sh"
        return "  \(padded("\(shop.settings.name) \(shop.settings.profile)"))\(command)"
    }

    private func padded(_ text: String) -> String {
        text + String(repeating: " ", count: max(1, 20 - text.utf8.count))
    }
}

extension ShopSettings {
    /// The base path under which this server has a path of the shop: none where a mount claims it as it stands.
    func place(of path: String) -> String {
        mounts.first { $0.basePath.isEmpty && $0.claims(path[...]) }?.basePath ?? mounts.first?.basePath ?? ""
    }
}
