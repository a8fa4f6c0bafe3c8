import ArgumentParser
import FoundationEssentials
import Gateway
import Simulator

struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: "Replays scenarios, each in a sandbox of its own, and reports what differs.")

    @OptionGroup var shops: ShopOptions
    @Argument(help: "Scenario files, or folders of them.") var paths: [String]
    @Option(help: ArgumentHelp("A running server, in place of shops in this process.", valueName: "url")) var against:
        String?
    @Option(help: ArgumentHelp("Bearer token of that server.", valueName: "text")) var token: String?
    @Option(
        help: ArgumentHelp(
            "A list of exchanges, one a line, that have to pass; without it all have to.", valueName: "file"))
    var ratchet: String?
    @Option(help: "How many failing exchanges to show.") var show = 10
    @Flag(help: "Show diffs of whole bodies.") var diff = false
    @Flag(help: "Results as JSON.") var json = false

    func run() throws {
        let scenarios = try ScenarioFiles.read(paths)
        guard !scenarios.isEmpty else { throw ValidationError("No scenarios in \(paths.joined(separator: ", ")).") }
        let replay = try stage()
        var report = ReplayReport(show: json ? 0 : show, diff: diff, mustPass: try mustPass())
        for (index, scenario) in scenarios.enumerated() {
            Console.progress("\(index)/\(scenarios.count)  \(scenario.name)")
            report.add(replay(scenario))
        }
        Console.progress("")
        Console.out(json ? JSONWriter.text(report.json, style: .plain) : report.summary)
        if !report.passed { throw ExitCode.failure }
    }

    private func mustPass() throws -> Set<String>? {
        guard let ratchet else { return nil }
        guard let bytes = FileManager.default.contents(atPath: ratchet) else {
            throw ValidationError("There is no \(ratchet).")
        }
        return Set(String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init))
    }

    private func stage() throws -> (Scenario) -> ScenarioResult {
        if let against {
            guard let address = ServerAddress(against) else {
                throw ValidationError("\"\(against)\" is no http or https URL.")
            }
            let control = try ControlClient(address, token: token ?? shops.inputs().text(nil, "admin-token"))
            return ServerStage(control: control, recipes: try shops.recipes()).run
        }
        return InProcessStage(simulation: try shops.simulation()).run
    }
}

/// Scenario files by path.
enum ScenarioFiles {
    /// The scenarios of files and of all `.json` files in folders that hold one, in the order of their names.
    static func read(_ paths: [String]) throws -> [Scenario] {
        try paths.flatMap(files).compactMap { file in
            guard let bytes = FileManager.default.contents(atPath: file) else { return nil }
            return try Scenario.read(Array(bytes), file: file)
        }
    }

    private static func files(_ path: String) throws -> [String] {
        var isDirectory = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            throw ValidationError("There is no \(path).")
        }
        guard isDirectory else { return [path] }
        return try FileManager.default.subpathsOfDirectory(atPath: path).filter { $0.hasSuffix(".json") }.sorted()
            .map { "\(path)/\($0)" }
    }
}
