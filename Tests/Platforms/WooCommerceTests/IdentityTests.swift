import Simulator
import Testing

@testable import WooCommerce

@Suite struct IdentityTests {
    private let shop: TestRoom

    init() throws { shop = try TestRoom() }

    @Test func nonceIsGoodForThisHalfDayAndTheOneBefore() throws {
        let visit = shop.visit()
        let keys = SecretKeys(Options(visit.database))
        let nonce = Nonce(action: .storeAPI, userID: 0, loginToken: "")
        let start = Instant(seconds: 1_795_305_600)
        let text = try nonce.current(start, keys)
        #expect(text.utf8.count == 10)
        #expect(try nonce.accepts(text, start, keys))
        #expect(try nonce.accepts(text, start.advanced(seconds: 43_200), keys))
        #expect(try !nonce.accepts(text, start.advanced(seconds: 86_401), keys))
        #expect(try !nonce.accepts("", start, keys))
    }

    @Test func recordedNoncesComeOutAgain() throws {
        let keys = SecretKeys(Options(shop.visit().database))
        let moment = Instant(seconds: 1_795_314_950)
        #expect(try Nonce(action: .storeAPI, userID: 0, loginToken: "").current(moment, keys) == "209b7e544f")
        #expect(try Nonce(action: .storeAPI, userID: 2, loginToken: "").current(moment, keys) == "223137d69c")
    }

    @Test func cartTokenNamesItsSessionUntilItExpires() throws {
        let keys = SecretKeys(Options(shop.visit().database))
        let now = Instant(seconds: 1_795_314_950)
        let token = try CartToken.mint("t_1", issuer: "wc/store/v1", now: now, keys)
        #expect(try CartToken.sessionKey(token, now: now, keys) == "t_1")
        #expect(try CartToken.sessionKey(token, now: now.advanced(seconds: 172_801), keys) == nil)
        #expect(try CartToken.sessionKey(token + "x", now: now, keys) == nil)
        #expect(try CartToken.sessionKey("a.b.c", now: now, keys) == nil)
        #expect(try CartToken.sessionKey(String(repeating: "a.", count: 5000), now: now, keys) == nil)
    }

    @Test func recordedSessionCookieIsRead() throws {
        let keys = SecretKeys(Options(shop.visit().database))
        let value = "t_fcd9631dfe09ecabc0e4521ea44245||1795487749||1795484149||b69cdace48429369f7ce98a883ed3be5"
        let now = Instant(seconds: 1_795_314_949)
        #expect(try SessionCookie.read(value, now: now, keys)?.key == "t_fcd9631dfe09ecabc0e4521ea44245")
        #expect(try SessionCookie.read(value.replacing("fcd9", with: "fcd8"), now: now, keys) == nil)
        #expect(try SessionCookie.read(value, now: now.advanced(seconds: 172_801), keys) == nil)
    }

    @Test func keysNeedHTTPSAndTheirOwnSecret() throws {
        let pair = "ck_a100000000000000000000000000000000000000:cs_a100000000000000000000000000000000000000"
        let secure: Headers = [
            "Authorization": "Basic \(Base64.encode(Array(pair.utf8)))", "X-Forwarded-Proto": "https",
        ]
        #expect(try shop.identity(secure).userID == 1)
        #expect(try shop.identity(["Authorization": secure["Authorization"] ?? ""]).userID == 0)
        let wrong = Base64.encode(Array("ck_a100000000000000000000000000000000000000:no".utf8))
        #expect(throws: RestError.self) {
            try shop.identity(["Authorization": "Basic \(wrong)", "X-Forwarded-Proto": "https"])
        }
        var remote = Request(method: "GET", target: "/wp-json/wc/v3/products", headers: secure)
        remote.remoteAddress = "203.0.113.9"
        #expect(try shop.identity(of: remote).userID == 0)
    }
}
