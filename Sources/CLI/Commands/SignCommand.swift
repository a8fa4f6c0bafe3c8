import ArgumentParser
import FoundationEssentials
import Gateway
import Rehearsal
import Simulator

struct SignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign", abstract: "Prints a request with the authentication a shop asks for.",
        discussion: "A URL that begins with / is one of the server on port 4090 here, or of STORESIM_TARGET.")

    @OptionGroup var shops: ShopOptions
    @Argument(help: "The method, e.g. GET.") var method: String
    @Argument(help: "The URL, with its query.") var url: String
    @Option(name: .customLong("as"), help: "Who calls, by the name that storesim credentials shows.") var name: String?
    @Option(help: ArgumentHelp("The body, or @FILE.", valueName: "text")) var data: String?
    @Flag(help: "As a curl command.") var curl = false

    func run() throws {
        let text = url.hasPrefix("/") ? usualTarget + url : url
        guard let url = RequestURL(text) else { throw ValidationError("\"\(text)\" is no http or https URL.") }
        let address = url.address
        let request = try request(url.target, address)
        let signed = try authenticated(request, address)
        Console.out(curl ? Self.curl(signed, address) : Self.wire(signed))
    }

    private var usualTarget: String {
        ProcessInfo.processInfo.environment["STORESIM_TARGET"] ?? "http://127.0.0.1:4090"
    }

    private func request(_ target: String, _ address: ServerAddress) throws -> Request {
        var headers = Headers([("Host", address.authority)])
        let body = try data.map(content)
        if body != nil { headers.add("Content-Type", "application/json") }
        return Request(
            method: method.uppercased(), target: target, headers: headers, body: body ?? [],
            scheme: address.isSecure ? "https" : "http", shopPort: address.port)
    }

    private func content(_ text: String) throws -> [UInt8] {
        guard text.hasPrefix("@") else { return Array(text.utf8) }
        guard let bytes = FileManager.default.contents(atPath: String(text.dropFirst())) else {
            throw ValidationError("There is no file \(text.dropFirst()).")
        }
        return Array(bytes)
    }

    private func authenticated(_ request: Request, _ address: ServerAddress) throws -> Request {
        let recipes = try shops.recipes()["baseline"] ?? []
        let place = Address(request, hosts: Set(recipes.flatMap { $0.settings.mounts.compactMap(\.host) }))
        guard let (recipe, mount) = recipes.claiming(request, place.path) else {
            throw ValidationError("No shop answers at \(request.path).")
        }
        let http = Composition.client(of: address)
        let basePath = place.prefix + mount.basePath
        var client = ScenarioClient(
            baseURL: "\(address)\(basePath)", basePath: basePath, credentials: try recipe.settings.credentials(),
            now: Composition.machineTime, random: RandomSource(seed: .random(in: 0 ... .max)),
            send: { try http.send($0) })
        let rehearsal = Rehearsals.of(recipe.platform.name)
        return try client.signed(request, by: rehearsal, as: ScenarioAuth(name ?? rehearsal.sampleRequest.auth))
    }

    private static func wire(_ request: Request) -> String {
        let lines =
            ["\(request.method) \(request.target) HTTP/1.1"] + request.headers.fields.map { "\($0.name): \($0.value)" }
        let body = String(decoding: request.body, as: UTF8.self)
        return lines.joined(separator: "\n") + (body.isEmpty ? "" : "\n\n" + body)
    }

    private static func curl(_ request: Request, _ address: ServerAddress) -> String {
        var words = ["curl", "-sg", "-X", request.method]
        for field in request.headers.fields where field.name.lowercased() != "host" {
            words += ["-H", Shell.quoted("\(field.name): \(field.value)")]
        }
        if !request.body.isEmpty {
            words += ["--data-binary", Shell.quoted(String(decoding: request.body, as: UTF8.self))]
        }
        return (words + [Shell.quoted("\(address)\(request.target)")]).joined(separator: " ")
    }
}

extension [TemplateLibrary.Recipe] {
    /// The shop whose mount fits a request best.
    func claiming(_ request: Request, _ path: Substring) -> (TemplateLibrary.Recipe, Mount)? {
        let all = flatMap { recipe in recipe.settings.mounts.map { (recipe, $0) } }
        return all.filter { $0.1.claims(path, host: request.hostName, port: request.shopPort) }
            .max { $0.1.rank < $1.1.rank }
    }
}
