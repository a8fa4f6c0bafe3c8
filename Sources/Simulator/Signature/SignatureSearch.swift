/// Looks for the known mistakes that a signature comes of.
struct SignatureSearch {
    private let claim: SignatureClaim
    private let given: GivenSignature
    private let hash: OAuth1.Method
    private let key: String
    private let keys: [SignatureVariant<String>]
    private let right: BaseString

    /// How long a base string may be that more than one mistake is looked for in.
    private static let longest = 8192

    /// - Parameter hash: the one that the signature is made with.
    init(
        _ claim: SignatureClaim, _ consumer: (key: String, secret: String), _ given: GivenSignature, hash: OAuth1.Method
    ) {
        self.claim = claim
        self.given = given
        self.hash = hash
        let variants = KeyVariants(consumer, claim.token)
        key = variants.right
        keys = variants.all
        right = Self.right(claim)
    }

    /// What the shop signs.
    static func right(_ claim: SignatureClaim) -> BaseString {
        BaseString(method: claim.httpMethod, url: claim.url, parameters: BaseString.normalized(claim.parameters))
    }

    /// What was found: the mistakes and the base string that they lead to.
    struct Finding {
        var mistakes: [SignatureMistake]
        let base: String
    }

    /// One mistake, or mistakes in the URL alone; where asked for also one each in method, URL, parameters and key.
    func find(isThorough: Bool) -> Finding? {
        if isMade(of: right.text, key) { return Finding(mistakes: [], base: right.text) }
        if let found = single() { return found }
        guard isThorough, right.text.utf8.count <= Self.longest else { return nil }
        return combined()
    }

    /// What a client's own base string says.
    func find(in base: String) -> Finding? {
        if isMade(of: base, key) { return Finding(mistakes: [], base: base) }
        return keys.first { isMade(of: base, $0.value) }.map { Finding(mistakes: $0.mistakes, base: base) }
    }

    /// The mistakes that lead to a client's base string.
    func mistakes(leadingTo base: String) -> [SignatureMistake]? {
        if base == right.text { return [] }
        return bases.first { $0.value.text == base }?.mistakes
    }

    private func single() -> Finding? {
        let text = right.text
        if let key = keys.first(where: { isMade(of: text, $0.value) }) {
            return Finding(mistakes: key.mistakes, base: text)
        }
        for base in bases {
            let text = base.value.text
            if isMade(of: text, key) { return Finding(mistakes: base.mistakes, base: text) }
        }
        return nil
    }

    /// Base strings with a mistake in one part.
    private var bases: [SignatureVariant<BaseString>] {
        parameterBases + urls.map { variant in changed(variant.mistakes) { $0.url = variant.value } } + others
    }

    private var parameterBases: [SignatureVariant<BaseString>] {
        ParameterVariants(claim).all.map { variant in changed(variant.mistakes) { $0.parameters = variant.value } }
    }

    private var urls: [SignatureVariant<String>] { URLVariants(claim).all }

    private var others: [SignatureVariant<BaseString>] {
        let methods = ["GET", "POST", "PUT", "DELETE", "PATCH"].filter { $0 != right.method.uppercased() }
        var all = methods.map { method in changed([.otherMethod]) { $0.method = method } }
        all.append(changed([.methodCase]) { $0.method = $0.method.lowercased() })
        all.append(changed([.urlNotEncoded]) { $0.encodesURL = false })
        all.append(changed([.baseNotEncoded]) { $0.encodesParameters = false })
        all.append(changed([.lowerEscapes]) { $0.hasLowerEscapes = true })
        return all
    }

    private func changed(
        _ mistakes: [SignatureMistake], _ change: (inout BaseString) -> Void
    ) -> SignatureVariant<BaseString> {
        var base = right
        change(&base)
        return SignatureVariant(mistakes, value: base)
    }

    /// A mistake in the URL, one in the parameters and one in the key, or two of them.
    private func combined() -> Finding? {
        let urls = [SignatureVariant(value: right.url)] + self.urls.filter { $0.mistakes.count <= 2 }
        let parameters = [SignatureVariant(value: right.parameters)] + ParameterVariants(claim).all
        let keys = [SignatureVariant(value: key)] + self.keys
        for url in urls {
            for parameter in parameters {
                var base = right
                base.url = url.value
                base.parameters = parameter.value
                let text = base.text
                if let key = keys.first(where: { isMade(of: text, $0.value) }) {
                    return Finding(mistakes: url.mistakes + parameter.mistakes + key.mistakes, base: text)
                }
            }
        }
        for other in others {
            let text = other.value.text
            if let key = keys.first(where: { isMade(of: text, $0.value) }) {
                return Finding(mistakes: other.mistakes + key.mistakes, base: text)
            }
        }
        return nil
    }

    private func isMade(of base: String, _ key: String) -> Bool {
        OAuth1.code(hash, Array(base.utf8), key: Array(key.utf8)) == given.bytes
    }
}
