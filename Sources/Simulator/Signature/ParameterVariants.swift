/// What a client may take for the signed parameters: each way gives them encoded once and joined.
struct ParameterVariants {
    private let claim: SignatureClaim
    private var own: [SignatureClaim.Parameter] { claim.protocolParameters }

    init(_ claim: SignatureClaim) { self.claim = claim }

    /// All but the right one; equal ones are left out.
    var all: [SignatureVariant<String>] {
        let right = BaseString.normalized(claim.parameters)
        var seen: Set<String> = [right]
        return (choices + spellings + orders).filter { seen.insert($0.value).inserted }
    }

    /// Which parameters are signed.
    private var choices: [SignatureVariant<String>] {
        var all: [SignatureVariant<[SignatureClaim.Parameter]>] = []
        if !claim.query.isEmpty { all.append(.init(.queryLeftOut, value: own + claim.form)) }
        if !claim.form.isEmpty { all.append(.init(.formLeftOut, value: own + claim.query)) }
        for body in bodies { all.append(.init(.bodyIncluded, value: claim.parameters + body)) }
        let written = PercentEncoding.form(claim.rawQuery ?? "").filter { !$0.name.hasPrefix("oauth_") }
        all.append(.init(.arrayNames, value: own + written + claim.form))
        all.append(.init(.emptyLeftOut, value: claim.parameters.filter { !$0.value.isEmpty }))
        all.append(.init(.versionLeftOut, value: claim.parameters.filter { $0.name != "oauth_version" }))
        return all.map { .init($0.mistakes, value: BaseString.normalized($0.value)) }
    }

    /// A body that is not covered, as libraries read it: a form's pairs, an object's members, the text as a name.
    private var bodies: [[SignatureClaim.Parameter]] {
        guard !claim.body.isEmpty, claim.body.count <= 1 << 16, claim.form.isEmpty else { return [] }
        let text = String(decoding: claim.body, as: UTF8.self)
        if let members = try? JSONParser.parse(claim.body).object {
            let pairs = members.map { ($0.key, $0.value.string ?? JSONWriter.text($0.value, style: .plain)) }
            return [pairs, [(text, "")]]
        }
        return [PercentEncoding.form(text), [(text, "")]]
    }

    /// How names and values are encoded.
    private var spellings: [SignatureVariant<String>] {
        let encode = PercentEncoding.encode
        let covered = claim.query + claim.form
        let twice = own + covered.map { (encode($0.name), encode($0.value)) }
        let valuesTwice = own + covered.map { ($0.name, encode($0.value)) }
        let raw = own + Self.raw(claim.rawQuery ?? "") + claim.form
        let all: [(SignatureMistake, String)] = [
            (.encodedTwice, BaseString.normalized(twice)), (.encodedTwice, BaseString.normalized(valuesTwice)),
            (.encodedTwice, BaseString.normalized(raw)),
            (.plusForSpace, joined { encode($0).replacing("%20", with: "+") }),
            (.bracketsLeft, joined { encode($0).replacing("%5B", with: "[").replacing("%5D", with: "]") }),
            (.charactersLeft, joined(Self.encodedAsJavaScript)),
            (.tildeEncoded, joined { encode($0).replacing("~", with: "%7E") }),
            (.notEncoded, joined { $0 }),
        ]
        return all.map { SignatureVariant($0.0, value: $0.1) }
    }

    private func joined(_ encoded: (String) -> String) -> String {
        BaseString.joined(claim.parameters, encoded: encoded)
    }

    private static func raw(_ query: String) -> [SignatureClaim.Parameter] {
        query.split(separator: "&").map { piece in
            let sides = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            return (sides[0], sides.count > 1 ? sides[1] : "")
        }.filter { !$0.name.hasPrefix("oauth_") }
    }

    private static func encodedAsJavaScript(_ text: String) -> String {
        ["!", "'", "(", ")", "*"].reduce(PercentEncoding.encode(text)) {
            $0.replacing(PercentEncoding.encode($1), with: $1)
        }
    }

    /// In which order they stand.
    private var orders: [SignatureVariant<String>] {
        let covered = claim.query + claim.form
        let sortedOwn = own.sorted { $0.name < $1.name }
        let sortedCovered = covered.sorted { $0.name < $1.name }
        let all = [
            own + covered, covered + own, sortedOwn + covered, covered + sortedOwn, sortedOwn + sortedCovered,
            sortedCovered + sortedOwn,
        ]
        let unsorted = all.map { BaseString.joined($0, isSorted: false, encoded: PercentEncoding.encode) }
        let decoded = claim.parameters.sorted { ($0.name, $0.value) < ($1.name, $1.value) }
        let early = BaseString.joined(decoded, isSorted: false, encoded: PercentEncoding.encode)
        return (unsorted + [early]).map { SignatureVariant(.unsorted, value: $0) }
    }
}
