import ArgumentParser
import Foundation
import Magento
import Rehearsal
import Simulator
import Testing

@testable import CLI

@Suite struct FixtureTests {
    @Test func fixturesAreLookedForUpwardsAndAroundTheBinary() {
        #expect(
            FixturePlaces.usual(from: "/a/b", binary: "/c/bin") == [
                "/a/b/fixtures", "/a/fixtures", "/fixtures", "/c/bin/../share/storesim/fixtures", "/c/bin/fixtures",
                "/c/fixtures",
            ])
        #expect(FixturePlaces.usual(from: "/", binary: nil) == ["/fixtures"])
    }

    @Test func aNamedFolderMustBeThere() throws {
        let scratch = try Scratch()
        #expect(try FixturePlaces.find(scratch.path).path == scratch.path)
        #expect(throws: NoFixtures.self) { try FixturePlaces.find("\(scratch.path)/none") }
    }

    @Test func theSameSeedMakesTheSameCatalogueAndAShopCanBeMadeOfIt() throws {
        let base = FixtureFolder(path: "\(Scratch.checkout)/fixtures/magento")
        func catalogue(_ seed: UInt64) throws -> [String: [UInt8]] {
            var files: [String: [UInt8]] = [:]
            try CatalogueGenerator(products: 40, seed: seed).files(on: base) { files[$0] = $1 }
            return files
        }
        let files = try catalogue(7)
        #expect(try catalogue(7) == files)
        #expect(try catalogue(8) != files)
        let products = try JSONParser.parse(try #require(files["products-all-00000.json"])).array ?? []
        #expect(Set(products.compactMap { $0["sku"]?.string }).count == 40)
        #expect(files["carts.json"] == nil)
        let scratch = try Scratch()
        for (name, bytes) in files { try Data(bytes).write(to: URL(filePath: "\(scratch.path)/\(name)")) }
        _ = try ShopTemplate(Magento(), settings: magento(FixtureFolder(path: scratch.path)))
    }

    private func magento(_ fixtures: FixtureFolder) -> ShopSettings {
        ShopSettings(
            name: "magento", profile: "2.4.6", baseURL: "http://www.stores.local/magento-2.4.0", mounts: [],
            fixtures: [fixtures])
    }

    @Test func aMistakeIsToldByFileEntityAndField() throws {
        let scratch = try Scratch()
        let folder = "\(scratch.path)/magento"
        try FileManager.default.copyItem(atPath: "\(Scratch.checkout)/fixtures/magento", toPath: folder)
        try #"{"items": [{"id": 7, "group_id": 1, "website_id": 1}]}"#
            .write(toFile: "\(folder)/customers.json", atomically: true, encoding: .utf8)
        let mistake = #expect(throws: FixtureMistake.self) {
            try ShopTemplate(Magento(), settings: magento(FixtureFolder(path: folder)))
        }
        #expect(mistake?.file == "customers.json")
        #expect(mistake?.entity == "element 0")
        #expect(mistake?.field == "email")
        #expect(throws: (any Error).self) { try CheckCommand.parse([scratch.path]).run() }
    }

    @Test func aFolderWithoutShopsIsRefused() throws {
        let scratch = try Scratch()
        #expect(throws: (any Error).self) { try CheckCommand.parse([scratch.path]).run() }
    }
}
