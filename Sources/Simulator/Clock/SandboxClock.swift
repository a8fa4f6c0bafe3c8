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
    ///
    /// - Returns: false, and nothing moves, where the new time would be no year from 1970 to 9999.
    @discardableResult
    public func advance(seconds: Int64) -> Bool {
        guard (-Mode.longest...Mode.longest).contains(seconds) else { return false }
        let real = machine()
        return state.withLockedValue { mode in
            let moved: Mode =
                switch mode {
                case .real: .offset(seconds: seconds)
                case .offset(let before): .offset(seconds: before + seconds)
                case .frozen(let instant): .frozen(instant.advanced(seconds: seconds))
                }
            guard moved.isSensible(at: real) else { return false }
            mode = moved
            return true
        }
    }
}

extension SandboxClock.Mode: CustomStringConvertible {
    /// Reads `real`, `+3600` or `-3600` (seconds), `2026-01-15T10:00:00Z`; nil for anything else.
    public init?(_ text: String) {
        if text == "real" {
            self = .real
        } else if let sign = text.first, sign == "+" || sign == "-", let seconds = Int64(text) {
            guard (-Self.longest...Self.longest).contains(seconds) else { return nil }
            self = .offset(seconds: seconds)
        } else if let instant = Instant(text) {
            self = .frozen(instant)
        } else {
            return nil
        }
    }

    /// The text that ``init(_:)`` reads.
    public var description: String {
        switch self {
        case .real: "real"
        case .offset(let seconds): seconds < 0 ? "\(seconds)" : "+\(seconds)"
        case .frozen(let instant): instant.iso8601
        }
    }

    /// The longest shift: from 1970 to the end of 9999.
    fileprivate static let longest: Int64 = 253_402_300_799

    /// Whether dates can be spelled with four digits of a year.
    fileprivate func isSensible(at real: Instant) -> Bool {
        switch self {
        case .real: true
        case .offset(let seconds):
            (-Self.longest...Self.longest).contains(seconds)
                && (0...Self.longest).contains(real.advanced(seconds: seconds).seconds)
        case .frozen(let instant): (0...Self.longest).contains(instant.seconds)
        }
    }
}
