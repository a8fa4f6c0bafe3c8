import Simulator
import Testing

@Suite struct SignatureDiagnosisTests {
    @Test(arguments: SignatureMistake.allCases)
    func namesTheMistakeOfRandomRequests(_ mistake: SignatureMistake) {
        let random = RandomSource(seed: 7)
        for _ in 0..<40 {
            let diagnosis = SignatureDiagnosis(BadClient(random: random, mistake: mistake).claim())
            #expect(!diagnosis.isRight)
            #expect(diagnosis.mistakes == [mistake], "\(diagnosis.line)")
            #expect(!diagnosis.advice.isEmpty && diagnosis.advice[0].contains(" "))
        }
    }

    @Test func findsNothingWrongWithARightSignature() {
        let random = RandomSource(seed: 8)
        for _ in 0..<100 {
            let diagnosis = SignatureDiagnosis(BadClient(random: random, mistake: nil).claim())
            #expect(diagnosis.isRight)
            #expect(diagnosis.mistakes.isEmpty && diagnosis.firstDifference == nil)
        }
    }

    @Test func tellsWhereTheBaseStringsPart() {
        let diagnosis = SignatureDiagnosis(BadClient(random: RandomSource(seed: 1), mistake: .portLost).claim())
        let (expected, signed) = (diagnosis.expected, diagnosis.signed ?? "")
        let place = diagnosis.firstDifference ?? -1
        #expect(expected.prefix(place) == signed.prefix(place))
        #expect(expected.dropFirst(place).hasPrefix("%3A"))
        #expect(diagnosis.line.contains("port-lost; base strings differ at character \(place)"))
    }

    @Test func tellsNoTokenAndNoSecret() {
        for mistake in SignatureMistake.allCases {
            let client = BadClient(random: RandomSource(seed: 3), mistake: mistake)
            let diagnosis = SignatureDiagnosis(client.claim())
            let text = JSONWriter.text(diagnosis.json, style: .plain) + diagnosis.line
            #expect(!text.contains(client.token.key) || mistake == .encodedTwice, "\(mistake)")
            #expect(!text.contains(client.token.secret) && !text.contains(client.consumer.secret))
        }
    }

    @Test func looksForSeveralMistakesWhereItIsAskedTo() {
        var claim = BadClient(random: RandomSource(seed: 5), mistake: .tokenSecretMissing).claim()
        claim.url = claim.url.replacing(".test:", with: ".test:1")
        #expect(SignatureDiagnosis(claim).mistakes.isEmpty)
        claim = BadClient(random: RandomSource(seed: 5), mistake: .queryLeftOut).claim()
        claim.url = claim.url.hasPrefix("https") ? "http" + claim.url.dropFirst(5) : "https" + claim.url.dropFirst(4)
        #expect(SignatureDiagnosis(claim).mistakes.isEmpty)
        #expect(SignatureDiagnosis(claim, isThorough: true).mistakes == [.scheme, .queryLeftOut])
    }

    @Test func comparesTheBaseStringThatTheClientSays() {
        var claim = BadClient(random: RandomSource(seed: 2), mistake: nil).claim()
        claim.given = Base64.encode(Array(repeating: 1, count: 32))
        let base = "POST&elsewhere&" + PercentEncoding.encode("a=1")
        let diagnosis = SignatureDiagnosis(claim, clientBase: base)
        #expect(diagnosis.signed == base && diagnosis.firstDifference == 5)
        #expect(diagnosis.advice.contains { $0.contains("check the secrets") })
    }

    @Test func explainsASignatureThatNoHashMakes() {
        var claim = BadClient(random: RandomSource(seed: 2), mistake: nil).claim()
        for text in ["", "abc", "\u{0}", String(repeating: "%", count: 1000), "ключ"] {
            claim.given = text
            #expect(SignatureDiagnosis(claim, isThorough: true).advice.first?.contains("bytes") == true)
        }
    }

    @Test func saysWhatHindersTheShopBeforeItLooks() {
        var claim = BadClient(random: RandomSource(seed: 2), mistake: nil).claim()
        claim.consumer = nil
        claim.hindrance = "No consumer has this key."
        #expect(SignatureDiagnosis(claim).advice == ["No consumer has this key."])
    }
}
