import ArgumentParser
import Glibc

/// The root command; without a verb it serves.
struct StoresimCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "storesim",
        abstract: "Mock Magento and WooCommerce shops that answer like the real ones, for end-to-end tests.",
        discussion: "Every option can also be set as STORESIM_OPTION in the environment, or in storesim.yaml.",
        version: Version.current,
        subcommands: [
            ServeCommand.self, ReplayCommand.self, RoutesCommand.self, CoverageCommand.self, CredentialsCommand.self,
            SignCommand.self,
            SandboxCommand.self, ResetCommand.self, HealthCommand.self, CheckCommand.self, GenerateCommand.self,
            InitCommand.self, PullCommand.self, ExplainCommand.self, FaultCommand.self,
            SnapshotCommand.self, ClockCommand.self, RequestsCommand.self, VersionCommand.self,
        ],
        defaultSubcommand: ServeCommand.self)
}

/// Exit codes: 0, 1 for a failure, 2 for wrong usage; `health` adds 3.
@main
enum Main {
    static func main() {
        do {
            var command = try StoresimCommand.parseAsRoot()
            try command.run()
        } catch {
            let code = StoresimCommand.exitCode(for: error)
            let message = StoresimCommand.fullMessage(for: error)
            if !message.isEmpty { code.isSuccess ? Console.out(message) : Console.error(message) }
            exit(code == .validationFailure ? 2 : code.rawValue)
        }
    }
}
