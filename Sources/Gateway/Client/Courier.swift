import Dispatch
internal import Logging
internal import NIOConcurrencyHelpers
internal import Simulator

/// Sends what shops have to send over the network, one message after the other, on a thread of its own.
final class Courier: Messenger {
    private let simulation: Simulation
    private let logger: Logger
    private let queue = DispatchQueue(label: "storesim.courier")

    init(_ simulation: Simulation, _ logger: Logger) {
        self.simulation = simulation
        self.logger = logger
    }

    /// Sends what a sandbox has to send, some time soon.
    func attend(to sandbox: Sandbox) {
        queue.async { [self] in _ = run(sandbox) }
    }

    /// Sends what a sandbox has to send and waits until that is done.
    func deliver(in sandbox: Sandbox) -> Int {
        let done = DispatchSemaphore(value: 0)
        let count = NIOLockedValueBox(0)
        queue.async { [self] in
            let sent = run(sandbox)
            count.withLockedValue { $0 = sent }
            done.signal()
        }
        done.wait()
        return count.withLockedValue { $0 }
    }

    private func run(_ sandbox: Sandbox) -> Int {
        do { return try simulation.deliver(in: sandbox, by: self) } catch {
            logger.error("nothing more is delivered for sandbox \(sandbox.name): \(error)")
            return 0
        }
    }

    /// A connection of its own for each message, as the real systems make one.
    func send(_ message: OutgoingMessage) -> OutgoingOutcome {
        guard let url = RequestURL(message.url) else { return .failed("no address: \(message.url)") }
        let request = Request(method: message.method, target: url.target, headers: message.headers, body: message.body)
        do {
            return .answered(try HTTPClient(url.address, patience: message.patience).send(request).status)
        } catch {
            return .failed("\(error)")
        }
    }
}
