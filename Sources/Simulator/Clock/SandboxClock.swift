import NIOConcurrencyHelpers

/// The time of one sandbox: real, shifted or standing still.
public final class SandboxClock: Sendable {
    /// How the clock runs.
    public enum Mode: Hashable, Sendable {
        /// The machine's time.
        case real
        /// The machine's time and so many seconds.
        case offset(seconds: Int64)
        /// Always the same moment.
        case frozen(Instant)
    }

    private let machine: @Sendable () -> Instant
    private let state: NIOLockedValueBox<Mode>

    /// A clock over the machine's time, which the composition root hands in.
    public init(_ mode: Mode = .real, machine: @escaping @Sendable () -> Instant) {
        self.machine = machine
        state = NIOLockedValueBox(mode)
    }

    /// The sandbox's time.
    public var now: Instant {
        switch mode {
        case .real: machine()
        case .offset(let seconds): machine().advanced(seconds: seconds)
        case .frozen(let instant): instant
        }
    }

    /// How the clock runs.
    public var mode: Mode {
        get { state.withLockedValue { $0 } }
        set { state.withLockedValue { $0 = newValue } }
    }

    /// Moves the clock; a frozen one stands still at the new moment.
    public func advance(seconds: Int64) {
        state.withLockedValue { mode in
            switch mode {
            case .real: mode = .offset(seconds: seconds)
            case .offset(let before): mode = .offset(seconds: before + seconds)
            case .frozen(let instant): mode = .frozen(instant.advanced(seconds: seconds))
            }
        }
    }
}

extension SandboxClock.Mode {
    /// Reads `real`, `+3600` or `-3600` (seconds), `2026-01-15T10:00:00Z`; nil for anything else.
    public init?(_ text: String) {
        if text == "real" {
            self = .real
        } else if let sign = text.first, sign == "+" || sign == "-", let seconds = Int64(text) {
            self = .offset(seconds: seconds)
        } else if let instant = Instant(text) {
            self = .frozen(instant)
        } else {
            return nil
        }
    }
}
