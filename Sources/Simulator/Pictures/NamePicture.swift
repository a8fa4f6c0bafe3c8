/// A picture made from a name: tiles of one colour on another, mirrored left to right.
///
/// It stands in where a shop shows a picture that nobody gave a file for. The same name and size always give the same
/// bytes; another name gives another picture, so that people and tests can tell products apart.
public struct NamePicture: Sendable {
    /// A colour.
    struct Color: Hashable, Sendable {
        let red: UInt8
        let green: UInt8
        let blue: UInt8
    }

    /// In pixels.
    public let width: Int
    /// In pixels.
    public let height: Int
    let paper: Color
    let ink: Color
    private let tiles: UInt64

    /// Five by five tiles with a margin of one.
    private static let grid = 7
    /// No picture is larger, whatever is asked for.
    public static let largest = 4096

    /// A picture of a name; sizes outside 1 to ``largest`` become the nearest inside.
    public init(of name: String, width: Int, height: Int) {
        self.width = min(max(width, 1), Self.largest)
        self.height = min(max(height, 1), Self.largest)
        // FNV-1a, which never changes from build to build as Swift's own hashes do.
        let digest = name.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        tiles = digest ^ digest >> 29
        let hue = Int(digest >> 40 % 360)
        ink = Self.color(hue: hue, from: 40, to: 170)
        paper = Self.color(hue: hue, from: 225, to: 248)
    }

    /// A colour of the wheel between two brightnesses.
    private static func color(hue: Int, from low: Int, to high: Int) -> Color {
        func part(_ shift: Int) -> UInt8 {
            let distance = abs((hue + shift) % 360 - 180)
            let share = min(max(distance - 60, 0), 60)
            return UInt8(clamping: low + (high - low) * share / 60)
        }
        return Color(red: part(0), green: part(240), blue: part(120))
    }

    /// The row of tiles that a row of pixels lies in.
    func band(of row: Int) -> Int { row * Self.grid / height }

    /// Whether a pixel shows ink.
    func isInk(_ column: Int, _ row: Int) -> Bool {
        let across = column * Self.grid / width
        let down = band(of: row)
        let inner = 1..<Self.grid - 1
        guard inner.contains(across), inner.contains(down) else { return false }
        let mirrored = min(across, Self.grid - 1 - across)
        // The middle tile always shows, so that no picture is empty.
        if mirrored == 3, down == 3 { return true }
        return tiles >> UInt64((down - 1) * 3 + mirrored - 1) & 1 == 1
    }

    /// A row of pixels, eight to a byte, the first one in the highest bit.
    func packedRow(_ row: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: (width + 7) / 8)
        for column in 0..<width where isInk(column, row) { bytes[column >> 3] |= 0x80 >> UInt8(column & 7) }
        return bytes
    }

    /// The picture's file.
    public func bytes(_ type: PictureType) -> [UInt8] {
        switch type {
        case .png: PNGEncoder.bytes(self)
        case .jpeg: JPEGEncoder.bytes(self)
        case .gif: GIFEncoder.bytes(self)
        case .webp: WebPEncoder.bytes(self)
        }
    }
}
