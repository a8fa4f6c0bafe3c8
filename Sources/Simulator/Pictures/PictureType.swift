/// A kind of picture that shops show.
public enum PictureType: String, Sendable, CaseIterable, ColumnValue {
    case png
    case jpeg
    case gif
    case webp

    /// How HTTP names it.
    public var mediaType: String { "image/\(rawValue)" }

    /// What a media type names; `image/jpg` is an old spelling.
    public init?(mediaType: String) {
        guard mediaType.hasPrefix("image/") else { return nil }
        let name = mediaType.dropFirst("image/".count).lowercased()
        self.init(rawValue: name == "jpg" ? "jpeg" : name)
    }

    /// What a file's name ends with, e.g. `front.JPG`.
    public init?(file: some StringProtocol) {
        guard let dot = file.lastIndex(of: ".") else { return nil }
        let ending = file[dot...].dropFirst().lowercased()
        self.init(rawValue: ending == "jpg" || ending == "jpe" ? "jpeg" : ending)
    }
}
