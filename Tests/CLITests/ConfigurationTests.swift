import ArgumentParser
import Foundation
import Simulator
import Testing

@testable import CLI

/// Shops in `storesim.yaml` and in `--shop`.
@Suite struct ConfigurationTests {
    private let scratch: Scratch
    private let root = FixtureFolder(path: "\(Scratch.checkout)/fixtures")

    init() throws {
        scratch = try Scratch()
        try FileManager.default.createDirectory(atPath: "\(scratch.path)/layer", withIntermediateDirectories: true)
    }

    private func book(_ text: String, flags: [String] = []) throws -> ShopBook {
        let mistakes = ConfigMistakes()
        let own = try ConfigFile(path: scratch.write(text, to: "storesim.yaml"), mistakes)
        let usual = try ConfigFile(path: "\(root.path)/storesim.yaml", mistakes)
        let flags = flags.map { ShopEntry(flag: $0, folder: scratch.path) }
        let book = ShopBook(own: own, usual: usual, flags: flags, root: root, mistakes)
        try mistakes.check()
        return book
    }

    private func shops(_ text: String, flags: [String] = []) throws -> [ShopSettings] {
        try book(text, flags: flags).sets["baseline"]?.map(\.settings) ?? []
    }

    @Test func theDefaultConfigurationHasTheFourShopsOfTheRecordings() throws {
        let book = try book("port: 1")
        #expect(book.sets["baseline"]?.map(\.settings.name) == ["magento", "woocommerce", "unified", "cart-items"])
        #expect(book.sets["baseline"]?.map(\.settings.profile) == ["2.4.6", "9.9.5", "1.1", "1"])
        #expect(book.sets["seed"]?.map(\.settings.profile) == ["2.4.0", "1.1"])
        #expect(book.sets["baseline"]?[0].settings.baseURL == "http://www.stores.local/magento-2.4.0")
        #expect(book.overlays["fees"]?["woocommerce"]?.fixtures.map(\.path) == ["\(root.path)/overlays/fees"])
    }

    @Test func aFileNamesShops() throws {
        let shops = try shops(
            """
            shops:
              - name: eu
                platform: magento
                version: 2.4.0
                fixtures: [magento, ./layer]
                at: [/eu, eu.test, 4091]
                url: https://eu.example
                options: {nonces: lenient, trust-forwarded: yes}
              - {platform: woocommerce, fixtures: woocommerce}
            """)
        #expect(shops.map(\.name) == ["eu", "woocommerce"])
        #expect(shops[0].profile == "2.4.0")
        #expect(shops[0].fixtures.map(\.path) == ["\(root.path)/magento", "\(scratch.path)/./layer"])
        #expect(shops[0].mounts == [Mount(basePath: "/eu"), Mount(host: "eu.test"), Mount(port: 4091)])
        #expect(shops[0].url == "https://eu.example" && shops[0].trustsForwarded)
        #expect(shops[0].options == ["nonces": "lenient"])
        #expect(shops[1].profile == "9.9.5" && shops[1].mounts == [Mount(basePath: "/woocommerce")])
    }

    @Test func flagsNameShopsInPlaceOfTheFiles() throws {
        let shops = try shops(
            "shops: [{platform: magento, fixtures: magento}]",
            flags: ["woocommerce:woocommerce@/", "old=magento:magento-seed,./layer@/old"])
        #expect(shops.map(\.name) == ["woocommerce", "old"])
        #expect(shops[0].mounts == [Mount()])
        #expect(shops[1].fixtures.map(\.path) == ["\(root.path)/magento-seed", "\(scratch.path)/./layer"])
        #expect(shops[1].profile == "2.4.0" && shops[1].mounts == [Mount(basePath: "/old")])
    }

