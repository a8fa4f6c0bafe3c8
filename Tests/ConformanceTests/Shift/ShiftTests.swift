import Foundation
import Simulator
import Testing

@testable import CLI

/// Replays the recordings against a moved baseline: other words, other ids. What passes plain passes moved, or stands in
/// `shift-exceptions.tsv` with the reason why it cannot be mapped.
@Suite struct ShiftTests {
    @Test(arguments: [WooCommerceShift() as any ShiftRules, MagentoShift()])
    func whatPassesWithTheRecordedBaselinePassesWithAMovedOne(_ rules: any ShiftRules) throws {
        let files = try Checkout.areas().filter { $0.hasPrefix("\(rules.platform)/") }.flatMap(Checkout.scenarios)
        let documents = try files.map { try JSONParser.parse(Array(Data(contentsOf: URL(fileURLWithPath: $0)))) }
        let shift = try Shift(rules, fixtures: Checkout.fixtures.folder(rules.platform), recordings: documents)
        let folder = FileManager.default.temporaryDirectory.appending(path: "storesim-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in Checkout.fixtures.files where name != rules.platform {
            try FileManager.default.copyItem(
                atPath: "\(Checkout.fixtures.path)/\(name)", toPath: folder.appending(path: name).path)
        }
        try shift.write(Checkout.fixtures.folder(rules.platform), into: folder.appending(path: rules.platform))

        let fixtures = FixtureFolder(path: folder.path)
        let stage = InProcessStage(simulation: try Checkout.simulation(fixtures))
        let (plain, exceptions) = (try Ratchet.read(), try Exceptions.read())
        var (expected, passed, failures) = (0, 0, [String]())
        for (file, document) in zip(files, documents) {
            let bytes = JSONWriter.bytes(shift.recording(document), style: .plain)
            guard let scenario = try Scenario.read(bytes, file: file) else { continue }
            for exchange in stage.run(scenario).exchanges {
                let key = "\(scenario.name) \(exchange.id)"
                guard plain.contains(key) else { continue }
                expected += 1
                passed += exchange.passed ? 1 : 0
                guard !exchange.passed, !exceptions.contains(key) else { continue }
                failures.append("\(key)\n  \(exchange.differences.prefix(3).joined(separator: "\n  "))")
            }
        }
        print("\(rules.platform): \(passed) of the \(expected) exchanges that pass plain pass moved")
        if let report = ProcessInfo.processInfo.environment["STORESIM_SHIFT_REPORT"] {
            try failures.joined(separator: "\n").write(
                toFile: "\(report).\(rules.platform)", atomically: true, encoding: .utf8)
        }
        #expect(Double(passed) >= 0.985 * Double(expected))
        #expect(failures.isEmpty, "\(failures.count) fail moved:\n\(failures.prefix(12).joined(separator: "\n"))")
    }
}

/// Exchanges that cannot be moved, with the reason: scenario, blank, exchange, tab, reason.
private enum Exceptions {
    static func read() throws -> Set<String> {
        let file = Checkout.root.appending(path: "Tests/ConformanceTests/shift-exceptions.tsv")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        return Set(lines.filter { !$0.hasPrefix("#") }.compactMap { $0.split(separator: "\t").first.map(String.init) })
    }
}
