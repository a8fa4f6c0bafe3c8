import Simulator

/// A picture as a request brings it.
struct ImageContent {
    let name: String
    /// Its kind by its bytes, e.g. `png`.
    let kind: String
    /// The file.
    let data: [UInt8]

    /// - Throws: ``MagentoError`` where data, type or name is not acceptable, in this order.
    init(_ fields: Fields) throws {
        let data = Base64.decode((fields.text("base64_encoded_data") ?? "").filter { !$0.isWhitespace }) ?? []
        guard let kind = Self.kind(of: data) else {
            throw MagentoError.invalid("The image content must be valid base64 encoded data.")
        }
        let type = fields.text("type") ?? ""
        let sources = ["image/png": "png", "image/jpeg": "jpg", "image/jpg": "jpg", "image/gif": "gif"]
        guard sources[type] == kind, type != "image/jpg" || kind == "jpg" else {
            throw MagentoError.invalid("The image MIME type is not valid or not supported.")
        }
        let name = fields.text("name") ?? ""
        guard !name.isEmpty, !name.contains(where: { "/\\?*:\";<>()|{}".contains($0) }) else {
            throw MagentoError.invalid("Provided image name contains forbidden characters.")
        }
        self.name = name
        self.kind = kind
        self.data = data
    }

    private static func kind(of data: [UInt8]) -> String? {
        if data.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return "png" }
        if data.starts(with: [0xFF, 0xD8, 0xFF]) { return "jpg" }
        if data.starts(with: Array("GIF8".utf8)) { return "gif" }
        return nil
    }

    /// The path under which the picture is kept: `/f/r/front_view.png`.
    ///
    /// - Parameter isTaken: whether a path is in use; a number is put behind the name until it is free.
    func file(isTaken: (String) throws -> Bool) rethrows -> String {
        let (stem, ending) = parts()
        var number = 0
        while true {
            let name = number == 0 ? "\(stem).\(ending)" : "\(stem)_\(number).\(ending)"
            let path = Self.folder(name) + name
            if number == 100_000 { return path }
            if try !isTaken(path) { return path }
            number += 1
        }
    }

    private func parts() -> (stem: String, ending: String) {
        var clean = ""
        for character in name.prefix(90) {
            let isPlain = character.isASCII && (character.isLetter || character.isNumber || "_-.".contains(character))
            if isPlain { clean.append(character) } else if clean.last != "_" { clean.append("_") }
        }
        guard let dot = clean.lastIndex(of: "."), dot > clean.startIndex else { return (clean, kind) }
        let ending = clean[clean.index(after: dot)...]
        return (String(clean[..<dot]), ending.isEmpty ? kind : String(ending))
    }

    /// Two levels of folders, named after the first two characters.
    private static func folder(_ name: String) -> String {
        let first = name.prefix(2).map { $0 == "." ? "_" : $0.lowercased() }
        return "/" + first.joined(separator: "/") + "/"
    }
}
