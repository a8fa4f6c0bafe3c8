import Simulator

/// A body of `multipart/form-data`: text fields and files.
enum Multipart {
    /// A field with what it holds; `file` is the name of a file.
    struct Part {
        let name: String
        let file: String?
        let content: ArraySlice<UInt8>
    }

    /// The text fields by their names.
    static func fields(_ body: [UInt8], _ contentType: String) -> JSONObject {
        var members = JSONObject()
        for part in parts(body, contentType) where part.file == nil {
            members[part.name] = .string(String(decoding: part.content, as: UTF8.self))
        }
        return members
    }

    /// The file of a field; nil where none was sent.
    static func file(_ name: String, in body: [UInt8], _ contentType: String) -> Part? {
        parts(body, contentType).first { $0.name == name && $0.file != nil }
    }

    private static let limit = 1000

    private static func parts(_ body: [UInt8], _ contentType: String) -> [Part] {
        guard let start = contentType.firstRange(of: "boundary=") else { return [] }
        let boundary = contentType[start.upperBound...].prefix { $0 != ";" }.filter { $0 != "\"" }
        guard !boundary.isEmpty else { return [] }
        var parts: [Part] = []
        var rest = body[...]
        let mark = Array("--\(boundary)".utf8)
        while parts.count < limit, let begin = find(mark, in: rest) {
            rest = rest[(begin + mark.count)...]
            guard let gap = find(Array("\r\n\r\n".utf8), in: rest) else { break }
            let end = find(mark, in: rest) ?? rest.endIndex
            guard gap < end else { continue }
            if let part = part(head: rest[..<gap], content: rest[(gap + 4)..<end]) { parts.append(part) }
            rest = rest[end...]
        }
        return parts
    }

    /// The line end before the next boundary is no part of the content.
    private static func part(head: ArraySlice<UInt8>, content: ArraySlice<UInt8>) -> Part? {
        let head = String(decoding: head, as: UTF8.self)[...]
        guard let name = quoted("name", in: head) else { return nil }
        let isEnded = content.suffix(2).elementsEqual("\r\n".utf8)
        return Part(name: name, file: quoted("filename", in: head), content: isEnded ? content.dropLast(2) : content)
    }

    private static func quoted(_ name: String, in head: Substring) -> String? {
        guard let start = head.firstRange(of: " \(name)=\"") else { return nil }
        return String(head[start.upperBound...].prefix { $0 != "\"" })
    }

    /// Where bytes begin, looked for by their first one.
    private static func find(_ wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
        var from = bytes.startIndex
        while let index = bytes[from...].firstIndex(of: first) {
            if bytes[index...].starts(with: wanted) { return index }
            from = index + 1
        }
        return nil
    }
}
