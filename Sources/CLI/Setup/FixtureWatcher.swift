import Dispatch
import Glibc
import Simulator
import Synchronization

/// Looks at the fixtures' files every half second and builds the shops anew once they have changed.
final class FixtureWatcher: Sendable {
    private let sandboxes: SandboxRegistry
    private let isStopped = Atomic(false)

    init(_ sandboxes: SandboxRegistry) {
        self.sandboxes = sandboxes
        DispatchQueue(label: "storesim.fixtures").async { self.watch() }
    }

    func stop() { isStopped.store(true, ordering: .relaxed) }

    private func watch() {
        var seen = state()
        while !isStopped.load(ordering: .relaxed) {
            usleep(500_000)
            let now = state()
            guard now != seen else { continue }
            seen = now
            reload()
        }
    }

    private func reload() {
        do {
            try sandboxes.reload()
            Console.out("  fixtures changed: the shops start anew")
        } catch {
            Console.error("  fixtures changed, the shops stay as they are:\n\(error)")
        }
    }

    private func state() -> [String: String] {
        var state: [String: String] = [:]
        for folder in sandboxes.library.fixtures {
            for file in folder.allFiles { state["\(folder.path)/\(file)"] = "\(FileState("\(folder.path)/\(file)"))" }
        }
        return state
    }
}
