import Simulator

/// The media library: takes a picture's file, as an upload does, and knows its sizes.
///
/// An original that is larger than 2560 pixels is kept as it is; the real system scales it down first.
struct MediaLibrary {
    private let visit: Visit
    private let options: Options

    init(_ visit: Visit, _ options: Options) {
        self.visit = visit
        self.options = options
    }

    /// Takes a picture; one that is there already, by name and bytes, is not taken twice.
    ///
    /// - Parameters:
    ///   - name: its name; below `uploads/` the path stays, any other file goes where uploads of this month go.
    ///   - id: the number that it keeps, where it is free.
    ///   - title: what it is called; its name without ending, where nothing is said.
    /// - Returns: nil for bytes that are no picture.
    func add(
        _ name: String, _ content: [UInt8], id: Int? = nil, title: String? = nil, alt: String? = nil
    ) throws -> Media? {
        guard let head = PictureHeader(content) else { return nil }
        let wanted = path(name, head.type)
        if let known = try StoredPicture.find(wanted, in: visit.database), known.content == content,
            let media = try Media.first("WHERE file = ?", wanted, in: visit.database)
        {
            return media
        }
        return try take(content, head, as: wanted, id: id, title: title, alt: alt)
    }

    /// Takes a picture that somebody uploads, be it there already or not; nil for bytes that are no picture.
    func upload(_ name: String, _ content: [UInt8]) throws -> Media? {
        guard let head = PictureHeader(content) else { return nil }
        let file = name.split { "/\\".contains($0) }.last.map(String.init) ?? ""
        return try take(content, head, as: path(file, head.type))
    }

    private func take(
        _ content: [UInt8], _ head: PictureHeader, as wanted: String, id: Int? = nil, title: String? = nil,
        alt: String? = nil
    ) throws -> Media {
        let file = try free(wanted)
        try StoredPicture(path: file, content: content, changed: visit.now)?.save(in: visit.database)
        let stem = Self.stem(file)
        let media = Media(
            id: try number(id), title: title.flatMap { $0.isEmpty ? nil : $0 } ?? stem, alt: alt ?? "",
            file: file, width: head.width, height: head.height, sizes: try sizes(of: file, head),
            created: visit.now.sql)
        // `_wp_attached_file` and `_wp_attachment_metadata`, and `_wp_attachment_image_alt` where it is said.
        for _ in 0..<(media.alt.isEmpty ? 2 : 3) { _ = try visit.ids.take("postmeta") }
        try media.insert(into: visit.database)
        return media
    }

    private func number(_ wanted: Int?) throws -> Int {
        guard let wanted, wanted > 0, try Media.find(wanted, in: visit.database) == nil else {
            return try visit.ids.take("posts")
        }
        try visit.ids.raise("posts", to: wanted + 1)
        return wanted
    }

    // MARK: Names

    private static let kept = "uploads/"

    private func path(_ name: String, _ type: PictureType) -> String {
        if name.hasPrefix(Self.kept), FileName.isPlain(name) { return String(name.dropFirst(Self.kept.count)) }
        let last = name.split(separator: "/").last.map(String.init) ?? ""
        return "\(visit.now.civil().date.prefix(7).replacing("-", with: "/"))/\(Self.clean(last, type))"
    }

    /// The name as `sanitize_file_name` leaves it, so far as names of pictures go: no marks, hyphens for spaces.
    private static func clean(_ name: String, _ type: PictureType) -> String {
        var clean = ""
        for character in name {
            switch character {
            case " ", "-", "+": if clean.last != "-" { clean.append("-") }
            case ".": if clean.last != "." { clean.append(".") }
            case _ where character.isLetter || character.isNumber || character == "_": clean.append(character)
            default: break
            }
        }
        let trimmed = clean.trimmed { ".-_".contains($0) }
        if PictureType(file: trimmed) != nil { return trimmed }
        return (trimmed.isEmpty ? "unnamed-file" : trimmed) + (type == .jpeg ? ".jpg" : ".\(type.rawValue)")
    }

    /// `mug-1.jpg` where there is a `mug.jpg` (`wp_unique_filename`).
    private func free(_ path: String) throws -> String {
        let dot = path.lastIndex(of: ".") ?? path.endIndex
        var candidate = path
        var number = 0
        while try Media.exists("WHERE file = ?", candidate, in: visit.database) {
            number += 1
            candidate = "\(path[..<dot])-\(number)\(path[dot...])"
        }
        return candidate
    }

    private static func stem(_ file: String) -> String {
        let name = file.split(separator: "/").last ?? ""
        return String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)])
    }

    private func sizes(of file: String, _ head: PictureHeader) throws -> [Media.Size] {
        let stem = Self.stem(file)
        let ending = file.lastIndex(of: ".").map { file[$0...] } ?? ""
        return try ImageSize.all(options).compactMap { size in
            size.cut(from: (head.width, head.height)).map { cut in
                Media.Size(
                    name: size.name, file: "\(stem)-\(cut.width)x\(cut.height)\(ending)", width: cut.width,
                    height: cut.height)
            }
        }
    }
}

extension String {
    /// Without the characters at both ends that a test takes.
    fileprivate func trimmed(_ test: (Character) -> Bool) -> String {
        var text = drop(while: test)
        while let last = text.last, test(last) { text.removeLast() }
        return String(text)
    }
}
