import Simulator
import Testing

@testable import Magento

@Suite("OAuth 1.0a requests")
struct OAuthTests {
    private let path = "/rest/V1/store/websites"

    @Test("a correct signature is accepted, with and without a query")
    func accepted() throws {
        let shop = try SignedShop()
        #expect(shop.answer(shop.signed(path)).status == 200)
        #expect(shop.answer(shop.signed(path + "?a=1&b%5Bc%5D=%20x", nonce: "m")).status == 200)
    }

    @Test("a wrong secret, another path and a changed query are refused")
    func refused() throws {
        let shop = try SignedShop()
        #expect(shop.answer(shop.signed(path, secret: "x")).text.contains("The signature is invalid."))
        var moved = shop.signed(path, nonce: "2")
        moved.target = "/rest/V1/store/storeViews"
        #expect(shop.answer(moved).status == 401)
        var changed = shop.signed(path + "?a=1", nonce: "3")
        changed.target = path + "?a=2"
        #expect(shop.answer(changed).status == 401)
    }

    @Test("a nonce is used up once, by a failed request too")
    func nonce() throws {
        let shop = try SignedShop()
        #expect(shop.answer(shop.signed(path, nonce: "once")).status == 200)
        let again = shop.answer(shop.signed(path, at: shop.now.seconds + 5, nonce: "once"))
        #expect(again.text.contains("The nonce is already being used by the consumer with ID %1"))
        #expect(shop.answer(shop.signed(path, nonce: "burnt", secret: "x")).status == 401)
        #expect(shop.answer(shop.signed(path, nonce: "burnt")).text.contains("nonce"))
        let lenient = try SignedShop(options: ["nonces": "lenient"])
        for _ in 0..<2 { #expect(lenient.answer(lenient.signed(path, nonce: "same")).status == 200) }
    }

    @Test(
        "timestamps may be old but not far ahead",
        arguments: [(-3600, true), (600, true), (601, false), (900, false)])
    func timestamps(offset: Int64, isAccepted: Bool) throws {
        let shop = try SignedShop()
        let reply = shop.answer(shop.signed(path, at: shop.now.seconds + offset))
        #expect((reply.status == 200) == isAccepted)
    }

    @Test("each missing or malformed parameter has its own words")
    func parameters() throws {
        let shop = try SignedShop()
        let method = shop.answer(shop.signed(path, changes: ["oauth_signature_method": "PLAINTEXT"]))
        #expect(method.status == 400 && method.text.contains("Signature method %1 is not supported"))
        let version = shop.answer(shop.signed(path, nonce: "2", changes: ["oauth_version": "2.0"]))
        #expect(version.text.contains("Oauth version isn't supported"))
        #expect(shop.answer(shop.signed(path, nonce: "3", changes: ["oauth_version": "1"])).status == 200)
        let token = shop.answer(shop.signed(path, nonce: "4", changes: ["oauth_token": "short"]))
        #expect(token.text.contains("The token length is invalid."))
        let header = Request(
            method: "GET", target: path, headers: ["Authorization": "OAuth oauth_consumer_key=\"a\""])
        #expect(shop.answer(header).text.contains("\"fieldName\":\"oauth_signature\""))
    }

    @Test(
        "headers without OAuth parameters leave the caller anonymous", arguments: ["OAuth", "OAuth a", "Basic x", ""])
    func anonymous(header: String) throws {
        let shop = try SignedShop()
        let reply = shop.answer(Request(method: "GET", target: path, headers: ["Authorization": header]))
        #expect(reply.status == 401 && reply.text.contains("%resources"))
    }
}
