import ArgumentParser
import Simulator

struct ResetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset", abstract: "Puts a sandbox of a running server back to its template.")

    @OptionGroup var server: TargetOptions
    @Option(help: "The sandbox.") var sandbox = "default"
    @Option(help: "Another template to start from, e.g. baseline.") var template: String?
    @Option(help: "A named change on top of the template, e.g. fees.") var overlay: String?

    func run() throws {
        var path = "reset?sandbox=\(PercentEncoding.encode(sandbox))"
        if let template { path += "&template=\(PercentEncoding.encode(template))" }
        if let overlay { path += "&overlay=\(PercentEncoding.encode(overlay))" }
        let answer = try server.control().call("POST", path)
        Console.out("\(sandbox) is \(answer["template"]?.string ?? "reset") again")
    }
}
