import NIOConcurrencyHelpers

/// A sandbox's chance: the same seed gives the same ids and tokens.
public final class RandomSource: Sendable {
    private let state: NIOLockedValueBox<SplitMix64>

    /// A source that starts at `seed`.
    public init(seed: UInt64) { state = NIOLockedValueBox(SplitMix64(state: seed)) }

    /// Where it stands: a source with this seed goes on as this one would.
    var position: UInt64 { state.withLockedValue { $0.state } }

    /// 64 random bits.
    public func next() -> UInt64 { state.withLockedValue { $0.next() } }

    /// A whole number in a range.
    public func number(in range: ClosedRange<Int>) -> Int {
        state.withLockedValue { Int.random(in: range, using: &$0) }
    }

    /// Random bytes.
    public func bytes(_ count: Int) -> [UInt8] {
        state.withLockedValue { generator in (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) } }
    }

    /// Letters and digits drawn from an alphabet, which is ASCII.
    public func text(_ length: Int, from alphabet: String = "abcdefghijklmnopqrstuvwxyz0123456789") -> String {
        let letters = Array(alphabet.utf8)
        let text = state.withLockedValue { generator in
            (0..<length).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// A version 4 UUID in lower case.
    public func uuid() -> String {
        var bytes = bytes(16)
        bytes[6] = bytes[6] & 0x0F | 0x40
        bytes[8] = bytes[8] & 0x3F | 0x80
        let hex = Hex.encode(bytes)
        let cuts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
        return cuts.map { range in String(hex.dropFirst(range.lowerBound).prefix(range.count)) }.joined(separator: "-")
    }
}

/// Steele, Lea and Flood's generator: small, fast, and good enough for ids.
struct SplitMix64: RandomNumberGenerator, Sendable {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
