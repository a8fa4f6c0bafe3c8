internal import NIOCore

/// Counts the ticks since a connection last came to another stage; costs a request nothing but an assignment.
struct Watch {
    private var ticks = 0
    private var wasInHead = false
    private var scheduled: Scheduled<Void>?

    mutating func progressed() { ticks = 0 }

    mutating func next(_ scheduled: Scheduled<Void>) { self.scheduled = scheduled }

    mutating func tick(_ length: Duration, isInHead: Bool) -> Duration {
        if isInHead != wasInHead { ticks = 0 }
        wasInHead = isInHead
        ticks += 1
        return length * ticks
    }

    mutating func end() {
        scheduled?.cancel()
        scheduled = nil
    }
}
