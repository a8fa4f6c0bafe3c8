import ArgumentParser
import Simulator

/// The options of every command that makes shops in this process.
struct ShopOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Settings file; storesim.yaml where there is one.", valueName: "file")) var config:
        String?
    @Option(help: ArgumentHelp("Folder of fixtures.", valueName: "dir")) var fixtures: String?
    @Option(
        name: .customLong("set"), help: ArgumentHelp("Switch of a shop, repeatable.", valueName: "shop.option=value"))
    var switches: [String] = []
    @Option(
        help: ArgumentHelp(
            "Where built shops are kept from start to start; none keeps nothing. (~/.cache/storesim)",
            valueName: "dir"))
    var cache: String?

    func inputs() throws -> Inputs { try Inputs(config: config) }

    func folder() throws -> FixtureFolder { try FixturePlaces.find(inputs().text(fixtures, "fixtures")) }

    func recipes() throws -> [String: [TemplateLibrary.Recipe]] {
        try Composition.recipes(options: try inputs().switches(switches))
    }

    /// A simulation with its default sandbox.
    func simulation(clock: SandboxClock.Mode = .real, data: String? = nil) throws -> Simulation {
        let library = TemplateLibrary(try recipes(), fixtures: try folder(), cache: try templateCache())
        let settings = SandboxRegistry.Settings(machine: Composition.machineTime, clock: clock, dataDirectory: data)
        return Simulation(try SandboxRegistry(library, settings: settings))
    }

    private func templateCache() throws -> TemplateCache? {
        guard let directory = try inputs().text(cache, "cache") ?? Composition.cacheDirectory, directory != "none"
        else {
            return nil
        }
        return TemplateCache(directory: directory, build: Composition.build)
    }
}
