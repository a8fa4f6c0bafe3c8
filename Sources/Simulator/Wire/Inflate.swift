/// What servers elsewhere compress: gzip (RFC 1952), zlib (RFC 1950) and bare deflate (RFC 1951), taken apart again.
public enum Inflate {
    /// The bytes behind a `Content-Encoding`; nil for one that is neither `gzip` nor `deflate`, for damage, and for more
    /// than `limit` bytes.
    public static func decode(_ bytes: [UInt8], encoding: String, limit: Int = 64 << 20) -> [UInt8]? {
        switch encoding.lowercased() {
        case "", "identity": return bytes
        case "gzip", "x-gzip": return bodyOfGzip(bytes).flatMap { inflated(bytes, from: $0, limit) }
        case "deflate":
            let isZlib = bytes.count > 2 && bytes[0] & 15 == 8 && (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0
            return inflated(bytes, from: isZlib ? 2 : 0, limit)
        default: return nil
        }
    }

    /// Where the deflated data begins, behind the optional parts of the head.
    private static func bodyOfGzip(_ bytes: [UInt8]) -> Int? {
        guard bytes.count > 18, bytes[0] == 0x1F, bytes[1] == 0x8B, bytes[2] == 8 else { return nil }
        let flags = bytes[3]
        var at = 10
        if flags & 4 != 0 {
            guard at + 2 <= bytes.count else { return nil }
            at += 2 + Int(bytes[at]) + Int(bytes[at + 1]) << 8
        }
        for flag: UInt8 in [8, 16] where flags & flag != 0 {
            guard at < bytes.count, let end = bytes[at...].firstIndex(of: 0) else { return nil }
            at = end + 1
        }
        if flags & 2 != 0 { at += 2 }
        return at < bytes.count ? at : nil
    }

    private static func inflated(_ bytes: [UInt8], from start: Int, _ limit: Int) -> [UInt8]? {
        var reader = BitReader(bytes: bytes, at: start)
        var out: [UInt8] = []
        var isLast = false
        while !isLast {
            guard let last = reader.bits(1), let kind = reader.bits(2) else { return nil }
            isLast = last == 1
            let isGood =
                switch kind {
                case 0: reader.stored(into: &out, limit)
                case 1: reader.block(Huffman.fixed.0, Huffman.fixed.1, into: &out, limit)
                case 2: reader.codes().map { reader.block($0, $1, into: &out, limit) } ?? false
                default: false
                }
            if !isGood { return nil }
        }
        return out
    }
}

/// A code book: how many codes have each length, and their symbols in order.
private struct Huffman {
    var counts = [Int](repeating: 0, count: 16)
    var symbols: [Int] = []

    init(_ lengths: [Int]) {
        for length in lengths { counts[length] += 1 }
        counts[0] = 0
        symbols = (1...15).flatMap { length in lengths.indices.filter { lengths[$0] == length } }
    }

    static let fixed = (
        Huffman((0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }),
        Huffman([Int](repeating: 5, count: 30))
    )
}

private struct BitReader {
    let bytes: [UInt8]
    var at: Int
    private var held = 0
    private var count = 0

    init(bytes: [UInt8], at: Int) {
        self.bytes = bytes
        self.at = at
    }

    mutating func bits(_ wanted: Int) -> Int? {
        while count < wanted {
            guard at < bytes.count else { return nil }
            held |= Int(bytes[at]) << count
            at += 1
            count += 8
        }
        defer {
            held >>= wanted
            count -= wanted
        }
        return held & (1 << wanted - 1)
    }

    mutating func symbol(_ book: Huffman) -> Int? {
        var (code, first, index) = (0, 0, 0)
        for length in 1...15 {
            guard let bit = bits(1) else { return nil }
            code |= bit
            let number = book.counts[length]
            if code - first < number { return book.symbols[index + code - first] }
            index += number
            first = (first + number) << 1
            code <<= 1
        }
        return nil
    }

    /// A block that is not compressed.
    mutating func stored(into out: inout [UInt8], _ limit: Int) -> Bool {
        (held, count) = (0, 0)
        guard at + 4 <= bytes.count else { return false }
        let length = Int(bytes[at]) | Int(bytes[at + 1]) << 8
        let check = Int(bytes[at + 2]) | Int(bytes[at + 3]) << 8
        at += 4
        guard length == ~check & 0xFFFF, at + length <= bytes.count, out.count + length <= limit else { return false }
        out += bytes[at..<at + length]
        at += length
        return true
    }

    /// The code books that stand in front of a block.
    mutating func codes() -> (Huffman, Huffman)? {
        guard let literals = bits(5), let distances = bits(5), let number = bits(4) else { return nil }
        var lengths = [Int](repeating: 0, count: 19)
        let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
        for place in 0..<(number + 4) {
            guard let length = bits(3) else { return nil }
            lengths[order[place]] = length
        }
        let book = Huffman(lengths)
        let total = literals + 257 + distances + 1
        var all: [Int] = []
        while all.count < total {
            guard let symbol = symbol(book) else { return nil }
            switch symbol {
            case 16:
                guard let last = all.last, let more = bits(2) else { return nil }
                all += [Int](repeating: last, count: 3 + more)
            case 17, 18:
                guard let more = bits(symbol == 17 ? 3 : 7) else { return nil }
                all += [Int](repeating: 0, count: (symbol == 17 ? 3 : 11) + more)
            default: all.append(symbol)
            }
        }
        guard all.count == total else { return nil }
        return (Huffman(Array(all[..<(literals + 257)])), Huffman(Array(all[(literals + 257)...])))
    }

    private static let lengthBases = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258,
    ]
    private static let lengthBits = [
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
    ]
    private static let distanceBases = [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
        6145,
        8193, 12289, 16385, 24577,
    ]

    mutating func block(_ literals: Huffman, _ distances: Huffman, into out: inout [UInt8], _ limit: Int) -> Bool {
        while let symbol = symbol(literals) {
            if symbol == 256 { return true }
            if symbol < 256 {
                guard out.count < limit else { return false }
                out.append(UInt8(symbol))
                continue
            }
            guard symbol < 286, let more = bits(Self.lengthBits[symbol - 257]), let code = self.symbol(distances),
                code < 30, let far = bits(code < 4 ? 0 : code / 2 - 1)
            else { return false }
            let length = Self.lengthBases[symbol - 257] + more
            let distance = Self.distanceBases[code] + far
            guard distance <= out.count, out.count + length <= limit else { return false }
            for _ in 0..<length { out.append(out[out.count - distance]) }
        }
        return false
    }
}
