import CartItems
import Glibc
import Magento
import Rehearsal
import Simulator
import Unified
import WooCommerce

/// Whole requests to whole shops: a line `METHOD target`, fields, an empty line, the body.
///
/// The field `Auth` says who calls, in the words of scenarios, e.g. `oauth` or `basic:rw`.
let shopTargets: [String: Target] = [
    "shop-magento": { stage.answer($0, to: "magento") },
    "shop-woocommerce": { stage.answer($0, to: "woocommerce") },
    "shop-cart-items": { stage.answer($0, to: "cart-items") },
    "shop-unified": { stage.answer($0, to: "unified") },
]

nonisolated(unsafe) private let stage = Stage()

/// The shops' baseline, reset after so many requests.
private final class Stage {
    private let registry: SandboxRegistry
    private let simulation: Simulation
    private let fixtures = FixtureFolder(path: "../../fixtures")
    private var clients: [String: ScenarioClient] = [:]
    private var count = 0

    private static let time = Instant(seconds: 1_750_000_000)

    init() {
        let recipes = [
            Self.recipe(Magento(), "magento", "2.4.6", [Mount(root: "/rest"), Mount(root: "/oauth")]),
            Self.recipe(WooCommerce(), "woocommerce", "9.9.5", [Mount()]),
            Self.recipe(CartItems(), "cart-items", "1", [Mount(root: "/api/cart")]),
            Self.recipe(Unified(rehearsal: Rehearsals.of), "unified", "1.1", [Mount(root: "/v1.1")]),
        ]
        do {
            registry = try SandboxRegistry(
                TemplateLibrary(["baseline": recipes]), settings: .init(machine: { Self.time }))
        } catch { preconditionFailure("\(error)") }
        simulation = Simulation(registry)
    }

    private static func recipe(
        _ platform: any Platform, _ name: String, _ profile: String, _ mounts: [Mount]
    ) -> TemplateLibrary.Recipe {
        .init(
            platform,
            ShopSettings(
                name: name, profile: profile, baseURL: "http://localhost", mounts: mounts,
                fixtures: [FixtureFolder(path: "../../fixtures/\(name)")]))
    }

    func answer(_ bytes: [UInt8], to shop: String) {
        guard let request = Self.request(bytes), let sandbox = registry[SandboxRegistry.defaultName] else { return }
        let reply = simulation.answer(signed(request, sandbox, shop))
        precondition((200..<600).contains(reply.status))
        count += 1
        guard count.isMultiple(of: 500) else { return }
        try? registry.reset(sandbox)
        clients = [:]
    }

    private func signed(_ request: Request, _ sandbox: Sandbox, _ name: String) -> Request {
        guard let auth = request.headers["Auth"], let shop = sandbox.shops.first(where: { $0.settings.name == name })
        else { return request }
        let simulation = simulation
        var client =
            clients[name]
            ?? ScenarioClient(
                baseURL: "http://localhost", basePath: "", credentials: credentials(name), now: { Self.time },
                random: RandomSource(seed: 1), send: { simulation.answer($0) })
        defer { clients[name] = client }
        return (try? client.signed(request, by: Rehearsals.of(shop.platform.name), as: ScenarioAuth(auth))) ?? request
    }

    private func credentials(_ shop: String) -> JSONValue {
        ((try? fixtures.folder(shop).json("credentials.json")) ?? nil) ?? [:]
    }

    private static func request(_ bytes: [UInt8]) -> Request? {
        var rest = bytes[...]
        func line() -> String {
            let line = rest.prefix { $0 != 10 }
            rest = rest.dropFirst(line.count + 1)
            return String(decoding: line, as: UTF8.self)
        }
        let first = line().split(separator: " ", maxSplits: 1).map(String.init)
        guard first.count == 2, first[1].hasPrefix("/") else { return nil }
        var headers: Headers = ["Host": "localhost"]
        while true {
            let field = line().split(separator: ":", maxSplits: 1)
            guard field.count == 2 else { break }
            headers[String(field[0])] = String(field[1].drop { $0 == " " })
        }
        return Request(method: first[0], target: first[1], headers: headers, body: Array(rest))
    }
}
