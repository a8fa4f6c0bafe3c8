/// The part of curl's command line that says what is sent.
struct CurlCommand {
    private let words: [String]

    init(_ text: String) throws(RequestTextMistake) {
        var words = try ShellWords.split(text)
        if words.first == "$" { words.removeFirst() }
        self.words = Array(words.dropFirst())
    }

    /// Options of curl that take a value and change nothing of the request.
    private static let idle: Set<String> = [
        "-o", "--output", "-w", "--write-out", "-m", "--max-time", "--connect-timeout", "--cacert", "-E", "--cert",
        "--resolve", "--retry", "-x", "--proxy", "-c", "--cookie-jar", "-D", "--dump-header",
    ]

    func request() throws(RequestTextMistake) -> Request {
        var method: String?
        var url: String?
        var headers = Headers()
        var data: [String] = []
        var isGet = false
        var rest = words[...]
        func value(_ option: String) throws(RequestTextMistake) -> String {
            guard let value = rest.popFirst() else { throw RequestTextMistake("\(option) has no value") }
            return value
        }
        while let word = rest.popFirst() {
            switch word {
            case "-X", "--request": method = try value(word)
            case "-H", "--header": Self.add(try value(word), to: &headers)
            case "-d", "--data", "--data-ascii", "--data-binary", "--data-raw": data.append(try value(word))
            case "--data-urlencode": data.append(Self.encoded(try value(word)))
            case "--json":
                data.append(try value(word))
                headers.add("Content-Type", "application/json")
            case "-u", "--user": headers.add("Authorization", "Basic " + Base64.encode(Array(try value(word).utf8)))
            case "-b", "--cookie": headers.add("Cookie", try value(word))
            case "-A", "--user-agent": headers.add("User-Agent", try value(word))
            case "-e", "--referer": headers.add("Referer", try value(word))
            case "--url": url = try value(word)
            case "-G", "--get": isGet = true
            case "-I", "--head": method = "HEAD"
            case _ where Self.idle.contains(word): _ = try value(word)
            case _ where word.hasPrefix("-X") && !word.hasPrefix("--"): method = String(word.dropFirst(2))
            case _ where word.hasPrefix("-H") && !word.hasPrefix("--"):
                Self.add(String(word.dropFirst(2)), to: &headers)
            case _ where word.hasPrefix("-"): break
            default: url = word
            }
        }
        guard var url else { throw RequestTextMistake("the curl command has no URL") }
        if !url.contains("://"), !url.hasPrefix("/") { url = "http://" + url }
        let body = data.joined(separator: "&")
        if isGet, !body.isEmpty { url += (url.contains("?") ? "&" : "?") + body }
        let hasBody = !data.isEmpty && !isGet
        if hasBody, headers["content-type"] == nil { headers.add("Content-Type", "application/x-www-form-urlencoded") }
        return try RequestText.made(
            method ?? (hasBody ? "POST" : "GET"), url, headers, hasBody ? Array(body.utf8) : [])
    }

    private static func add(_ field: String, to headers: inout Headers) {
        let sides = field.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard sides.count == 2 else { return }
        headers.add(String(sides[0]), String(sides[1].drop { $0 == " " }))
    }

    private static func encoded(_ text: String) -> String {
        guard let mark = text.firstIndex(of: "=") else { return PercentEncoding.encode(text) }
        return text[...mark] + PercentEncoding.encode(String(text[text.index(after: mark)...]))
    }
}

/// Words of a POSIX shell's line: quotation marks, backslashes, lines that go on; nothing is expanded.
enum ShellWords {
    static func split(_ text: String) throws(RequestTextMistake) -> [String] {
        var words: [String] = []
        var word: [UInt8]?
        var quote: UInt8?
        let bytes = Array(text.utf8)
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            switch (byte, quote) {
            case (UInt8(ascii: "\\"), nil), (UInt8(ascii: "\\"), UInt8(ascii: "\"")):
                let next = place < bytes.count ? bytes[place] : byte
                place += 1
                if next == 0x0A { continue }
                if quote != nil, next != UInt8(ascii: "\""), next != byte, next != UInt8(ascii: "$") {
                    word = word ?? []; word?.append(byte)
                }
                word = word ?? []; word?.append(next)
            case (UInt8(ascii: "'"), nil), (UInt8(ascii: "\""), nil):
                quote = byte
                word = word ?? []
            case (let byte, let open?) where byte == open: quote = nil
            case (0x20, nil), (0x09, nil), (0x0A, nil), (0x0D, nil):
                if let done = word { words.append(String(decoding: done, as: UTF8.self)) }
                word = nil
            case (UInt8(ascii: "|"), nil), (UInt8(ascii: ";"), nil):
                place = bytes.count
            default: word = word ?? []; word?.append(byte)
            }
        }
        guard quote == nil else { throw RequestTextMistake("a quotation mark is not closed") }
        if let word { words.append(String(decoding: word, as: UTF8.self)) }
        return words
    }
}
