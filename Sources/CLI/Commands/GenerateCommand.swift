import ArgumentParser
import FoundationEssentials
import Rehearsal
import Simulator

struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate", abstract: "Makes a folder of fixtures with as many products as wanted.",
        discussion: "The folder serves like any other: storesim serve --fixtures DIR. The same seed makes the same.")

    @Option(help: "The platform; magento so far.") var platform = "magento"
    @Option(help: "How many products.") var products: Int
    @Option(help: "The start of all chance.") var seed: UInt64 = 1
    @Option(help: "The new folder.") var out = "generated-fixtures"
    @Option(help: "The folder of fixtures to start from.") var fixtures: String?

    func validate() throws {
        guard platform == "magento" else { throw ValidationError("There is no generator for \(platform).") }
        guard (0...1_000_000).contains(products) else { throw ValidationError("--products takes 0 to 1000000.") }
    }

    func run() throws {
        let base = try FixturePlaces.find(fixtures)
        let files = FileManager.default
        guard !files.fileExists(atPath: out) else { throw ValidationError("\(out) is there already.") }
        try files.createDirectory(atPath: "\(out)/\(platform)", withIntermediateDirectories: true)
        for other in base.files where other != platform {
            try files.copyItem(atPath: "\(base.path)/\(other)", toPath: "\(out)/\(other)")
        }
        try CatalogueGenerator(products: products, seed: seed).files(on: base.folder(platform)) { name, bytes in
            try Data(bytes).write(to: URL(filePath: "\(out)/\(platform)/\(name)"))
        }
        Console.out("\(out): \(products) products. Serve them with: storesim serve --fixtures \(out)")
    }
}
