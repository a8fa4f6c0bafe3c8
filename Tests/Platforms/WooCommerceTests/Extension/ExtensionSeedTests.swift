import Foundation
import Simulator
import Testing

@testable import WooCommerce

/// `extensions.json` and `options.json` of a layer.
@Suite struct ExtensionSeedTests {
    private let room: TestRoom
    private let folder = FileManager.default.temporaryDirectory.appending(path: "storesim-\(UUID().uuidString)")
    private static let checkout = URL(filePath: #filePath).appending(path: "../../../../..").standardizedFileURL

    init() throws { room = try TestRoom() }

    private func lay(_ text: String, as file: String = "extensions.json") throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try text.write(to: folder.appending(path: file), atomically: true, encoding: .utf8)
        try ExtensionSeed.lay(FixtureFolder(path: folder.path), on: room.database)
    }

    private func extensions() throws -> Extensions {
        Extensions(try Options(room.database).json(ExtensionSeed.option))
    }

    @Test func laterLayersAddToEarlierOnes() throws {
        try lay(#"{"fees": [{"name": "Wrap", "amount": 2.5, "taxable": true}], "packages": "per_line"}"#)
        try lay(#"{"rate_limit": {"requests": 3, "seconds": 10}, "packages": "one"}"#)
        let extensions = try extensions()
        #expect(extensions.fees == [.init(name: "Wrap", amount: Amount("2.5"), isTaxable: true)])
        #expect(extensions.rateLimit?.requests == 3 && extensions.rateLimit?.seconds == 10)
        #expect(!extensions.splitsPackages)
    }

    @Test func settingsAreSetAsTheyStand() throws {
        try lay(#"{"woocommerce_currency": "EUR", "own": ["a"]}"#, as: "options.json")
        #expect(try Options(room.database)["woocommerce_currency"] == "EUR")
        #expect(try Options(room.database)["own"] == #"["a"]"#)
    }

    @Test func everyMistakeIsToldWithItsPlace() throws {
        let mistakes = #expect(throws: FixtureMistakes.self) {
            try lay(
                #"""
                {"fes": [], "fees": [{"name": 1, "amount": "much", "taxable": "no"}, {"name": "x"}, 3],
                 "quantities": {}, "packages": "many", "rate_limit": {"requests": 0, "seconds": 1},
                 "pickup": {"locations": [{"name": "a", "street": "b"}]}}
                """#)
        }
        #expect(
            mistakes?.mistakes.map(\.field) == [
                "fes", "fees[0].name", "fees[0].amount", "fees[0].taxable", "fees[1].amount", "fees[2]", "quantities",
                "packages", "rate_limit.requests", "pickup.locations[0].street",
            ])
        #expect(mistakes?.mistakes.first?.problem.contains("Did you mean \"fees\"?") == true)
        #expect(mistakes?.mistakes.allSatisfy { $0.file == "extensions.json" } == true)
    }

    @Test func whatPlugInsRegisterIsCheckedAsTheRealSystemChecksIt() throws {
        let mistakes = #expect(throws: FixtureMistakes.self) {
            try lay(
                #"""
                {"checkout_fields": [
                   {"id": "plain", "label": "A", "location": "order"},
                   {"id": "a/b", "label": "B", "location": "address"}],
                 "gateways": [{"id": "Acme Pay", "title": "Pay", "outcome": "maybe"}],
                 "shipping_methods": [{"id": "x"}], "endpoint_data": [{"endpoint": "cart", "namespace": "a", "data": 1}]}
                """#)
        }
        #expect(
            mistakes?.mistakes.map(\.field) == [
                "checkout_fields[0].id", "checkout_fields[1].location", "gateways[0].id", "gateways[0].outcome",
                "shipping_methods[0].title", "endpoint_data[0].data",
            ])
        let others = #expect(throws: FixtureMistakes.self) {
            try lay(
                #"""
                {"checkout_fields": [{"id": "a/b", "label": "A", "location": "order", "type": "select"},
                   {"id": "a/b", "label": "B", "location": "order", "pattern": "("}]}
                """#)
        }
        #expect(
            others?.mistakes.map(\.field) == [
                "checkout_fields[0].options", "checkout_fields[1].id", "checkout_fields[1].pattern",
            ])
    }

    @Test func theExampleOfTheDocumentationIsRight() throws {
        let page = try String(
            contentsOf: Self.checkout.appending(path: "docs/configuration.md"), encoding: .utf8)
        let example = try #require(page.components(separatedBy: "```json\n").last?.components(separatedBy: "```").first)
        try lay(example)
        #expect(try extensions().pickupLocations.map(\.name) == ["Harbour"])
        #expect(try extensions().quantityRule(for: 103)?.multipleOf == 2)
    }

    @Test func everyOverlayThatShipsIsRight() throws {
        let overlays = FixtureFolder(path: Self.checkout.appending(path: "fixtures/overlays").path)
        #expect(!overlays.files.isEmpty)
        for name in overlays.files { try ExtensionSeed.lay(overlays.folder(name), on: room.database) }
    }
}
