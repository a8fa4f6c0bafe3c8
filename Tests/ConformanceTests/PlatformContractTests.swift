import Simulator
import Testing

@testable import CLI

/// What every platform's room must keep, whatever shop it imitates.
@Suite struct PlatformContractTests {
    struct Room: Sendable, CustomTestStringConvertible {
        let shop: String
        let unknownPath: String
        let samplePath: String
        var testDescription: String { shop }
    }

    static let rooms = [
        Room(
            shop: "magento", unknownPath: "/magento-2.4.0/rest/V1/no-such-route",
            samplePath: "/magento-2.4.0/rest/V1/directory/currency"),
        Room(
            shop: "woocommerce", unknownPath: "/wp-json/wc/store/v1/no-such-route",
            samplePath: "/wp-json/wc/store/v1/products"),
        Room(shop: "unified", unknownPath: "/v1.1/no.such.method.json", samplePath: "/v1.1/cart.info.json"),
        Room(shop: "cart-items", unknownPath: "/api/cart/a/b/c/d", samplePath: "/api/cart/user123/items"),
    ]

    @Test(arguments: rooms) func wordsItsOwnNotFound(_ room: Room) throws {
        let simulation = try Checkout.simulation()
        let reply = simulation.answer(Request(method: "GET", target: room.unknownPath, headers: ["Host": "localhost"]))
        #expect(reply.headers["content-type"] != "application/problem+json")
        #expect(!reply.body.isEmpty)
        #expect(simulation.sandboxes["default"]?.journal.entries().last?.shop == room.shop)
    }

    @Test(arguments: rooms) func wordsAnInjectedFaultItself(_ room: Room) throws {
        let simulation = try Checkout.simulation()
        simulation.sandboxes["default"]?.faults.add(.init(id: "f", status: 503))
        let reply = simulation.answer(Request(method: "GET", target: room.samplePath, headers: ["Host": "localhost"]))
        // API2Cart answers 200 whatever happened; the return code tells.
        #expect(reply.status == (room.shop == "unified" ? 200 : 503))
        #expect(reply.headers["content-type"] != "application/problem+json")
    }

    @Test(arguments: rooms) func givesTheSameBytesInTwoSandboxes(_ room: Room) throws {
        let simulation = try Checkout.simulation()
        let replies = try ["one", "two"].map { name in
            let sandbox = try simulation.sandboxes.create(name)
            sandbox.clock.mode = .frozen(Instant(seconds: 1_800_000_000))
            let request = Request(
                method: "GET", target: room.samplePath, headers: ["Host": "localhost", "X-Sim-Sandbox": name])
            return [simulation.answer(request), simulation.answer(request)]
        }
        #expect(replies[0].map(\.body) == replies[1].map(\.body))
        #expect(replies[0].map(\.headers) == replies[1].map(\.headers))
    }

    @Test(arguments: rooms) func writesOneJournalEntryARequest(_ room: Room) throws {
        let simulation = try Checkout.simulation()
        for _ in 0..<3 {
            _ = simulation.answer(Request(method: "GET", target: room.samplePath, headers: ["Host": "localhost"]))
        }
        #expect(simulation.sandboxes["default"]?.journal.entries().count == 3)
    }
}
