import ArgumentParser
import FoundationEssentials
import Simulator

@main
struct StoresimCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "storesim", abstract: "A mock Magento and WooCommerce for end-to-end tests.",
        subcommands: [ReplayCommand.self])
}

struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: "Replays scenarios and reports what differs.")

    @Argument(help: "Scenario files, or directories of them.") var paths: [String]
    @Option(help: "How many failing exchanges to show.") var show = 10
    @Flag(help: "Show diffs of whole bodies.") var diff = false
    @Option(help: "The fixtures' directory.") var fixtures = "fixtures"

    func run() throws {
        let folder = FixtureFolder(path: fixtures)
        let library = TemplateLibrary(Composition.recipes(), fixtures: folder)
        let registry = try SandboxRegistry(library, settings: .init(machine: Composition.machineTime))
        let stage = InProcessStage(simulation: Simulation(registry), fixtures: folder)
        var areas: [String: (passed: Int, all: Int)] = [:]
        var shown = 0
        for file in try scenarioFiles() {
            guard let bytes = FileManager.default.contents(atPath: file),
                let scenario = try Scenario.read(Array(bytes), file: file)
            else { continue }
            let result = stage.run(scenario)
            let area = scenario.name.split(separator: "/").prefix(2).joined(separator: "/")
            let passed = result.exchanges.count(where: \.passed)
            areas[area, default: (0, 0)].passed += passed
            areas[area, default: (0, 0)].all += result.exchanges.count
            for exchange in result.exchanges where !exchange.passed && shown < show {
                shown += 1
                print("\(scenario.name) · \(exchange.id)")
                for line in exchange.differences.prefix(12) { print("    " + line) }
                if diff, let text = exchange.diff { print(text) }
            }
        }
        for (area, count) in areas.sorted(by: { $0.key < $1.key }) { print("\(area)  \(count.passed)/\(count.all)") }
        let (passed, all) = areas.values.reduce((0, 0)) { ($0.0 + $1.passed, $0.1 + $1.all) }
        print("\(passed) of \(all) exchanges passed")
        if passed < all { throw ExitCode(1) }
    }

    private func scenarioFiles() throws -> [String] {
        try paths.flatMap { path in
            var isDirectory = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
                throw ValidationError("There is no \(path).")
            }
            guard isDirectory else { return [path] }
            return try FileManager.default.subpathsOfDirectory(atPath: path).filter { $0.hasSuffix(".json") }.sorted()
                .map { "\(path)/\($0)" }
        }
    }
}
