import ArgumentParser
import FoundationEssentials
import Gateway
import Glibc
import Logging
import Rehearsal
import Simulator

struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serves the shops over HTTP until it is told to stop. The default command.")

    @OptionGroup var shops: ShopOptions
    @Option(name: .shortAndLong, help: "Port; 0 takes a free one. (4090)") var port: Int?
    @Option(help: "Address to listen on. (127.0.0.1)") var host: String?
    @Option(help: ArgumentHelp("Keep the default sandbox's shops in files here.", valueName: "dir")) var data: String?
    @Option(help: "real, seconds such as +3600, or a moment such as 2026-01-15T10:00:00Z. (real)") var clock: String?
    @Flag(help: "Serve HTTPS with a certificate of our own making, which the start-up message says how to trust.")
    var https = false
    @Option(help: ArgumentHelp("Certificate chain (PEM): serve HTTPS.", valueName: "file")) var tlsCert: String?
    @Option(help: ArgumentHelp("Key of the certificate (PEM).", valueName: "file")) var tlsKey: String?
    @Option(help: ArgumentHelp("Gets the base URL once it serves.", valueName: "file")) var readyFile: String?
    @Option(help: "error, warning, info or debug: debug tells every request. (warning)") var logLevel: String?
    @Option(help: ArgumentHelp("Token of the control API; made up beyond loopback.", valueName: "text"))
    var adminToken: String?
    @Option(
        help: ArgumentHelp(
            "Other names that the control API may be called by, and pages' HOST:PORT that may call it, between commas.",
            valueName: "names"))
    var adminHosts: String?
    @Option(
        help: ArgumentHelp(
            "helpful: refused signatures are explained in a header, X-Sim-Fault is heard; exact: neither. (helpful)",
            valueName: "kind"))
    var fidelity: String?
    @Flag(help: "Build the shops anew whenever a file of their fixtures changes.") var watch = false

    func run() throws {
        let began = Composition.machineTime()
        let stop = StopSignal()
        OpenFiles.raiseLimit()
        let inputs = try shops.inputs()
        let simulation = try simulation(inputs)
        let own = try ownCertificate(inputs, simulation)
        var settings = try settings(inputs)
        if let own { settings.tls = (own.certificate, own.key) }
        let server = try Server(simulation, settings)
        let url = "\(settings.tls == nil ? "http" : "https")://\(Self.shown(settings.host)):\(server.port)"
        let took = Composition.machineTime().microseconds - began.microseconds
        let welcome = Welcome(
            url: url, simulation: simulation, token: settings.adminToken, authority: own?.authority,
            tookMicroseconds: took)
        Console.out(welcome.text)
        if let file = inputs.text(readyFile, "ready-file") {
            try Data((url + "\n").utf8).write(to: URL(filePath: file), options: .atomic)
        }
        let watcher = watch ? FixtureWatcher(simulation.sandboxes) : nil
        stop.wait()
        watcher?.stop()
        server.stop()
    }

    private func simulation(_ inputs: Inputs) throws -> Simulation {
        let text = inputs.text(clock, "clock") ?? "real"
        guard let mode = SandboxClock.Mode(text) else {
            throw ValidationError("--clock takes real, +3600, -3600 or 2026-01-15T10:00:00Z, not \"\(text)\".")
        }
        let directory = inputs.text(data, "data")
        if let directory {
            try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        }
        let kind = inputs.text(fidelity, "fidelity") ?? "helpful"
        guard ["helpful", "exact"].contains(kind) else {
            throw ValidationError("--fidelity takes helpful or exact, not \"\(kind)\".")
        }
        return try shops.simulation(clock: mode, data: directory, hints: kind == "helpful")
    }

    private func settings(_ inputs: Inputs) throws -> Server.Settings {
        var settings = Server.Settings(machine: Composition.machineTime)
        settings.host = inputs.text(host, "host") ?? settings.host
        settings.port = try inputs.port(port) ?? settings.port
        settings.version = Version.current
        settings.credentials = { shop in
            Rehearsals.of(shop.platform.name).credentials(try shop.credentials())
        }
        guard (0...65_535).contains(settings.port) else { throw ValidationError("--port takes 0 to 65535.") }
        settings.tls = try tls(inputs)
        settings.logger = try logger(inputs)
        settings.adminToken = inputs.text(adminToken, "admin-token") ?? (isLoopback(settings.host) ? nil : newToken())
        settings.adminHosts = (inputs.text(adminHosts, "admin-hosts") ?? "").split(separator: ",").map {
            $0.filter { $0 != " " }
        }
        return settings
    }

    /// The certificate of `--https`, for every name that a shop has.
    private func ownCertificate(_ inputs: Inputs, _ simulation: Simulation) throws -> OwnCertificate? {
        guard try inputs.flag(https, "https") else { return nil }
        guard try tls(inputs) == nil else {
            throw ValidationError(
                "--https makes a certificate of its own: leave out --tls-cert and --tls-key, or --https.")
        }
        let kept = try Composition.certificates(beside: shops.cacheDirectory())
        let folder = kept ?? FileManager.default.temporaryDirectory.appending(path: "storesim-tls-\(getpid())").path
        let host = inputs.text(host, "host").flatMap { ["0.0.0.0", "::"].contains($0) ? nil : $0 }
        let library = simulation.sandboxes.library
        let urls = library.urls.map { String(ShopAddress($0).host) }
        return try OwnCertificate(
            in: folder, for: [host].compactMap(\.self) + library.hosts.sorted() + urls.sorted(),
            now: Composition.machineTime())
    }

    private func tls(_ inputs: Inputs) throws -> (certificate: String, key: String)? {
        switch (inputs.text(tlsCert, "tls-cert"), inputs.text(tlsKey, "tls-key")) {
        case (let certificate?, let key?): (certificate, key)
        case (nil, nil): nil
        default: throw ValidationError("--tls-cert and --tls-key belong together.")
        }
    }

    private func logger(_ inputs: Inputs) throws -> Logger {
        let text = inputs.text(logLevel, "log-level") ?? "warning"
        guard let level = Logger.Level(rawValue: text) else {
            throw ValidationError("--log-level takes error, warning, info or debug, not \"\(text)\".")
        }
        var logger = Logger(label: "storesim", factory: { StreamLogHandler.standardError(label: $0) })
        logger.logLevel = level
        return logger
    }

    private func isLoopback(_ host: String) -> Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }

    private func newToken() -> String {
        let digits = Array("0123456789abcdef")
        return String((0..<32).map { _ in digits[Int.random(in: 0..<16)] })
    }

    /// The address as clients here write it: a listener on every address is reached at loopback.
    private static func shown(_ host: String) -> String {
        switch host {
        case "0.0.0.0": "127.0.0.1"
        case "::": "[::1]"
        default: host.contains(":") ? "[\(host)]" : host
        }
    }
}
