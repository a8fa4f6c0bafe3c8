import ArgumentParser
import FoundationEssentials
import Gateway
import Glibc
import Pull
import Rehearsal
import Simulator

struct PullCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pull", abstract: "Reads a Magento or a WooCommerce over REST into a folder of fixtures.",
        discussion: """
            Everything that a catalogue hangs on; people only if asked for, and made up then. Secrets are never written. What \
            ended early goes on with the same command. See docs/pull.md.
            """)

    @OptionGroup var shops: ShopOptions
    @Option(help: ArgumentHelp("The shop's address, with its path.", valueName: "url")) var from: String
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "Who reads: @FILE with the keys as JSON, env for STORESIM_PULL_…, or a name that storesim credentials shows.",
            valueName: "credentials"))
    var credentials: String
    @Option(help: ArgumentHelp("The folder to write.", valueName: "dir")) var out: String
    @Option(help: "magento or woocommerce, where the shop does not tell.") var platform: String?
    @Option(help: ArgumentHelp("Requests a second at most; 0 for no limit.", valueName: "number")) var rate = 5.0
    @Option(help: ArgumentHelp("Seconds to wait for an answer.", valueName: "seconds")) var patience: Int64 = 60
    @Option(help: ArgumentHelp("Entities in a page, 1 to 100.", valueName: "number")) var page = 100
    @Flag(help: "Customers and reviews too, their people made up.") var withCustomers = false
    @Flag(help: "Orders too, their people made up.") var withOrders = false
    @Flag(help: "Leave people as they are.") var asIs = false
    @Flag(help: "Fetch no pictures; small ones made from their names take their places.") var withoutImages = false

    func validate() throws {
        guard ServerAddress(from) != nil else { throw ValidationError("\"\(from)\" is no http or https URL.") }
        guard (1...100).contains(page) else { throw ValidationError("--page takes 1 to 100.") }
        guard rate >= 0, rate <= 1000 else { throw ValidationError("--rate takes 0 to 1000.") }
        guard patience > 0 else { throw ValidationError("--patience takes a number above 0.") }
        if let platform, !Self.platforms.contains(platform) {
            throw ValidationError("--platform: " + Nearest.advice(platform, among: Self.platforms))
        }
        if asIs, !withCustomers, !withOrders {
            throw ValidationError("--as-is says how people are written: it needs --with-customers or --with-orders.")
        }
    }

    private static let platforms = ["magento", "woocommerce"]

    func run() throws {
        guard let address = ServerAddress(from) else { return }
        let http = HTTPClient(address, patience: patience)
        let platform = try platform ?? PullProbe.platform(at: address) { try http.send($0) }
        let client = try client(address, http, platform)
        let folder = try LayerFolder(out, platform: platform, of: "\(address)\(address.path)")
        guard let pull = Pull(platform, client, into: folder, options) else { return }
        let report: PullReport
        do {
            report = try pull.run { Console.progress(Self.line($0)) }
        } catch {
            Console.progress("")
            throw error
        }
        Console.progress("")
        show(report, client, platform)
    }

    private var options: PullOptions {
        var options = PullOptions()
        options.customers = withCustomers
        options.orders = withOrders
        options.isAsIs = asIs
        options.images = !withoutImages
        options.page = page
        return options
    }

    // MARK: Who reads

    private func client(_ address: ServerAddress, _ http: HTTPClient, _ platform: String) throws -> PullClient {
        let keys = try keys(platform, address.isSecure)
        let watch = PullClient.Watch(now: Composition.machineTime, sleep: Self.sleep)
        return PullClient(
            address, credentials: keys.file, auth: keys.auth, rehearsal: Rehearsals.of(platform),
            pace: PullClient.Pace(rate: rate), watch: watch, send: { try http.send($0) })
    }

    private func keys(_ platform: String, _ isSecure: Bool) throws -> PullCredentials {
        if credentials == "env" {
            let environment = ProcessInfo.processInfo.environment
            let values = PullCredentials.names.compactMap { name in
                environment["STORESIM_PULL_" + name.uppercased()].map { (name, $0) }
            }
            return try PullCredentials(Dictionary(values) { $1 }, platform: platform, isSecure: isSecure)
        }
        guard credentials.hasPrefix("@") else {
            let shops = try (shops.recipes()["baseline"] ?? []).filter { $0.platform.name == platform }
            let file = try shops.first?.settings.credentials() ?? [:]
            return PullCredentials(named: credentials, in: file, platform: platform, isSecure: isSecure)
        }
        let name = String(credentials.dropFirst())
        guard let bytes = FileManager.default.contents(atPath: name) else {
            throw ValidationError("There is no file \(name).")
        }
        let members = try JSONParser.parse(Array(bytes)).object ?? [:]
        let values = members.compactMap { member in member.value.string.map { (member.key, $0) } }
        return try PullCredentials(Dictionary(values) { $1 }, platform: platform, isSecure: isSecure)
    }

    private static func sleep(_ seconds: Double) { usleep(UInt32(min(seconds, 3600) * 1_000_000)) }

    // MARK: What is shown

    private static let barLength = 24

    /// `[######      ] 5/14 products 300/1200`.
    static func line(_ progress: PullProgress) -> String {
        let share = progress.total.map { $0 > 0 ? min(Double(progress.done) / Double($0), 1) : 1 } ?? 0
        let whole = (Double(progress.number - 1) + share) / Double(max(progress.steps, 1))
        let full = min(Int(whole * Double(barLength)), barLength)
        let bar = String(repeating: "#", count: full) + String(repeating: " ", count: barLength - full)
        let total = progress.total.map { "/\($0)" } ?? ""
        return "[\(bar)] \(progress.number)/\(progress.steps) \(progress.step) \(progress.done)\(total)"
    }

    private func show(_ report: PullReport, _ client: PullClient, _ platform: String) {
        for file in report.files where file.count > 0 { Console.out("\(out)/\(file.name)  \(file.count)") }
        for step in report.left { Console.error("\(step.step) left out: \(step.why)") }
        if report.madePictures > 0 {
            Console.out("\(report.madePictures) pictures could not be had and were made from their names.")
        }
        Console.out("\(client.requests) requests. Serve it with: storesim serve --shop \(platform):\(out)")
    }
}
