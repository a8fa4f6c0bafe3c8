/// Why a shop refuses a signature: what it would have signed, what the client signed, and what to do about it.
public struct SignatureDiagnosis: Hashable, Sendable {
    /// What stops the shop before it looks at the signature; nil where nothing does.
    public let hindrance: String?
    /// The base string that the shop signs; tokens and secrets are blotted out.
    public let expected: String
    /// The base string that the client signed, where it is known.
    public let signed: String?
    /// The known mistakes that explain the signature; empty where none does, or where it is right.
    public let mistakes: [SignatureMistake]
    /// Whether the signature is the shop's own.
    public let isRight: Bool
    /// What was found out, in sentences.
    public let advice: [String]

    /// A diagnosis of a claim.
    ///
    /// - Parameters:
    ///   - isThorough: whether several mistakes at once are looked for, which takes some milliseconds.
    ///   - clientBase: the base string that the client says it signed; nil where nobody asked it.
    public init(_ claim: SignatureClaim, isThorough: Bool = false, clientBase: String? = nil) {
        hindrance = claim.hindrance
        let right = SignatureSearch.right(claim).text
        expected = Self.shown(right)
        let outcome = Self.outcome(claim, right, isThorough, clientBase)
        mistakes = outcome.mistakes
        signed = (outcome.base ?? clientBase).map(Self.shown)
        isRight = outcome.isRight
        advice = (claim.hindrance.map { [$0] } ?? []) + outcome.advice
    }

    /// How many characters of both base strings are equal before they differ, whole escapes only; nil where they do not, or where one is
    /// unknown.
    public var firstDifference: Int? {
        guard let signed, signed != expected else { return nil }
        let common = Array(zip(expected.utf8, signed.utf8).prefix { $0 == $1 }.map(\.0))
        let escape = common.suffix(2).firstIndex(of: UInt8(ascii: "%"))
        return escape ?? common.count
    }

    private struct Outcome {
        var mistakes: [SignatureMistake] = []
        var base: String?
        var isRight = false
        var advice: [String] = []
    }

    private static func outcome(
        _ claim: SignatureClaim, _ right: String, _ isThorough: Bool, _ clientBase: String?
    ) -> Outcome {
        guard let consumer = claim.consumer else { return Outcome() }
        let given = GivenSignature(claim.given)
        if claim.given == KeyVariants(consumer, claim.token).right {
            return Outcome(mistakes: [.plaintext], base: right, advice: [SignatureMistake.plaintext.advice])
        }
        guard let hash = given.hash else {
            return Outcome(
                advice: [
                    "The signature spells \(given.bytes.count) bytes: an HMAC-SHA256 has 32, an HMAC-SHA1 20, in Base64."
                ])
        }
        let search = SignatureSearch(claim, consumer, given, hash: hash)
        let hashes: [SignatureMistake] = hash == claim.hash ? [] : [.otherHash]
        if let clientBase, let found = search.find(in: clientBase) {
            return named(
                (search.mistakes(leadingTo: clientBase) ?? []) + found.mistakes + hashes, clientBase, given,
                isOwn: clientBase == right)
        }
        guard let found = search.find(isThorough: isThorough) else { return unknown(isThorough, clientBase, hashes) }
        return named(found.mistakes + hashes, found.base, given, isOwn: found.base == right)
    }

    private static func named(
        _ mistakes: [SignatureMistake], _ base: String, _ given: GivenSignature, isOwn: Bool = true
    ) -> Outcome {
        let all = mistakes + given.mistakes
        let isRight = all.isEmpty && isOwn
        var advice = all.map(\.advice)
        if isRight { advice = ["The signature is right."] }
        if all.isEmpty, !isOwn {
            advice = ["The secrets are right, the base string is not: compare it with the expected one."]
        }
        return Outcome(mistakes: all, base: base, isRight: isRight, advice: advice)
    }

    private static func unknown(
        _ isThorough: Bool, _ clientBase: String?, _ hashes: [SignatureMistake]
    ) -> Outcome {
        var advice = hashes.map(\.advice)
        if clientBase != nil {
            advice.append("The signature is not made of this base string with these secrets: check the secrets.")
        } else if isThorough {
            advice.append(
                "No known mistakes explain the signature. Compare the client's base string with the expected one; if they "
                    + "are equal, the secrets are of another key or token.")
        } else {
            advice.append(
                "No single known mistake explains the signature: POST /__admin/oauth/explain looks for several at once."
            )
        }
        return Outcome(advice: advice)
    }

    /// Values of secret parameters do not count for where base strings differ, and are nobody's to read.
    private static func shown(_ base: String) -> String {
        var base = base
        for name in ["oauth_token", "consumer_secret", "oauth_verifier"] {
            for (equals, and) in [("%3D", "%26"), ("=", "&"), ("%3d", "%26")] {
                guard let start = base.firstRange(of: name + equals) else { continue }
                let rest = base[start.upperBound...]
                let end = rest.firstRange(of: and)?.lowerBound ?? base.endIndex
                base.replaceSubrange(start.upperBound..<end, with: "(redacted)")
            }
        }
        return base
    }
}

extension SignatureDiagnosis {
    /// For the control API.
    public var json: JSONValue {
        [
            "right": .bool(isRight), "hindrance": JSONValue(hindrance),
            "mistakes": .array(mistakes.map { .string($0.rawValue) }), "advice": .array(advice.map { .string($0) }),
            "expected_base_string": .string(expected), "signed_base_string": JSONValue(signed),
            "first_difference": JSONValue(firstDifference), "expected_there": JSONValue(excerpt(expected)),
            "signed_there": JSONValue(excerpt(signed)),
        ]
    }

    /// A base string around the first difference.
    private func excerpt(_ text: String?) -> String? {
        guard let text, let place = firstDifference else { return nil }
        return String(decoding: text.utf8.dropFirst(max(0, place - 20)).prefix(60), as: UTF8.self)
    }

    /// For a header field: mistakes, place and advice in one line.
    public var line: String {
        var parts: [String] = []
        if !mistakes.isEmpty { parts.append(mistakes.map(\.rawValue).joined(separator: ",")) }
        if let firstDifference { parts.append("base strings differ at character \(firstDifference)") }
        parts += advice
        return String(
            parts.joined(separator: "; ").unicodeScalars.map { (" "..."~").contains($0) ? Character($0) : "?" })
    }
}

extension Platform {
    /// Why a call was refused, where its signature may be the reason; nil where nobody signed, or rightly so.
    func diagnosis(of reply: Reply, to call: Call, in visit: Visit) throws -> SignatureDiagnosis? {
        guard reply.status == 401 || reply.status == 400, SignatureClaim.isMade(in: call),
            let claim = try signature(of: call, in: visit)
        else { return nil }
        let diagnosis = SignatureDiagnosis(claim)
        return diagnosis.isRight && diagnosis.hindrance == nil ? nil : diagnosis
    }
}
