import ArgumentParser
import FoundationEssentials
import Gateway
import Simulator

/// The options of every command that talks to a running server.
struct TargetOptions: ParsableArguments {
    @Option(
        name: .shortAndLong, help: ArgumentHelp("The server; STORESIM_TARGET, else port 4090 here.", valueName: "url"))
    var target: String?
    @Option(
        name: .customLong("token"), help: ArgumentHelp("Bearer token of a server that asks for one.", valueName: "text")
    )
    var token: String?

    func control() throws -> ControlClient {
        let environment = ProcessInfo.processInfo.environment
        let text = target ?? environment["STORESIM_TARGET"] ?? "http://127.0.0.1:4090"
        guard let address = ServerAddress(text) else { throw ValidationError("\"\(text)\" is no http or https URL.") }
        return ControlClient(address, token: token ?? environment["STORESIM_ADMIN_TOKEN"])
    }
}

/// A client of the control API.
struct ControlClient {
    let http: HTTPClient
    private let token: String?

    init(_ address: ServerAddress, token: String?) {
        http = Composition.client(of: address)
        self.token = token
    }

    /// Does a call below `/__admin/`.
    ///
    /// - Throws: ``NoAnswer``, or ``Refused`` where the status is no success.
    func call(_ method: String, _ path: String, _ body: JSONValue? = nil) throws -> JSONValue {
        let answer = try bytes(method, path, body.map { JSONWriter.bytes($0, style: .plain) })
        return answer.isEmpty ? [:] : try JSONParser.parse(answer)
    }

    /// Does a call whose body and answer are what they are.
    ///
    /// - Throws: as ``call(_:_:_:)``.
    func bytes(_ method: String, _ path: String, _ body: [UInt8]? = nil) throws -> [UInt8] {
        var headers = Headers()
        if let token { headers.add("Authorization", "Bearer \(token)") }
        if body != nil { headers.add("Content-Type", "application/json") }
        let reply = try http.send(
            Request(method: method, target: "/__admin/\(path)", headers: headers, body: body ?? []))
        guard (200...299).contains(reply.status) else { throw Refused(reply) }
        return reply.body
    }
}

/// What a server refused, in its own words.
struct Refused: Error, CustomStringConvertible {
    let description: String

    init(_ reply: Reply) {
        let detail = (try? JSONParser.parse(reply.body))?["detail"]?.string
        description = detail ?? "the server answered \(reply.status): \(reply.text.prefix(200))"
    }
}
