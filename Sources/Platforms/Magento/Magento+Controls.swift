public import Simulator

extension Magento {
    /// What the control API may ask of a Magento.
    public var controls: [ControlSummary] {
        [
            ControlSummary(
                "queues/{consumer}/run", "a queue consumer handles messages {\"max\"}", members: ["max"]),
            ControlSummary(
                "magento/consumers/{id}/renew", "an integration's consumer counts as created just now"),
        ]
    }

    /// When the next message of a queue runs by itself.
    public func nextDue(in visit: Visit) throws -> Instant? { try OperationQueue(visit: visit).nextDue() }

    /// Consumers handle the messages that are due.
    public func runDue(in visit: Visit) throws { try OperationQueue(visit: visit).runDue() }

    /// `nonces`: whether a nonce may be used again; `mode`: how much an error tells; `consumers`: how long operations
    /// wait in the queue, or until they are run by hand.
    public var switches: [ShopSwitch] {
        [
            ShopSwitch("nonces", "strict", "lenient"), ShopSwitch("mode", "production", "developer"),
            ShopSwitch("consumers", "seconds", "held"),
        ]
    }
}
