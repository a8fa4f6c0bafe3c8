import ArgumentParser
import FoundationEssentials
import Simulator

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Writes a configuration and small fixtures of one's own to start from.",
        discussion: """
            DIR gets storesim.yaml, a folder for each shop, and JSON Schemas that editors check them by. Files that are there already stay as they are. Afterwards: \
            storesim check, storesim serve.
            """)

    @Argument(help: "The folder; the working directory unless it is named.") var dir = "."

    func run() throws {
        for (name, text) in Starter.files + Starter.schemas {
            let path = "\(dir)/\(name)"
            guard !FileManager.default.fileExists(atPath: path) else {
                Console.out("  \(name) is there already")
                continue
            }
            let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: URL(filePath: path), options: .withoutOverwriting)
            Console.out("  \(name)")
        }
        Console.out("Now: storesim check && storesim serve")
    }
}
