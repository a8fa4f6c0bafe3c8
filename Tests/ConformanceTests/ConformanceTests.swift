import Foundation
import Simulator
import Testing

@testable import CLI

/// Replays everything under `scenarios/` in-process. `ratchet.txt` lists the exchanges that pass: it only grows.
///
/// `STORESIM_RATCHET=update swift test --filter Conformance` adds what passes now.
@Suite struct ConformanceTests {
    @Test(arguments: try Checkout.areas()) func everyExchangeThatEverPassedStillPasses(_ area: String) throws {
        let simulation = try Checkout.simulation()
        let stage = InProcessStage(simulation: simulation)
        let ratchet = try Ratchet.read()
        var passing: [String] = []
        for file in try Checkout.scenarios(in: area) {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
            guard let scenario = try Scenario.read(Array(bytes), file: file) else { continue }
            for exchange in stage.run(scenario).exchanges {
                let key = "\(scenario.name) \(exchange.id)"
                if exchange.passed { passing.append(key) }
                guard ratchet.contains(key), !exchange.passed else { continue }
                Issue.record("\(key) passed before:\n\(exchange.differences.prefix(8).joined(separator: "\n"))")
            }
        }
        #expect(!passing.isEmpty, "no exchange of \(area) passes")
        try Ratchet.add(passing, to: ratchet)
    }
}

/// The exchanges known to pass, one a line: scenario, blank, exchange.
enum Ratchet {
    private static let url = Checkout.root.appending(path: "Tests/ConformanceTests/ratchet.txt")
    private static let lock = NSLock()

    static func read() throws -> Set<String> {
        Set(try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map(String.init))
    }

    static func add(_ passing: [String], to known: Set<String>) throws {
        guard ProcessInfo.processInfo.environment["STORESIM_RATCHET"] == "update" else { return }
        try lock.withLock {
            let all = try read().union(passing).sorted()
            try (all.joined(separator: "\n") + "\n").write(to: url, atomically: true, encoding: .utf8)
        }
    }
}

/// The files of the checkout that the tests run in.
enum Checkout {
    static let root = URL(fileURLWithPath: #filePath).appending(path: "../../..").standardizedFileURL
    static let fixtures = FixtureFolder(path: root.appending(path: "fixtures").path)

    /// The only time these tests know: they mean the same on any day.
    static let noon = Instant(seconds: 1_800_014_400)

    /// The shops of the default configuration.
    static func book(_ fixtures: FixtureFolder = fixtures) throws -> ShopBook {
        let mistakes = ConfigMistakes()
        let usual = try ConfigFile(path: "\(fixtures.path)/storesim.yaml", mistakes)
        let book = ShopBook(own: ConfigFile(), usual: usual, root: fixtures, mistakes)
        try mistakes.check()
        return book
    }

    static func simulation(_ fixtures: FixtureFolder = fixtures) throws -> Simulation {
        let book = try book(fixtures)
        let library = TemplateLibrary(book.sets, overlays: book.overlays)
        return Simulation(try SandboxRegistry(library, settings: .init(machine: { noon })))
    }

    /// `seed`, `magento/acl`, …: the folders that hold scenarios.
    static func areas() throws -> [String] {
        let base = root.appending(path: "scenarios").path
        let folders = try FileManager.default.subpathsOfDirectory(atPath: base).filter { $0.hasSuffix(".json") }
            .map { ($0 as NSString).deletingLastPathComponent }
        return Set(folders).sorted()
    }

    static func scenarios(in area: String) throws -> [String] {
        let folder = root.appending(path: "scenarios/\(area)").path
        return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }.sorted()
            .map { "\(folder)/\($0)" }
    }
}
