/// One time zone: how far its clocks are from UTC at any moment.
///
/// Read from a compiled file of tzdata (TZif, RFC 8536): a table of the moments at which the clocks were or will be
/// changed, and a rule for all years after it.
struct Zone: Sendable {
    /// Moments of changes, in seconds since 1970, in order.
    private let changes: [Int64]
    /// The offset from each of the moments on.
    private let offsets: [Int]
    /// The offset before the first change.
    private let first: Int
    /// What counts after the last change.
    private let rule: ZoneRule?

    /// Coordinated Universal Time, which needs no file.
    static let utc = Zone(changes: [], offsets: [], first: 0, rule: nil)

    private init(changes: [Int64], offsets: [Int], first: Int, rule: ZoneRule?) {
        (self.changes, self.offsets, self.first, self.rule) = (changes, offsets, first, rule)
    }

    /// Seconds east of UTC.
    func offset(at moment: Instant) -> Int {
        let seconds = moment.seconds
        if let rule, seconds >= changes.last ?? .min { return rule.offset(at: seconds) }
        // The first change after the moment.
        var range = 0..<changes.count
        while let middle = range.isEmpty ? nil : (range.lowerBound + range.upperBound) / 2 {
            range = changes[middle] <= seconds ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound == 0 ? first : offsets[range.lowerBound - 1]
    }
}

extension Zone {
    /// Reads a TZif file; nil where the bytes are none.
    ///
    /// A file of version 2 or later has everything twice: for old readers with moments of 32 bits, then with 64.
    init?(_ bytes: [UInt8]) {
        var reader = BigEndianReader(bytes)
        guard var counts = Counts(&reader) else { return nil }
        var width = 4
        if counts.version >= UInt8(ascii: "2") {
            reader.skip(counts.size(momentWidth: 4))
            guard let second = Counts(&reader) else { return nil }
            (counts, width) = (second, 8)
        }
        let changes = (0..<counts.changes).map { _ in reader.integer(width) }
        let types = (0..<counts.changes).map { _ in Int(reader.integer(1) & 0xFF) }
        let offsets = (0..<counts.types).map { _ in
            let offset = Int(reader.integer(4))
            reader.skip(2)
            return offset
        }
        reader.skip(counts.size(momentWidth: width) - counts.changes * (width + 1) - counts.types * 6)
        guard !reader.failed, let first = offsets.first, types.allSatisfy(offsets.indices.contains) else { return nil }
        let footer = width == 8 ? reader.rest.split(separator: UInt8(ascii: "\n")).first : nil
        self.init(
            changes: changes, offsets: types.map { offsets[$0] }, first: first, rule: footer.flatMap { ZoneRule($0) })
    }

    /// The head of a block: what it holds how many of.
    private struct Counts {
        let version: UInt8
        let changes: Int
        let types: Int
        private let letters: Int
        private let leaps: Int
        private let flags: Int

        init?(_ reader: inout BigEndianReader) {
            guard reader.rest.starts(with: "TZif".utf8) else { return nil }
            reader.skip(4)
            version = UInt8(truncatingIfNeeded: reader.integer(1))
            reader.skip(15)
            let all = (0..<6).map { _ in Int(reader.integer(4)) }
            guard !reader.failed, all.allSatisfy({ (0...100_000).contains($0) }) else { return nil }
            (flags, leaps, changes, types, letters) = (all[0] + all[1], all[2], all[3], all[4], all[5])
        }

        /// Bytes of the block.
        func size(momentWidth width: Int) -> Int {
            changes * (width + 1) + types * 6 + letters + leaps * (width + 4) + flags
        }
    }
}

/// Reads whole numbers, the highest byte first.
private struct BigEndianReader {
    private(set) var rest: ArraySlice<UInt8>
    /// Whether more was asked for than there was.
    private(set) var failed = false

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    mutating func skip(_ count: Int) {
        if count > rest.count { failed = true }
        rest = rest.dropFirst(count)
    }

    /// A signed number of so many bytes; 0 at the end.
    mutating func integer(_ width: Int) -> Int64 {
        let negative = rest.first.map { $0 >= 0x80 } ?? false
        let value = rest.prefix(width).reduce(negative ? -1 : 0) { $0 << 8 | Int64($1) }
        skip(width)
        return value
    }
}
