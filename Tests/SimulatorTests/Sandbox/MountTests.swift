import Simulator
import Testing

/// Where shops are: below a path, at a host name, on a port.
@Suite struct MountTests {
    @Test(arguments: [
        ("/", [Mount(root: "/rest"), Mount(root: "/oauth")]), ("/eu", [Mount(basePath: "/eu")]),
        ("/eu/", [Mount(basePath: "/eu")]), ("eu.test", [Mount(host: "eu.test")]),
        ("EU.Test/shop", [Mount(host: "eu.test", basePath: "/shop")]), ("4091", [Mount(port: 4091)]),
        (":4091/a", [Mount(port: 4091, basePath: "/a")]), ("eu.test:4091", [Mount(host: "eu.test", port: 4091)]),
    ])
    func aPlaceIsAPathAHostNameOrAPort(_ text: String, _ mounts: [Mount]) {
        #expect(Mount.read(text, roots: ["/rest", "/oauth"]) == mounts)
    }

    @Test(arguments: ["", "0", "65536", ":0", ":x", "a b", "/a b", "/a//b", "/a?b", "/%2F", "é.test", "a:b:c", ":"])
    func whatIsNoPlaceIsRefused(_ text: String) {
        #expect(Mount.read(text, roots: [""]) == nil)
    }

    private static let shops = [
        ("root", [Mount()]), ("path", [Mount(basePath: "/eu")]), ("host", [Mount(host: "eu.localhost")]),
        ("port", [Mount(port: 4091)]),
    ]

    private func simulation() throws -> Simulation {
        let recipes = Self.shops.map { name, mounts in
            TemplateLibrary.Recipe(
                CounterPlatform(), ShopSettings(name: name, profile: "1", baseURL: "http://x", mounts: mounts))
        }
        return Simulation(
            try SandboxRegistry(
                TemplateLibrary(["baseline": recipes]), settings: .init(machine: { Instant(seconds: 0) })))
    }

    private func shop(_ target: String, host: String = "127.0.0.1:4090", port: Int? = nil) throws -> String? {
        let simulation = try simulation()
        _ = simulation.answer(Request(method: "GET", target: target, headers: ["Host": host], shopPort: port))
        return simulation.sandboxes["default"]?.journal.entries().last?.shop
    }

    @Test func theClosestPlaceWins() throws {
        #expect(try shop("/count") == "root")
        #expect(try shop("/eu/count") == "path")
        #expect(try shop("/europe") == "root")
        #expect(try shop("/eu/count", host: "eu.localhost:4090") == "host")
        #expect(try shop("/", host: "EU.localhost") == "host")
        #expect(try shop("/eu/count", host: "eu.localhost", port: 4091) == "port")
        #expect(try shop("/", port: 4091) == "port")
    }

    @Test func aShopsHostNamesNoSandbox() throws {
        let simulation = try simulation()
        let called = Request(method: "GET", target: "/count", headers: ["Host": "eu.localhost:4090"])
        #expect(simulation.sandbox(of: called)?.name == "default")
    }

    @Test func aSandboxHasEachShopAtItsPlace() throws {
        let simulation = try simulation()
        let sandbox = try simulation.sandboxes.create("own")
        for (host, port) in [("127.0.0.1", nil), ("eu.localhost", nil), ("127.0.0.1", 4091)] as [(String, Int?)] {
            _ = simulation.answer(
                Request(method: "POST", target: "/s/own/count", headers: ["Host": host], shopPort: port))
        }
        #expect(sandbox.journal.entries().map(\.shop) == ["root", "host", "port"])
        let called = Request(method: "GET", target: "/", headers: ["Host": "127.0.0.1:4090"])
        #expect(
            sandbox.places(asCalledBy: called).map(\.url) == [
                "http://127.0.0.1:4090/s/own", "http://127.0.0.1:4090/s/own/eu", "http://eu.localhost:4090/s/own",
                "http://127.0.0.1:4091/s/own",
            ])
    }

    // MARK: The root

    private func root(_ target: String = "/", method: String = "GET", accept: String = "*/*") throws -> Reply {
        let simulation = try simulation()
        try simulation.sandboxes.create("own")
        return simulation.answer(
            Request(method: method, target: target, headers: ["Host": "127.0.0.1:4090", "Accept": accept]))
    }

    @Test func theRootSaysWhichShopsThereAre() throws {
        let reply = try root()
        #expect(reply.headers["content-type"] == "application/json")
        let json = try JSONParser.parse(reply.body)
        #expect(json["shops"]?.array?.compactMap { $0["name"]?.string } == ["root", "path", "host", "port"])
        #expect(json["shops"]?[1]?["url"] == "http://127.0.0.1:4090/eu")
        #expect(json["control"] == "http://127.0.0.1:4090/__admin")
        for target in ["/s/own", "/s/own/"] {
            let json = try JSONParser.parse(try root(target).body)
            #expect(json["shops"]?[0]?["url"] == "http://127.0.0.1:4090/s/own")
        }
    }

    @Test func aBrowserSeesAPage() throws {
        let page = try root(accept: "text/html,application/xhtml+xml;q=0.9")
        #expect(page.headers["content-type"] == "text/html; charset=utf-8")
        #expect(page.text.contains(#"<a href="http://127.0.0.1:4090/eu">"#))
        #expect(try root(method: "HEAD", accept: "text/html").body.isEmpty)
    }

    @Test func aShopAtTheRootKeepsWhatElseItKnows() throws {
        #expect(try root("/?a=1").text.hasPrefix("0 "))
        #expect(try root("/page").text.hasPrefix("0 "))
        #expect(try root(method: "POST").text.hasPrefix("1 "))
    }
}
