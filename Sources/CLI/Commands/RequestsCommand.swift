import ArgumentParser
import Simulator

struct RequestsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "requests", abstract: "What a running server's sandbox was asked.",
        subcommands: [List.self, Count.self, NearMisses.self, Export.self, Clear.self], defaultSubcommand: List.self)

    /// What is looked for.
    struct Query: ParsableArguments {
        @OptionGroup var server: TargetOptions
        @OptionGroup var sandbox: SandboxOption
        @Option(help: "The method.") var method: String?
        @Option(help: "The path: * within a segment, ** across.") var path: String?
        @Option(help: "The route as storesim routes writes it.") var route: String?
        @Option(help: "404, or 4xx.") var status: String?

        var body: JSONValue {
            let members: [(String, JSONValue)] = [
                ("method", JSONValue(method)), ("path", JSONValue(path)), ("route", JSONValue(route)),
                ("status", JSONValue(status)),
            ]
            return .object(JSONObject(members.filter { !$0.1.isNull }))
        }

        func ask(_ verb: String) throws -> JSONValue {
            try server.control().call("POST", "requests/\(verb)\(sandbox.query)", body)
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists requests, one a line, newest last.")
        @OptionGroup var query: Query
        @Flag(help: "As JSON, whole.") var json = false

        func run() throws {
            let answer = try query.ask("find")
            if json { return Console.out(JSONWriter.text(answer, style: .plain)) }
            for entry in answer["requests"]?.array ?? [] {
                let (request, status) = (entry["request"] ?? [:], entry["reply"]?["status"]?.int ?? 0)
                let words = [
                    "\(entry["number"]?.int ?? 0)", entry["at"]?.string, "\(status)", request["method"]?.string,
                    request["target"]?.string, entry["fault"]?.string.map { "(\($0))" },
                    entry["oauth_diagnosis"]?["mistakes"]?[0]?.string,
                ]
                Console.out(words.compactMap(\.self).joined(separator: "  "))
            }
            if answer["truncated"]?.bool == true { Console.error("Older requests were dropped: the journal is full.") }
        }
    }

    struct Count: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Counts requests.")
        @OptionGroup var query: Query

        func run() throws { Console.out("\(try query.ask("count")["count"]?.int ?? 0)") }
    }

    struct NearMisses: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists requests that no route was for, with the routes that come closest.")
        @OptionGroup var server: TargetOptions
        @OptionGroup var sandbox: SandboxOption

        func run() throws {
            let answer = try server.control().call("GET", "requests/unmatched\(sandbox.query)")
            for entry in answer["requests"]?.array ?? [] {
                Console.out("\(entry["request"]?["method"]?.string ?? "") \(entry["request"]?["target"]?.string ?? "")")
                for miss in entry["near_misses"]?.array ?? [] {
                    let differences = (miss["differences"]?.array ?? []).compactMap(\.string).joined(separator: "; ")
                    Console.out("  \(miss["method"]?.string ?? "") \(miss["route"]?.string ?? "")  \(differences)")
                }
            }
        }
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints the journal as a HAR file, or a shop's as a scenario.")
        @OptionGroup var server: TargetOptions
        @OptionGroup var sandbox: SandboxOption
        @Flag(help: "As a scenario.") var scenario = false
        @Option(help: "The shop, for a scenario.") var shop: String?

        func run() throws {
            var path = "requests/export/\(scenario ? "scenario" : "har")\(sandbox.query)"
            if let shop { path += "&shop=\(PercentEncoding.encode(shop))" }
            Console.out(JSONWriter.text(try server.control().call("GET", path), style: .plain))
        }
    }

    struct Clear: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Forgets the journal.")
        @OptionGroup var server: TargetOptions
        @OptionGroup var sandbox: SandboxOption

        func run() throws { _ = try server.control().call("DELETE", "requests\(sandbox.query)") }
    }
}
