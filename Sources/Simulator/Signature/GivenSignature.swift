internal import Crypto

/// A signature as it was sent: the bytes that it spells, and what is wrong with the spelling.
struct GivenSignature {
    let bytes: [UInt8]
    let mistakes: [SignatureMistake]

    init(_ text: String) {
        var text = text
        var mistakes: [SignatureMistake] = []
        if text.contains("%") {
            mistakes.append(.signatureEncodedTwice)
            text = PercentEncoding.decode(text)
        }
        if [40, 64].contains(text.utf8.count), let bytes = Self.hexadecimal(Array(text.utf8)) {
            self.init(bytes, mistakes + [.hexadecimal])
            return
        }
        let bytes = Base64.decode(text) ?? []
        if [40, 64].contains(bytes.count), let digits = Self.hexadecimal(bytes) {
            self.init(digits, mistakes + [.hexadecimal])
            return
        }
        let right = Base64.encode(bytes)
        if text != right {
            if text.contains("-") || text.contains("_") { mistakes.append(.urlSafe) }
            if !text.hasSuffix("=") { mistakes.append(.unpadded) }
        }
        self.init(bytes, mistakes)
    }

    private init(_ bytes: [UInt8], _ mistakes: [SignatureMistake]) {
        self.bytes = bytes
        self.mistakes = mistakes
    }

    /// The hash that makes so many bytes; nil for none.
    var hash: OAuth1.Method? {
        switch bytes.count {
        case 20: .hmacSHA1
        case 32: .hmacSHA256
        default: nil
        }
    }

    private static func hexadecimal(_ digits: [UInt8]) -> [UInt8]? {
        var bytes: [UInt8] = []
        for place in stride(from: 0, to: digits.count - 1, by: 2) {
            guard let high = PercentEncoding.hexDigit(digits[place]),
                let low = PercentEncoding.hexDigit(digits[place + 1])
            else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }
}
