/// Writes a picture of two colours as a lossless WebP (RFC 9649): eight pixels to a symbol, rows copied from above.
struct WebPEncoder {
    private var bits = BitWriter()

    static func bytes(_ picture: NamePicture) -> [UInt8] {
        var encoder = WebPEncoder()
        encoder.addHead(picture)
        encoder.addPalette(picture)
        encoder.addCodes()
        encoder.addRows(picture)
        let content = encoder.bits.finish()
        let padding: [UInt8] = content.count % 2 == 0 ? [] : [0]
        var file = Array("RIFF".utf8)
        file.addLittle(12 + content.count + padding.count, bytes: 4)
        file += Array("WEBPVP8L".utf8)
        file.addLittle(content.count, bytes: 4)
        return file + content + padding
    }

    private mutating func addHead(_ picture: NamePicture) {
        bits.add(0x2F, bits: 8)
        bits.add(picture.width - 1, bits: 14)
        bits.add(picture.height - 1, bits: 14)
        // Nothing shines through; version 0.
        bits.add(0, bits: 4)
    }

    // MARK: Palette

    /// A transform from two colours to bits: a picture of two pixels, the second less the first.
    private mutating func addPalette(_ picture: NamePicture) {
        bits.add(1, bits: 1)
        bits.add(3, bits: 2)
        bits.add(1, bits: 8)
        // No cache of colours.
        bits.add(0, bits: 1)
        let (first, second) = (Self.channels(picture.paper), Self.channels(picture.ink))
        let pixels = [first, zip(second, first).map { $0 &- $1 }]
        let choices = (0..<4).map { channel in Array(Set(pixels.map { $0[channel] })).sorted() }
        for choice in choices { addSimpleCode(choice) }
        addSimpleCode([0])
        for pixel in pixels {
            for channel in 0..<4 where choices[channel].count == 2 {
                bits.add(pixel[channel] == choices[channel][0] ? 0 : 1, bits: 1)
            }
        }
        // No more transforms.
        bits.add(0, bits: 1)
    }

    /// Green, red, blue and opacity, in the order in which a pixel is read.
    private static func channels(_ color: NamePicture.Color) -> [UInt8] { [color.green, color.red, color.blue, 255] }

    /// A code of one symbol, which takes no bits, or of two.
    private mutating func addSimpleCode(_ symbols: [UInt8]) {
        bits.add(1, bits: 1)
        bits.add(symbols.count - 1, bits: 1)
        bits.add(1, bits: 1)
        for symbol in symbols { bits.add(Int(symbol), bits: 8) }
    }

    // MARK: Pixels

    /// Lengths of the codes in use, shortest first: eight and sixteen lengths of copies, then every value of a symbol.
    private static let short = (first: 0, bits: 5, count: 8)
    private static let middle = (first: 16, bits: 6, count: 16)
    private static let long = (first: 256, bits: 9, count: 256)

    private mutating func addCodes() {
        // No cache of colours, one set of codes for the whole picture.
        bits.add(0, bits: 2)
        addGreenCode()
        for _ in 0..<4 { addSimpleCode([0]) }
    }

    /// The code is told by its lengths, which have a code of their own: 0 for nine, 10 for five, 11 for six.
    private mutating func addGreenCode() {
        bits.add(0, bits: 1)
        let order = [17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9]
        bits.add(order.count - 4, bits: 4)
        for length in order { bits.add(length == 9 ? 1 : length == 5 || length == 6 ? 2 : 0, bits: 3) }
        bits.add(0, bits: 1)
        for _ in 0..<Self.long.count { bits.add(code: 0b0, bits: 1) }
        for _ in 0..<Self.short.count { bits.add(code: 0b10, bits: 2) }
        for _ in 0..<Self.middle.count { bits.add(code: 0b11, bits: 2) }
    }

    private mutating func addRows(_ picture: NamePicture) {
        let symbols = (picture.width + 7) / 8
        var row = 0
        while row < picture.height {
            for byte in picture.packedRow(row) { addSymbol(byte) }
            var end = row + 1
            while end < picture.height, picture.band(of: end) == picture.band(of: row) { end += 1 }
            addCopy((end - row - 1) * symbols)
            row = end
        }
    }

    /// The first pixel of a symbol is in its lowest bit.
    private mutating func addSymbol(_ byte: UInt8) {
        let mirrored = (0..<8).reduce(0) { $0 | Int(byte >> (7 - $1) & 1) << $1 }
        bits.add(code: Self.long.first + mirrored, bits: Self.long.bits)
    }

    /// Copies so many symbols from the row above, 4096 at a time.
    private mutating func addCopy(_ count: Int) {
        var rest = count
        while rest > 0 {
            let length = min(rest, 4096)
            addLength(length)
            rest -= length
        }
    }

    /// A length's two highest bits choose the code, the others follow.
    private mutating func addLength(_ length: Int) {
        let value = length - 1
        if value < 4 { return addLengthCode(value) }
        let highest = Int.bitWidth - 1 - value.leadingZeroBitCount
        addLengthCode(2 * highest + value >> (highest - 1) & 1)
        bits.add(value, bits: highest - 1)
    }

    private mutating func addLengthCode(_ place: Int) {
        if place < Self.short.count {
            bits.add(code: Self.short.first + place, bits: Self.short.bits)
        } else {
            bits.add(code: Self.middle.first + place - Self.short.count, bits: Self.middle.bits)
        }
    }
}
