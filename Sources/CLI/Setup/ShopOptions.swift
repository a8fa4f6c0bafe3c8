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
        name: .customLong("shop"),
        help: ArgumentHelp(
            "A shop to serve in place of the usual ones, repeatable, e.g. magento:./mine@/eu.",
            valueName: "[name=]platform[:folder,…][@place]"))
    var named: [String] = []
    @Option(
        help: ArgumentHelp(
            "Where built shops are kept from start to start; none keeps nothing. (~/.cache/storesim)",
            valueName: "dir"))
    var cache: String?

    func inputs() throws -> Inputs { try Inputs(config: config) }

    /// The folder that folders of fixtures with a bare name are in.
    func folder() throws -> FixtureFolder { try FixturePlaces.find(inputs().text(fixtures, "fixtures")) }

    /// The shops that flags, environment and file ask for.
    ///
    /// - Throws: all that is wrong, a line for each.
    func book() throws -> ShopBook {
        let inputs = try inputs()
        let root = try FixturePlaces.find(inputs.text(fixtures, "fixtures"))
        let book = ShopBook(
            own: inputs.file, usual: try ConfigFile(path: FixturePlaces.configuration(root), inputs.mistakes),
            flags: inputs.shops(named).map { ShopEntry(flag: $0, folder: ".") },
            switches: try inputs.switches(switches), root: root, inputs.mistakes)
        try inputs.mistakes.check()
        return book
    }

    func recipes() throws -> [String: [TemplateLibrary.Recipe]] { try book().sets }

    /// A simulation with its default sandbox.
    func simulation(
        clock: SandboxClock.Mode = .real, data: String? = nil, hints: Bool = false
    ) throws -> Simulation {
        let book = try book()
        let library = TemplateLibrary(book.sets, overlays: book.overlays, cache: try templateCache())
        let settings = SandboxRegistry.Settings(machine: Composition.machineTime, clock: clock, dataDirectory: data)
        return Simulation(try SandboxRegistry(library, settings: settings), hints: hints)
    }

    /// Where what can be made again is kept; nil for nowhere.
    func cacheDirectory() throws -> String? {
        let directory = try inputs().text(cache, "cache") ?? Composition.cacheDirectory
        return directory == "none" ? nil : directory
    }

    private func templateCache() throws -> TemplateCache? {
        try cacheDirectory().map { TemplateCache(directory: $0, build: Composition.build) }
    }
}
