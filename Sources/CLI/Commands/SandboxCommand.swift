import ArgumentParser
import Gateway
import Simulator

struct SandboxCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sandbox", abstract: "Sandboxes of a running server: shops of one test's own.",
        subcommands: [Create.self, List.self, Delete.self])

    struct Create: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Makes a sandbox.")
        @OptionGroup var server: TargetOptions
        @Argument(help: "Letters, digits, - and _.") var name: String
        @Option(help: "What it starts as, e.g. baseline or baseline+fees.") var template: String?
        @Option(help: "A snapshot that it starts from.") var snapshot: String?
        @Option(help: ArgumentHelp("Another sandbox whose present state it starts from.", valueName: "sandbox"))
        var from: String?
        @Option(help: ArgumentHelp("Drop it after so long.", valueName: "seconds")) var expires: Int?

        func run() throws {
            let control = try server.control()
            let members: [(String, JSONValue)] = [
                ("name", .string(name)), ("template", JSONValue(template)), ("snapshot", JSONValue(snapshot)),
                ("from", JSONValue(from)), ("expires_in", JSONValue(expires)),
            ]
            _ = try control.call("POST", "sandboxes", .object(JSONObject(members.filter { !$0.1.isNull })))
            Console.out("\(control.http.address)/s/\(name)   or any URL with the header X-Sim-Sandbox: \(name)")
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists the sandboxes.")
        @OptionGroup var server: TargetOptions
        @Flag(help: "As JSON.") var json = false

        func run() throws {
            let answer = try server.control().call("GET", "sandboxes")
            if json { return Console.out(JSONWriter.text(answer, style: .plain)) }
            for sandbox in answer["sandboxes"]?.array ?? [] {
                Console.out("\(sandbox["name"]?.string ?? "")  \(sandbox["template"]?.string ?? "")")
            }
        }
    }

    struct Delete: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Drops a sandbox.")
        @OptionGroup var server: TargetOptions
        @Argument(help: "The sandbox.") var name: String

        func run() throws {
            _ = try server.control().call("DELETE", "sandboxes/\(PercentEncoding.encode(name))")
        }
    }
}
