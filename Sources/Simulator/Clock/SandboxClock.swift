import NIOConcurrencyHelpers

/// The time of one sandbox: real, shifted, standing still, or quicker or slower than the machine's.
public final class SandboxClock: Sendable {
    /// How the clock runs.
    public enum Mode: Hashable, Sendable {
        /// The machine's time.
        case real
        /// The machine's time and so many seconds.
        case offset(seconds: Int64)
        /// Always the same moment.
        case frozen(Instant)
        /// So many times as quick as the machine, from a moment that was the sandbox's when the machine's time was another.
        case scaled(Double, from: Instant, since: Instant)
    }

    /// How much quicker than the machine a clock may run, and how much slower.
    public static let scales = 0.001...1_000_000.0

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
        case .scaled(let factor, let start, let since): Self.scaled(factor, start, since, machine())
        }
    }

    /// Never beyond the last second that dates can be spelled for.
    private static func scaled(_ factor: Double, _ start: Instant, _ since: Instant, _ now: Instant) -> Instant {
        let passed = Double(now.microseconds - since.microseconds) * factor
        let last = Double(Mode.longest) * 1_000_000
        return Instant(microseconds: Int64(min(max(Double(start.microseconds) + passed, 0), last)))
    }

    /// Stops the clock where it stands.
    public func freeze() { mode = .frozen(now) }

    /// Lets the clock run so many times as quick as the machine, from where it stands.
    ///
    /// - Returns: false, and nothing changes, where the factor is none of ``scales``.
    @discardableResult
    public func scale(_ factor: Double) -> Bool {
        guard Self.scales.contains(factor) else { return false }
        mode = .scaled(factor, from: now, since: machine())
        return true
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
                case .scaled(let factor, let start, let since):
                    .scaled(
                        factor, from: Self.scaled(factor, start, since, real).advanced(seconds: seconds), since: real)
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

    /// The text that ``init(_:)`` reads; of a scaled clock only how quick it is.
    public var description: String {
        switch self {
        case .real: "real"
        case .offset(let seconds): seconds < 0 ? "\(seconds)" : "+\(seconds)"
        case .frozen(let instant): instant.iso8601
        case .scaled(let factor, _, _): "x\(factor)"
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
        case .frozen(let instant), .scaled(_, let instant, _): (0...Self.longest).contains(instant.seconds)
        }
    }
}
