/// What the head of a picture's file says of it.
public struct PictureHeader: Hashable, Sendable {
    /// The kind.
    public let type: PictureType
    /// In pixels.
    public let width: Int
    /// In pixels.
    public let height: Int

    /// Reads the head of a PNG, JPEG, GIF or WebP; nil for bytes that are none of them, or that end too early.
    public init?(_ bytes: [UInt8]) {
        let file = PictureBytes(bytes)
        if file.has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], at: 0), file.has("IHDR", at: 12) {
            self.init(.png, file.big(4, at: 16), file.big(4, at: 20))
        } else if file.has("GIF87a", at: 0) || file.has("GIF89a", at: 0) {
            self.init(.gif, file.little(2, at: 6), file.little(2, at: 8))
        } else if file.has([0xFF, 0xD8, 0xFF], at: 0) {
            let size = file.frameOfJPEG()
            self.init(.jpeg, size?.width, size?.height)
        } else if file.has("RIFF", at: 0), file.has("WEBP", at: 8) {
            let size = file.sizeOfWebP()
            self.init(.webp, size?.width, size?.height)
        } else {
            return nil
        }
    }

    private init?(_ type: PictureType, _ width: Int?, _ height: Int?) {
        guard let width, let height, width > 0, height > 0 else { return nil }
        self.type = type
        self.width = width
        self.height = height
    }
}

/// Numbers and marks at places of a file; nil and false beyond its end.
private struct PictureBytes {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func has(_ mark: [UInt8], at place: Int) -> Bool { bytes.dropFirst(place).starts(with: mark) }

    func has(_ mark: String, at place: Int) -> Bool { has(Array(mark.utf8), at: place) }

    func big(_ count: Int, at place: Int) -> Int? {
        guard place + count <= bytes.count else { return nil }
        return bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
    }

    func little(_ count: Int, at place: Int) -> Int? {
        guard place + count <= bytes.count else { return nil }
        return bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// The size stands in the frame's head, behind any number of other segments.
    func frameOfJPEG() -> (width: Int, height: Int)? {
        var place = 2
        while let marker = big(2, at: place), marker >> 8 == 0xFF {
            if marker == 0xFFFF {
                place += 1
                continue
            }
            // Of C0 to CF all begin a frame but C4 (Huffman tables), C8 (reserved) and CC (arithmetic coding).
            if (0xFFC0...0xFFCF).contains(marker), ![0xFFC4, 0xFFC8, 0xFFCC].contains(marker) {
                guard let height = big(2, at: place + 5), let width = big(2, at: place + 7) else { return nil }
                return (width, height)
            }
            guard let length = big(2, at: place + 2), length >= 2 else { return nil }
            place += 2 + length
        }
        return nil
    }

    /// `VP8 ` is lossy, `VP8L` lossless; `VP8X` comes before either and has the size of the whole canvas.
    func sizeOfWebP() -> (width: Int, height: Int)? {
        if has("VP8X", at: 12), let width = little(3, at: 24), let height = little(3, at: 27) {
            return (width + 1, height + 1)
        }
        if has("VP8L", at: 12), let size = little(4, at: 21) {
            return (size & 0x3FFF + 1, size >> 14 & 0x3FFF + 1)
        }
        if has("VP8 ", at: 12), let width = little(2, at: 26), let height = little(2, at: 28) {
            return (width & 0x3FFF, height & 0x3FFF)
        }
        return nil
    }
}
