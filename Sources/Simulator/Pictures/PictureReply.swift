import Crypto

/// Answers for pictures as web servers give them for files: typed, tagged, not sent again to who has them.
public enum PictureReply {
    /// The answer with a kept file.
    public static func answer(_ picture: StoredPicture, to call: Call) -> Reply {
        answer(picture.content, picture.type, changed: picture.changed, to: call)
    }

    /// The answer with a picture's bytes.
    ///
    /// - Parameter changed: for `Last-Modified`, where it is known.
    public static func answer(_ content: [UInt8], _ type: PictureType, changed: Instant?, to call: Call) -> Reply {
        let tag = "\"\(Hex.encode(SHA256.hash(data: content).prefix(8)))\""
        var headers: Headers = ["Content-Type": type.mediaType, "ETag": tag]
        if let changed { headers.add("Last-Modified", changed.http) }
        if isKnown(tag, changed, to: call) {
            headers["Content-Type"] = nil
            return Reply(status: 304, headers: headers)
        }
        return Reply(status: 200, headers: headers, body: content)
    }

    /// A tag decides alone where the client sends one (RFC 9110, 13.2.2).
    private static func isKnown(_ tag: String, _ changed: Instant?, to call: Call) -> Bool {
        if let tags = call.headers["if-none-match"] {
            return tags == "*" || tags.split(separator: ",").contains { $0.drop { $0 == " " }.hasSuffix(tag) }
        }
        guard let changed else { return false }
        return call.headers["if-modified-since"] == changed.http
    }
}

extension Call {
    /// The path below a folder of files, decoded; nil for another folder, a method that does not read, and a path that
    /// no file can have: one that leads up, names no file, or holds what a name cannot.
    ///
    /// - Parameter folder: e.g. `/media/`.
    public func file(below folder: String) -> String? {
        guard method == "GET" || method == "HEAD", path.utf8.starts(with: folder.utf8) else { return nil }
        let name = PercentEncoding.decode(path[path.utf8.index(path.startIndex, offsetBy: folder.utf8.count)...])
        return FileName.isPlain(name) ? name : nil
    }
}

/// Names of files below a folder.
public enum FileName {
    /// Whether a name stays below its folder: no `..`, nothing absolute, no empty parts, no control characters.
    public static func isPlain(_ name: String) -> Bool {
        guard !name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else { return false }
        return name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
        }
    }
}
