/// A way to sign that differs from the right one by known mistakes.
struct SignatureVariant<Value>: Sendable where Value: Sendable {
    let mistakes: [SignatureMistake]
    let value: Value

    init(_ mistakes: SignatureMistake..., value: Value) {
        self.mistakes = mistakes
        self.value = value
    }

    init(_ mistakes: [SignatureMistake], value: Value) {
        self.mistakes = mistakes
        self.value = value
    }
}

/// What a client may take for the signed URL, the likeliest first: every choice of scheme, authority and path.
struct URLVariants {
    private let claim: SignatureClaim
    private let address: ShopAddress

    init(_ claim: SignatureClaim) {
        self.claim = claim
        address = ShopAddress(claim.url)
    }

    /// The path as the shop signs it, with what stands in front.
    private var path: String {
        let rest = claim.url.utf8.dropFirst(address.scheme.utf8.count + 3 + address.authority.utf8.count)
        return String(Substring(rest))
    }

    /// All but the right one.
    var all: [SignatureVariant<String>] {
        var found: [SignatureVariant<String>] = []
        for scheme in schemes {
            for authority in authorities(scheme.value) {
                for path in paths {
                    let mistakes = scheme.mistakes + authority.mistakes + path.mistakes
                    guard (1...3).contains(mistakes.count) else { continue }
                    found.append(.init(mistakes, value: "\(scheme.value)://\(authority.value)\(path.value)"))
                }
            }
        }
        return found.sorted { $0.mistakes.count < $1.mistakes.count }
    }

    private var schemes: [SignatureVariant<String>] {
        [.init(value: address.scheme), .init(.scheme, value: address.scheme == "https" ? "http" : "https")]
    }

    private func authorities(_ scheme: String) -> [SignatureVariant<String>] {
        let host = String(address.host)
        let port = address.authority.utf8.count > host.utf8.count
        var all: [SignatureVariant<String>] = [.init(value: address.authority)]
        if port { all.append(.init(.portLost, value: host)) }
        let usual = scheme == "https" ? ":443" : ":80"
        all.append(.init(port ? .portLost : .portKept, value: host + usual))
        if let called = claim.calledAuthority, called != address.authority {
            all.append(.init(.otherHost, value: called))
        }
        let rest = address.authority.dropFirst(host.utf8.count)
        for other in Self.aliases(host) {
            all.append(.init(.otherHost, value: other + rest))
            if port { all.append(.init([.otherHost, .portLost], value: other)) }
        }
        return all
    }

    /// Names that people take for each other.
    private static func aliases(_ host: String) -> [String] {
        let loopback = ["localhost", "127.0.0.1", "[::1]", "0.0.0.0", "host.docker.internal"]
        if loopback.contains(host) { return loopback.filter { $0 != host } }
        return [host.hasPrefix("www.") ? String(host.dropFirst(4)) : "www." + host]
    }

    private var paths: [SignatureVariant<String>] {
        let whole = path
        var all: [SignatureVariant<String>] = [.init(value: whole)]
        func add(_ mistake: SignatureMistake, _ path: String) {
            if path != whole { all.append(.init(mistake, value: path)) }
        }
        let base = claim.basePath
        let below = whole.hasPrefix(base) ? String(whole.dropFirst(base.count)) : whole
        add(.prefixLost, below)
        if let sandbox = Self.sandboxPrefix(whole) { add(.prefixLost, String(whole.dropFirst(sandbox.count))) }
        if whole.hasSuffix("/") { add(.trailingSlashLost, String(whole.dropLast())) }
        add(.trailingSlashAdded, whole + "/")
        if below.hasPrefix("/index.php/") {
            add(.indexLost, String(whole.dropLast(below.count)) + below.dropFirst("/index.php".count))
        } else {
            add(.indexAdded, String(whole.dropLast(below.count)) + "/index.php" + below)
        }
        add(.pathDecoded, PercentEncoding.decode(whole))
        add(.pathEncodedTwice, whole.replacing("%", with: "%25"))
        if let query = claim.rawQuery, !query.isEmpty { add(.queryInURL, "\(whole)?\(query)") }
        return all
    }

    private static func sandboxPrefix(_ path: String) -> Substring? {
        guard path.hasPrefix("/s/") else { return nil }
        return path.prefix(3 + path.dropFirst(3).prefix { $0 != "/" }.count)
    }
}
