import ArgumentParser
import Gateway
import Glibc
import Simulator

struct HealthCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "health", abstract: "Asks a server whether it serves: exit 0 ready, 1 not ready, 3 unreachable.")

    @OptionGroup var server: TargetOptions
    @Option(help: ArgumentHelp("Keep asking for so long.", valueName: "seconds")) var wait: Double = 0

    func run() throws {
        guard (0...86_400).contains(wait) else { throw ValidationError("--wait takes 0 to 86400 seconds.") }
        let control = try server.control()
        let end = Composition.machineTime().microseconds + Int64(wait * 1_000_000)
        while true {
            let code = ask(control)
            if code == .success || Composition.machineTime().microseconds >= end {
                if code != .success { throw code }
                return
            }
            usleep(20_000)
        }
    }

    private func ask(_ control: ControlClient) -> ExitCode {
        do {
            return try control.call("GET", "health")["status"] == "ready" ? .success : ExitCode(1)
        } catch is NoAnswer {
            return ExitCode(3)
        } catch {
            return ExitCode(1)
        }
    }
}
