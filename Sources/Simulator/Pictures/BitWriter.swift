/// Bits gathered into bytes, the lowest first, as deflate, GIF and WebP have them.
struct BitWriter {
    private(set) var bytes: [UInt8] = []
    private var buffer: UInt64 = 0
    private var filled = 0

    /// Adds the lowest bits of a value.
    mutating func add(_ value: Int, bits: Int) {
        buffer |= UInt64(truncatingIfNeeded: value & (1 << bits - 1)) << UInt64(filled)
        filled += bits
        while filled >= 8 {
            bytes.append(UInt8(truncatingIfNeeded: buffer))
            buffer >>= 8
            filled -= 8
        }
    }

    /// Adds a prefix code, whose highest bit comes first.
    mutating func add(code: Int, bits: Int) {
        for place in (0..<bits).reversed() { add(code >> place & 1, bits: 1) }
    }

    /// Fills the last byte with zeros.
    mutating func finish() -> [UInt8] {
        if filled > 0 { add(0, bits: 8 - filled) }
        return bytes
    }
}

extension [UInt8] {
    /// Adds a number with its highest byte first.
    mutating func addBig(_ number: Int, bytes count: Int) {
        for place in (0..<count).reversed() { append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
    }

    /// Adds a number with its lowest byte first.
    mutating func addLittle(_ number: Int, bytes count: Int) {
        for place in 0..<count { append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
    }
}
