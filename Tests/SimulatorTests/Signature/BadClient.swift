import Crypto
import Simulator

/// A client that signs with a mistake, written apart from what finds mistakes.
struct BadClient {
    let random: RandomSource
    let mistake: SignatureMistake?

    let consumer = (key: "consumer-key-1", secret: "c0n/sumer+secret")
    let token = (key: "token-key-2", secret: "t0ken=secret/")

    typealias Pair = (name: String, value: String)

    /// A request with something in it for every mistake to get wrong, and the claim that a shop makes of it.
    func claim() -> SignatureClaim {
        while true {
            let claim = drawnClaim()
            // A signature without + and / is the same in both alphabets.
            if mistake != .urlSafe || claim.given.contains(where: { "-_".contains($0) }) { return claim }
        }
    }

    private func drawnClaim() -> SignatureClaim {
        let shape = Shape(random, mistake)
        let own: [Pair] = [
            ("oauth_version", "1.0"), ("oauth_token", token.key), ("oauth_timestamp", "1700000000"),
            ("oauth_nonce", random.text(8)), ("oauth_signature_method", "HMAC-SHA256"),
            ("oauth_consumer_key", consumer.key),
        ]
        let signature = signature(shape, own)
        var request = Request(
            method: "POST", target: "\(shape.base)\(shape.path)?\(shape.rawQuery)", headers: ["Host": shape.called],
            body: Array(shape.body.utf8))
        if !shape.body.isEmpty { request.headers["Content-Type"] = shape.contentType }
        return SignatureClaim(
            of: Call(request, basePath: shape.base), at: shape.url, basePath: shape.base,
            parameters: own + [("oauth_signature", signature)], query: shape.covered, form: shape.form,
            hash: .hmacSHA256, consumer: consumer, token: token)
    }

    private func signature(_ shape: Shape, _ own: [Pair]) -> String {
        let base = [
            method, mistake == .urlNotEncoded ? url(shape) : encode(url(shape)),
            mistake == .baseNotEncoded ? joined(shape, own) : encode(joined(shape, own)),
        ].joined(separator: "&")
        let text = mistake == .lowerEscapes ? lowered(base) : base
        if mistake == .plaintext { return key }
        let message = Array(text.utf8)
        let secret = SymmetricKey(data: Array(key.utf8))
        let code =
            mistake == .otherHash
            ? Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: secret))
            : Array(HMAC<SHA256>.authenticationCode(for: message, using: secret))
        return spelled(code)
    }

    private var method: String {
        switch mistake {
        case .methodCase: "post"
        case .otherMethod: "GET"
        default: "POST"
        }
    }

    private var key: String {
        let (one, two) = (encode(consumer.secret), encode(token.secret))
        return switch mistake {
        case .ampersandMissing: one + two
        case .secretsSwapped: "\(two)&\(one)"
        case .tokenSecretMissing: "\(one)&"
        case .consumerSecretMissing: "&\(two)"
        case .keysForSecrets: "\(encode(consumer.key))&\(encode(token.key))"
        case .secretsNotEncoded: "\(consumer.secret)&\(token.secret)"
        case .secretWithLineBreak: "\(one)&\(encode(token.secret + "\n"))"
        default: "\(one)&\(two)"
        }
    }

    private func url(_ shape: Shape) -> String {
        let (scheme, host, port, base, path) = (shape.scheme, shape.host, shape.port, shape.base, shape.path)
        return switch mistake {
        case .scheme: "\(scheme == "http" ? "https" : "http")://\(host)\(port)\(base)\(path)"
        case .portLost: "\(scheme)://\(host)\(base)\(path)"
        case .portKept: "\(scheme)://\(host):\(scheme == "https" ? "443" : "80")\(base)\(path)"
        case .otherHost: "\(scheme)://\(shape.called)\(base)\(path)"
        case .prefixLost: "\(scheme)://\(host)\(port)\(path)"
        case .trailingSlashAdded: "\(shape.url)/"
        case .trailingSlashLost: String(shape.url.dropLast())
        case .indexAdded: "\(scheme)://\(host)\(port)\(base)/index.php\(path)"
        case .indexLost: "\(scheme)://\(host)\(port)\(base)\(path.dropFirst("/index.php".count))"
        case .pathDecoded: shape.url.replacing("%20", with: " ")
        case .pathEncodedTwice: shape.url.replacing("%20", with: "%2520")
        case .queryInURL: "\(shape.url)?\(shape.rawQuery)"
        default: shape.url
        }
    }

    private func joined(_ shape: Shape, _ own: [Pair]) -> String {
        var covered = mistake == .queryLeftOut ? [] : shape.covered
        if mistake == .arrayNames { covered = shape.written }
        if mistake == .emptyLeftOut { covered.removeAll { $0.value.isEmpty } }
        if mistake == .encodedTwice { covered = covered.map { (encode($0.name), encode($0.value)) } }
        var all = own + covered + (mistake == .formLeftOut ? [] : shape.form)
        if mistake == .versionLeftOut { all.removeAll { $0.name == "oauth_version" } }
        if mistake == .bodyIncluded { all.append(("sku", "x y")) }
        let pairs = all.map { "\(pairEncoded($0.name))=\(pairEncoded($0.value))" }
        let isSorted = mistake != .unsorted
        return (isSorted ? pairs.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) } : pairs)
            .joined(separator: "&")
    }

    private func pairEncoded(_ text: String) -> String {
        switch mistake {
        case .notEncoded: text
        case .plusForSpace: encode(text).replacing("%20", with: "+")
        case .bracketsLeft: encode(text).replacing("%5B", with: "[").replacing("%5D", with: "]")
        case .charactersLeft: encode(text).replacing("%21", with: "!").replacing("%2A", with: "*")
        case .tildeEncoded: encode(text).replacing("~", with: "%7E")
        default: encode(text)
        }
    }

    private func spelled(_ code: [UInt8]) -> String {
        let text = Base64.encode(code)
        return switch mistake {
        case .hexadecimal: Hex.encode(code)
        case .urlSafe: text.replacing("+", with: "-").replacing("/", with: "_")
        case .unpadded: text.replacing("=", with: "")
        case .signatureEncodedTwice: encode(text)
        default: text
        }
    }

    private func encode(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = byte.isAlphanumeric || "-._~".utf8.contains(byte)
            let digits = Array("0123456789ABCDEF")
            return isPlain ? String(UnicodeScalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
        }.joined()
    }

    private func lowered(_ text: String) -> String {
        let pieces = text.split(separator: "%", omittingEmptySubsequences: false)
        return pieces.dropFirst().reduce(String(pieces[0])) { $0 + "%" + $1.prefix(2).lowercased() + $1.dropFirst(2) }
    }
}

