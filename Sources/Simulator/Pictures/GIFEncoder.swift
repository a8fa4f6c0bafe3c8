/// Writes a picture of two colours as GIF (version 89a) with its compression (LZW).
enum GIFEncoder {
    static func bytes(_ picture: NamePicture) -> [UInt8] {
        var file = Array("GIF89a".utf8)
        file.addLittle(picture.width, bytes: 2)
        file.addLittle(picture.height, bytes: 2)
        // A palette of two colours for the whole file.
        file += [0x80, 0, 0]
        for color in [picture.paper, picture.ink] { file += [color.red, color.green, color.blue] }
        file += [0x2C, 0, 0, 0, 0]
        file.addLittle(picture.width, bytes: 2)
        file.addLittle(picture.height, bytes: 2)
        file += [0, UInt8(Codes.literalBits)]
        addBlocks(compressed(picture), to: &file)
        return file + [0x3B]
    }

    private static func addBlocks(_ bytes: [UInt8], to file: inout [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let block = rest.prefix(255)
            file.append(UInt8(block.count))
            file += block
            rest = rest.dropFirst(255)
        }
        file.append(0)
    }

    private static func compressed(_ picture: NamePicture) -> [UInt8] {
        var codes = Codes()
        var band = -1
        var pixels: [Bool] = []
        for row in 0..<picture.height {
            if picture.band(of: row) != band {
                band = picture.band(of: row)
                pixels = (0..<picture.width).map { picture.isInk($0, row) }
            }
            for isInk in pixels { codes.add(isInk ? 1 : 0) }
        }
        return codes.finish()
    }

    /// The strings seen so far, each by the code of its beginning and its last pixel.
    private struct Codes {
        /// The least that GIF allows, though two colours need one.
        static let literalBits = 2
        private static let clear = 1 << literalBits

        private var bits = BitWriter()
        /// Two entries a code, one for each pixel that may follow; 0 for none yet.
        private var following = [Int](repeating: 0, count: 2 * 4096)
        private var next = clear + 2
        private var width = literalBits + 1
        private var current: Int?

        init() { bits.add(Self.clear, bits: width) }

        mutating func add(_ pixel: Int) {
            guard let current else {
                self.current = pixel
                return
            }
            let known = following[2 * current + pixel]
            if known > 0 {
                self.current = known
                return
            }
            bits.add(current, bits: width)
            remember(2 * current + pixel)
            self.current = pixel
        }

        private mutating func remember(_ place: Int) {
            if next == 4096 {
                bits.add(Self.clear, bits: width)
                following = [Int](repeating: 0, count: 2 * 4096)
                next = Self.clear + 2
                width = Self.literalBits + 1
                return
            }
            following[place] = next
            // The reader is one string behind: it needs the wider code one later.
            if next == 1 << width { width += 1 }
            next += 1
        }

        mutating func finish() -> [UInt8] {
            if let current { bits.add(current, bits: width) }
            if next == 1 << width, width < 12 { width += 1 }
            bits.add(Self.clear + 1, bits: width)
            return bits.finish()
        }
    }
}
