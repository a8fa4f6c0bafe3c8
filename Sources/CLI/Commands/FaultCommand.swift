import ArgumentParser
import Simulator

struct FaultCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fault", abstract: "Failures that a running server's sandbox makes.",
        subcommands: [Add.self, List.self, Remove.self, Clear.self])

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Adds a rule.",
            discussion: """
                storesim fault add '/rest/**/source-items' --method POST --status 503 --first 2
                storesim fault add '/wp-json/**/checkout' --fault CONNECTION_RESET_BY_PEER --moment after
                """)
        @OptionGroup var server: TargetOptions
        @OptionGroup var place: SandboxOption
        @Argument(help: "The path: * within a segment, ** across.") var path = "**"
        @Option(help: "The method; any where none is named.") var method: String?
        @Option(help: "A shop's or a platform's name.") var shop: String?
        @Option(help: "Answer with this status, in the shop's words.") var status: Int?
        @Option(help: ArgumentHelp("Wait before the answer.", valueName: "milliseconds")) var latency: Int?
        @Option(help: "CONNECTION_RESET_BY_PEER, EMPTY_RESPONSE, TRUNCATE, DRIBBLE, … (docs/testing-with.md).")
        var fault: String?
        @Option(help: "before (nothing is done) or after (the answer is lost).") var moment: String?
        @Option(help: "Strike only so many requests.") var first: Int?
        @Option(help: "Let so many requests pass first.") var after: Int?
        @Option(help: "Strike only every so many-th.") var every: Int?
        @Option(help: "How likely it strikes, 0 to 1.") var probability: Double?
        @Option(help: "The name to remove it by.") var id: String?

        func run() throws {
            let members: [(String, JSONValue)] = [
                ("id", JSONValue(id)), ("path", .string(path)), ("method", JSONValue(method)),
                ("shop", JSONValue(shop)),
                ("status", JSONValue(status)), ("latency", JSONValue(latency)), ("fault", JSONValue(fault)),
                ("moment", JSONValue(moment)), ("remaining", JSONValue(first)), ("after", JSONValue(after)),
                ("every", JSONValue(every)), ("probability", JSONValue(probability)),
            ]
            let body = JSONObject(members.filter { !$0.1.isNull })
            let rule = try server.control().call("POST", "faults\(place.query)", .object(body))
            Console.out(rule["id"]?.string ?? "")
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists the rules, a JSON object a line.")
        @OptionGroup var server: TargetOptions
        @OptionGroup var place: SandboxOption

        func run() throws {
            for rule in try server.control().call("GET", "faults\(place.query)")["faults"]?.array ?? [] {
                Console.out(JSONWriter.text(rule, style: .plain))
            }
        }
    }

    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "rm", abstract: "Drops a rule.")
        @OptionGroup var server: TargetOptions
        @OptionGroup var place: SandboxOption
        @Argument(help: "Its name.") var id: String

        func run() throws {
            _ = try server.control().call("DELETE", "faults/\(PercentEncoding.encode(id))\(place.query)")
        }
    }

    struct Clear: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Drops all rules.")
        @OptionGroup var server: TargetOptions
        @OptionGroup var place: SandboxOption

        func run() throws { _ = try server.control().call("DELETE", "faults\(place.query)") }
    }
}

/// The sandbox that a command is about.
struct SandboxOption: ParsableArguments {
    @Option(help: "The sandbox.") var sandbox = "default"

    /// For the end of a path.
    var query: String { "?sandbox=\(PercentEncoding.encode(sandbox))" }
}
