import ArgumentParser
import FoundationEssentials
import Simulator

struct CoverageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage", abstract: "Replays scenarios and prints docs/coverage.md.")

    @OptionGroup var shops: ShopOptions
    @Argument(help: "Scenario files, or folders of them.") var paths: [String] = ["scenarios"]
    @Option(help: "What people wrote about what is short.") var gaps = "docs/gaps.md"

    func run() throws {
        let scenarios = try ScenarioFiles.read(paths)
        let stage = InProcessStage(simulation: try shops.simulation())
        var report = CoverageReport(Composition.platforms)
        for (index, scenario) in scenarios.enumerated() {
            Console.progress("\(index)/\(scenarios.count)  \(scenario.name)")
            report.add(scenario, stage.run(scenario))
        }
        Console.progress("")
        let written = FileManager.default.contents(atPath: gaps).map { String(decoding: $0, as: UTF8.self) } ?? ""
        Console.out(report.markdown(gaps: written))
    }
}
