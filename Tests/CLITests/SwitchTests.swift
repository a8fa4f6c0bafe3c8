import Simulator
import Testing

@testable import CLI

/// `--set SHOP.OPTION=VALUE`.
@Suite struct SwitchTests {
    private func magento(_ options: [String: [String: String]]) throws -> ShopSettings? {
        try Composition.recipes(options: options)["baseline"]?.first { $0.settings.name == "magento" }?.settings
    }

    @Test func aSwitchReachesItsShop() throws {
        #expect(try magento(["magento": ["nonces": "lenient"]])?.options == ["nonces": "lenient"])
        #expect(try magento(["magento": ["consumers": "30"]])?.options == ["consumers": "30"])
        let settings = try magento(["magento": ["url": "https://own.example", "trust-forwarded": "yes"]])
        #expect(settings?.url == "https://own.example" && settings?.trustsForwarded == true)
    }

    @Test(arguments: [
        (["magneto": ["nonces": "lenient"]], "Did you mean \"magento\"?"),
        (["woocommerce": ["nope": "1"]], "There is no \"nope\"."),
        (["magento": ["nonce": "lenient"]], "Did you mean \"nonces\"?"),
        (["magento": ["nonces": "lax"]], "it takes strict, lenient."),
        (["magento": ["consumers": "-1"]], "it takes seconds, held."),
        (["magento": ["url": "own.example"]], "it takes URL."),
    ])
    func whatDoesNotExistIsRefusedWithTheNearest(_ options: [String: [String: String]], _ advice: String) {
        let error = #expect(throws: UnknownSwitch.self) { try magento(options) }
        #expect(error?.description.contains(advice) == true)
    }

    @Test func theRoomsAddTheirControlActionsToTheList() throws {
        let paths = Composition.platforms.flatMap(\.controls).map(\.path)
        #expect(paths.contains("queues/{consumer}/run"))
    }
}
