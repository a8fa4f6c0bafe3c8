import ArgumentParser
import FoundationEssentials
import Simulator

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Says why a running server's shop refuses an OAuth signature.",
        discussion: """
            Reads a curl command, an entry of a HAR file or a raw request, and says what the shop would have signed, which \
            mistake explains the signature, and where both base strings part. Exit code 0 where the signature is right.
            """)

    @OptionGroup var server: TargetOptions
    @Argument(help: "A file with the request; - reads standard input.") var file: String?
    @Option(help: "The number of a request in the server's journal, in place of a file.") var number: Int?
    @Option(help: "The sandbox.") var sandbox = "default"
    @Option(help: ArgumentHelp("The base string that the client signed, if you have it.", valueName: "text"))
    var baseString: String?
    @Flag(help: "As JSON.") var json = false

    func validate() throws {
        guard (file == nil) != (number == nil) else {
            throw ValidationError("Name a file (- for standard input) or --number.")
        }
    }

    func run() throws {
        var body = JSONObject()
        if let number { body["number"] = JSONValue(number) }
        if let file { body["text"] = .string(try text(of: file)) }
        if let baseString { body["base_string"] = .string(baseString) }
        let path = "oauth/explain?sandbox=\(PercentEncoding.encode(sandbox))"
        let answer = try server.control().call("POST", path, .object(body))
        Console.out(json ? JSONWriter.text(answer, style: .plain) : Self.told(answer))
        if answer["right"]?.bool != true { throw ExitCode.failure }
    }

    private func text(of file: String) throws -> String {
        if file == "-" { return Console.input() }
        guard let bytes = FileManager.default.contents(atPath: file) else {
            throw ValidationError("There is no file \(file).")
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func told(_ answer: JSONValue) -> String {
        var lines = (answer["advice"]?.array ?? []).compactMap(\.string)
        let mistakes = (answer["mistakes"]?.array ?? []).compactMap(\.string)
        if !mistakes.isEmpty { lines.append("mistakes: \(mistakes.joined(separator: ", "))") }
        lines.append("the shop signs   \(answer["expected_base_string"]?.string ?? "")")
        if let signed = answer["signed_base_string"]?.string { lines.append("the client signed \(signed)") }
        if let place = answer["first_difference"]?.int {
            lines.append("they part after \(place) characters:")
            lines.append("  \(answer["expected_there"]?.string ?? "")")
            lines.append("  \(answer["signed_there"]?.string ?? "")")
        }
        return lines.joined(separator: "\n")
    }
}
