/// Writes a picture of two colours as a baseline JPEG (ITU T.81): every block of eight by eight pixels is one colour.
///
/// A block of one colour has no waves in it, so that its mean is all there is to write: no cosines, no tables but one.
struct JPEGEncoder {
    private var bytes: [UInt8] = []
    private var buffer = 0
    private var filled = 0

    static func bytes(_ picture: NamePicture) -> [UInt8] {
        var encoder = JPEGEncoder()
        encoder.addHead(picture)
        encoder.addBlocks(picture)
        return encoder.bytes
    }

    // MARK: Head

    private mutating func addHead(_ picture: NamePicture) {
        bytes += [0xFF, 0xD8]
        // JFIF 1.1, square pixels, no thumbnail.
        addSegment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0])
        // Quantised by 8, a block's sum over 8 becomes its mean.
        addSegment(0xDB, [0] + [UInt8](repeating: 8, count: 64))
        var frame: [UInt8] = [8]
        frame.addBig(picture.height, bytes: 2)
        frame.addBig(picture.width, bytes: 2)
        addSegment(0xC0, frame + [3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0])
        addSegment(0xC4, [0x00] + Self.counts + Self.sizes)
        // Of waves only the end of the block is ever said, by one bit.
        addSegment(0xC4, [0x10, 1] + [UInt8](repeating: 0, count: 15) + [0])
        addSegment(0xDA, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0])
    }

    private mutating func addSegment(_ marker: UInt8, _ content: [UInt8]) {
        bytes += [0xFF, marker]
        bytes.addBig(content.count + 2, bytes: 2)
        bytes += content
    }

    /// How many codes there are of each length, and the sizes of differences that they stand for.
    private static let counts: [UInt8] = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0]
    private static let sizes: [UInt8] = Array(0...11)
    private static let codes: [(code: Int, bits: Int)] = {
        var codes: [(code: Int, bits: Int)] = []
        var code = 0
        for (place, count) in counts.enumerated() {
            for _ in 0..<count {
                codes.append((code, place + 1))
                code += 1
            }
            code <<= 1
        }
        return codes
    }()

    // MARK: Blocks

    private mutating func addBlocks(_ picture: NamePicture) {
        let (ink, paper) = (Self.levels(picture.ink), Self.levels(picture.paper))
        var last = [0, 0, 0]
        for top in stride(from: 0, to: picture.height, by: 8) {
            for left in stride(from: 0, to: picture.width, by: 8) {
                let isInk = picture.isInk(min(left + 4, picture.width - 1), min(top + 4, picture.height - 1))
                let levels = isInk ? ink : paper
                for component in levels.indices {
                    addDifference(levels[component] - last[component])
                    addBits(0, 1)
                }
                last = levels
            }
        }
        if filled > 0 { addBits(0xFF, 8 - filled) }
        bytes += [0xFF, 0xD9]
    }

    /// Brightness, blueness and redness, each less 128.
    private static func levels(_ color: NamePicture.Color) -> [Int] {
        let (red, green, blue) = (Int(color.red), Int(color.green), Int(color.blue))
        return [
            (299 * red + 587 * green + 114 * blue) / 1000 - 128, (-169 * red - 331 * green + 500 * blue) / 1000,
            (500 * red - 419 * green - 81 * blue) / 1000,
        ]
    }

    /// How many bits a difference has, then these bits; negative ones less one.
    private mutating func addDifference(_ difference: Int) {
        let size = Int.bitWidth - abs(difference).leadingZeroBitCount
        addBits(Self.codes[size].code, Self.codes[size].bits)
        addBits((difference < 0 ? difference - 1 : difference) & (1 << size - 1), size)
    }

    /// The highest bit comes first; a byte of ones is followed by a zero, lest it look like a marker.
    private mutating func addBits(_ value: Int, _ count: Int) {
        buffer = buffer << count | value & (1 << count - 1)
        filled += count
        while filled >= 8 {
            let byte = UInt8(truncatingIfNeeded: buffer >> (filled - 8))
            bytes.append(byte)
            if byte == 0xFF { bytes.append(0) }
            filled -= 8
        }
        buffer &= 1 << filled - 1
    }
}
