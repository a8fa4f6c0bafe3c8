/// Writes a picture of two colours as PNG (RFC 2083): one bit a pixel, each row as its difference from the one above.
enum PNGEncoder {
    static func bytes(_ picture: NamePicture) -> [UInt8] {
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        var head: [UInt8] = []
        head.addBig(picture.width, bytes: 4)
        head.addBig(picture.height, bytes: 4)
        // One bit a pixel, by palette; deflate, the usual filters, not interlaced.
        head += [1, 3, 0, 0, 0]
        add("IHDR", head, to: &file)
        add("PLTE", [picture.paper, picture.ink].flatMap { [$0.red, $0.green, $0.blue] }, to: &file)
        add("IDAT", Deflate.zlib(rows(picture)), to: &file)
        add("IEND", [], to: &file)
        return file
    }

    /// A 2 before each row says that the row above was taken off; equal rows are all zeros then.
    private static func rows(_ picture: NamePicture) -> [UInt8] {
        var rows: [UInt8] = []
        var above = [UInt8](repeating: 0, count: (picture.width + 7) / 8)
        let equal = [2] + above
        var band = -1
        for row in 0..<picture.height {
            if picture.band(of: row) == band {
                rows += equal
                continue
            }
            band = picture.band(of: row)
            let packed = picture.packedRow(row)
            rows.append(2)
            for place in packed.indices { rows.append(packed[place] &- above[place]) }
            above = packed
        }
        return rows
    }

    private static func add(_ name: String, _ content: [UInt8], to file: inout [UInt8]) {
        let named = Array(name.utf8) + content
        file.addBig(content.count, bytes: 4)
        file += named
        file.addBig(Int(checksum(named)), bytes: 4)
    }

    /// CRC-32.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0 as UInt32) { sum, byte in table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ sum >> 8 }
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
    }
}

/// Deflate (RFC 1951) with its fixed codes, finding only bytes that repeat the one before them.
enum Deflate {
    /// A zlib stream (RFC 1950) of some bytes.
    static func zlib(_ bytes: [UInt8]) -> [UInt8] {
        var bits = BitWriter()
        // The last block, with fixed codes.
        bits.add(1, bits: 1)
        bits.add(1, bits: 2)
        var place = 0
        while place < bytes.count {
            let length = run(bytes, place)
            if length >= 3 {
                addRun(length, to: &bits)
                place += length
            } else {
                addLiteral(Int(bytes[place]), to: &bits)
                place += 1
            }
        }
        bits.add(code: 0, bits: 7)
        var stream: [UInt8] = [0x78, 0x01] + bits.finish()
        stream.addBig(Int(adler(bytes)), bytes: 4)
        return stream
    }

    /// How many bytes from a place equal the one before it, of the lengths that need no further bits.
    private static func run(_ bytes: [UInt8], _ place: Int) -> Int {
        guard place > 0 else { return 0 }
        let byte = bytes[place - 1]
        var end = place
        while end < bytes.count, end - place < 258, bytes[end] == byte { end += 1 }
        let length = end - place
        return length == 258 ? 258 : min(length, 10)
    }

    /// 3 to 10, or 258, at distance 1.
    private static func addRun(_ length: Int, to bits: inout BitWriter) {
        if length == 258 { bits.add(code: 0b1100_0101, bits: 8) } else { bits.add(code: length - 2, bits: 7) }
        bits.add(code: 0, bits: 5)
    }

    private static func addLiteral(_ byte: Int, to bits: inout BitWriter) {
        if byte < 144 {
            bits.add(code: 0x30 + byte, bits: 8)
        } else {
            bits.add(code: 0x190 + byte - 144, bits: 9)
        }
    }

    private static func adler(_ bytes: [UInt8]) -> UInt32 {
        var (low, high): (UInt32, UInt32) = (1, 0)
        for byte in bytes {
            low = (low + UInt32(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return high << 16 | low
    }
}
