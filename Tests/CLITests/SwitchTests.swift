import ArgumentParser
import Simulator
import Testing

@testable import CLI

/// `--set SHOP.OPTION=VALUE`.
@Suite struct SwitchTests {
    private func magento(_ switches: [String: [String: String]]) throws -> ShopSettings? {
        let root = FixtureFolder(path: "\(Scratch.checkout)/fixtures")
        let mistakes = ConfigMistakes()
        let usual = try ConfigFile(path: "\(root.path)/storesim.yaml")
        let book = ShopBook(own: ConfigFile(), usual: usual, switches: switches, root: root, mistakes)
        try mistakes.check()
        return book.sets["baseline"]?.first { $0.settings.name == "magento" }?.settings
    }

    @Test func whatIsWrongOfTwoShopsOfOneNameIsToldOnce() throws {
        let mistakes = ConfigMistakes()
        mistakes.add("--set magento.nonce=strict", "There is no \"nonce\".")
        mistakes.add("--set magento.nonce=strict", "There is no \"nonce\".")
        mistakes.add("--set magento.mod=x", "There is no \"mod\".")
        #expect(mistakes.all.count == 2)
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
        (["magento": ["nonces": "lax"]], "nonces takes strict, lenient, not \"lax\"."),
        (["magento": ["consumers": "-1"]], "consumers takes seconds, held, not \"-1\"."),
        (["magento": ["url": "own.example"]], "url takes URL, not \"own.example\"."),
    ])
    func whatDoesNotExistIsRefusedWithTheNearest(_ options: [String: [String: String]], _ advice: String) {
        let error = #expect(throws: ValidationError.self) { try magento(options) }
        #expect(error?.message.contains(advice) == true)
    }

    @Test func theRoomsAddTheirControlActionsToTheList() throws {
        let paths = Composition.platforms.flatMap(\.controls).map(\.path)
        #expect(paths.contains("queues/{consumer}/run"))
    }
}