    @Test func everyMistakeIsToldInOneRunWithItsLineAndTheNearestName() throws {
        let error = #expect(throws: ValidationError.self) {
            try book(
                """
                prot: 1
                shops:
                  - name: a shop
                    platform: magneto
                  - platform: magento
                    fixturse: magento
                    fixtures: magneto
                  - platform: woocommerce
                    version: 9.9.4
                    fixtures: magento
                    at: ["not here", /s/own]
                    url: shop.example
                    options: {nonce: lenient}
                  - platform: woocommerce
                    fixtures: [woocommerce, magento]
                    at: {x: 1}
                  - platform: woocommerce
                    fixtures: woocommerce
                    at: /woocommerce
                  - {}
                overlays:
                  loud: {woocommerce: {fixturs: ./layer}, wocommerce: ./layer, magento: {options: {nonces: no}}}
                """)
        }
        let file = "\(scratch.path)/storesim.yaml"
        let expected = [
            "\(file):1: There is no \"prot\". Did you mean \"port\"?",
            "\(file):6: There is no \"fixturse\". Did you mean \"fixtures\"?",
            "\(file):16: at takes a text or a list of texts.",
            "\(file):22: There is no \"fixturs\". Did you mean \"fixtures\"?",
            "\(file):4: There is no \"magneto\". Did you mean \"magento\"?",
            "Did you mean \"magento\"?",
            "\(file):9: woocommerce imitates 9.9.5, 10.0.2, not \"9.9.4\".",
            "\(file):10: \(root.path)/magento holds a shop of magento, not of woocommerce.",
            "\(file):11: \"not here\" is no place", "\(file):11: /s belongs to the server.",
            "\(file):12: url takes URL, not \"shop.example\".", "\(file):13: woocommerce: There is no \"nonce\".",
            "\(file):15: \(root.path)/magento holds a whole shop", "there is a shop \"woocommerce\" already.",
            "woocommerce would be where woocommerce is.", "a shop needs a platform: magento, woocommerce",
            "There is no \"wocommerce\". Did you mean \"woocommerce\"?", "nonces takes strict, lenient",
        ]
        let lines = error?.message.split(separator: "\n").map(String.init) ?? []
        for text in expected { #expect(lines.contains { $0.contains(text) }, "\(text)") }
    }

    @Test func anOverlayOfOnesOwnStandsBesideTheUsualOnes() throws {
        let overlays = try book("overlays: {mine: {woocommerce: ./layer, magento: {options: {nonces: lenient}}}}")
            .overlays
        #expect(overlays["mine"]?["woocommerce"]?.fixtures.map(\.path) == ["\(scratch.path)/./layer"])
        #expect(overlays["mine"]?["magento"]?.options == ["nonces": "lenient"])
        #expect(overlays["fees"] != nil)
    }

    @Test(arguments: ["docs/configuration.md", "README.md"]) func everyExampleIsRight(_ page: String) throws {
        let text = try String(contentsOfFile: "\(Scratch.checkout)/\(page)", encoding: .utf8)
        let examples = text.components(separatedBy: "```yaml\n").dropFirst()
            .compactMap { $0.components(separatedBy: "```").first }
            .filter { ["shops:", "templates:", "overlays:"].contains(where: $0.contains) }
        #expect(!examples.isEmpty)
        for example in examples { #expect(throws: Never.self, "\(example)") { try book(example) } }
    }

    @Test func everySettingAndOptionStandsInTheDocumentation() throws {
        let page = try String(contentsOfFile: "\(Scratch.checkout)/docs/configuration.md", encoding: .utf8)
        let switches = Composition.platforms.flatMap(\.switches).map(\.name)
        let overlays = try book("").overlays.keys
        for name in ConfigFile.settings + switches + overlays { #expect(page.contains("`\(name)`"), "\(name)") }
    }

    @Test func aFolderOfOnesOwnNeedNotHoldEveryShop() throws {
        try FileManager.default.copyItem(
            atPath: "\(Scratch.checkout)/fixtures/cart-items", toPath: "\(scratch.path)/cart-items")
        let mistakes = ConfigMistakes()
        let own = FixtureFolder(path: scratch.path)
        let usual = try ConfigFile(path: "\(root.path)/storesim.yaml", mistakes)
        let book = ShopBook(own: ConfigFile(), usual: usual, root: own, mistakes)
        try mistakes.check()
        #expect(book.sets.keys.sorted() == ["baseline"])
        #expect(book.sets["baseline"]?.map(\.settings.name) == ["cart-items"])
    }
}
