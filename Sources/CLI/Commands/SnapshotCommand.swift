import ArgumentParser
import FoundationEssentials
import Simulator

struct SnapshotCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "snapshot", abstract: "Saves and restores what a running server's sandbox holds.",
        subcommands: [Save.self, Restore.self, List.self, Export.self, Import.self, Remove.self])

    /// A snapshot's name and where it is.
    struct Place: ParsableArguments {
        @OptionGroup var server: TargetOptions
        @Argument(help: "The snapshot's name.") var name: String

        var path: String { "snapshots/\(PercentEncoding.encode(name))" }
    }

    struct Save: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Saves a sandbox's state under a name.")
        @OptionGroup var place: Place
        @OptionGroup var sandbox: SandboxOption
        @Option(help: ArgumentHelp("Drop it after so long.", valueName: "seconds")) var expires: Int?

        func run() throws {
            let body = expires.map { JSONValue.object(["expires_in": .int(Int64($0))]) }
            let answer = try place.server.control().call("PUT", place.path + sandbox.query, body)
            Console.out("\(place.name)  \(answer["bytes"]?.int ?? 0) bytes")
        }
    }

    struct Restore: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Puts a sandbox back to a snapshot.")
        @OptionGroup var place: Place
        @OptionGroup var sandbox: SandboxOption

        func run() throws {
            _ = try place.server.control().call("POST", "\(place.path)/restore\(sandbox.query)")
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists the snapshots.")
        @OptionGroup var server: TargetOptions

        func run() throws {
            for snapshot in try server.control().call("GET", "snapshots")["snapshots"]?.array ?? [] {
                let (name, time) = (snapshot["name"]?.string ?? "", snapshot["saved_at"]?.string ?? "")
                Console.out(
                    "\(name)  \(snapshot["template"]?.string ?? "")  \(time)  \(snapshot["bytes"]?.int ?? 0) bytes")
            }
        }
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Writes a snapshot into a file.")
        @OptionGroup var place: Place
        @Argument(help: "The file.") var file: String

        func run() throws {
            let bytes = try place.server.control().bytes("GET", "\(place.path)/file")
            try Data(bytes).write(to: URL(filePath: file), options: .atomic)
        }
    }

    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Reads a snapshot from a file.")
        @OptionGroup var place: Place
        @Argument(help: "The file.") var file: String

        func run() throws {
            guard let bytes = FileManager.default.contents(atPath: file) else {
                throw ValidationError("There is no file \(file).")
            }
            _ = try place.server.control().bytes("PUT", "\(place.path)/file", Array(bytes))
        }
    }

    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "rm", abstract: "Drops a snapshot.")
        @OptionGroup var place: Place

        func run() throws { _ = try place.server.control().call("DELETE", place.path) }
    }
}