/// What is asked of which shop, drawn by chance.
private struct Shape {
    let scheme: String
    let host: String
    let port: String
    let base: String
    let path: String
    let called: String
    let written: [BadClient.Pair]
    let covered: [BadClient.Pair]
    let form: [BadClient.Pair]
    let body: String
    let contentType: String
    let rawQuery: String

    var url: String { "\(scheme)://\(host)\(port)\(base)\(path)" }

    init(_ random: RandomSource, _ mistake: SignatureMistake?) {
        scheme = random.number(in: 0...1) == 0 ? "http" : "https"
        host = random.text(6) + ".test"
        port = mistake == .portKept ? "" : ":\(random.number(in: 1024...9999))"
        called = mistake == .otherHost ? "\(random.text(5)).elsewhere:81" : host + port
        base = ["/s/ci-1", "/magento", "/s/ci-1/magento"][random.number(in: 0...2)]
        let index = mistake == .indexLost ? "/index.php" : ""
        path = "\(index)/rest/V1/\(random.text(5))%20x" + (mistake == .trailingSlashLost ? "/" : "")
        let more: [BadClient.Pair] = [
            ("searchCriteria[pageSize]", random.text(2)), ("z", "a b~!*"), ("empty", ""), ("a", random.text(3)),
        ]
        written = more + [("include[]", "7")]
        covered = more + [(mistake == .arrayNames ? "include[0]" : "include[]", "7")]
        rawQuery = written.map { "\(PercentEncoding.encode($0.name))=\(PercentEncoding.encode($0.value))" }
            .joined(separator: "&")
        let isForm = mistake == .formLeftOut
        form = isForm ? [("posted", "x")] : []
        body = isForm ? "posted=x" : mistake == .bodyIncluded ? #"{"sku": "x y"}"# : ""
        contentType = isForm ? "application/x-www-form-urlencoded" : "application/json"
    }
}
