import Simulator
import Testing

@testable import Magento

/// Pages and blocks where no recording looks: what is made, changed and refused.
@Suite struct CMSTests {
    private let shop: TestShop

    init() throws { shop = try TestShop() }

    private func call(_ members: JSONObject, scope: StoreScope = .all) -> Invocation {
        Invocation(
            visit: shop.visit, route: ContentRoutes.rows[0], scope: scope,
            caller: Caller(identity: .integration(1), startsSession: true), input: Fields(members))
    }

    private func save(_ page: JSONObject) throws -> JSONValue {
        try CMSPageEndpoints.save(call(["page": .object(page)])).value()
    }

    @Test func aNewPageIsShownAsItWasGivenAndKeptWithWhatTheTableAdds() throws {
        let made = try save(["identifier": "tent-care", "title": "Tent care", "content": "<p>Dry it.</p>"])
        let id = try #require(made["id"]?.int)
        #expect(made["active"] == false && made["creation_time"] == nil && made["sort_order"] == nil)
        let read = try CMSPageEndpoints.get(call(["pageId": JSONValue(id)])).value()
        #expect(read["active"] == true && read["sort_order"] == "0")
        #expect(read["creation_time"]?.string == shop.visit.now.sql && read["update_time"] == read["creation_time"])
        let addresses = try UrlRewrite.all("WHERE entity_type = 'cms-page' AND entity_id = ?", id, in: shop.database)
        #expect(Set(addresses.map(\.store)) == [1, 2] && Set(addresses.map(\.path)) == ["tent-care"])
    }

    @Test func aPageWithoutAnIdentifierIsCalledByItsTitle() throws {
        #expect(try save(["title": "Care & Repair"])["identifier"] == "care-repair")
    }

    @Test func aChangedPageKeepsWhatWasNotGiven() throws {
        let id = try #require(try save(["identifier": "tent-care", "title": "Tent care", "content": "x"])["id"])
        let changed = try save(["id": id, "title": "Care of tents"])
        #expect(changed["identifier"] == "tent-care" && changed["content"] == "x" && changed["update_time"] == nil)
        #expect(changed["creation_time"]?.string == shop.visit.now.sql)
    }

    @Test(arguments: [
        (
            "Tent Care",
            "The page URL key can't use capital letters or disallowed symbols. Remove the letters and symbols and try again."
        ),
        ("12345", "The page URL key can't use only numbers. Add letters or words and try again."),
        ("checkout", "The value specified in the URL Key field would generate a URL that already exists."),
        ("home", "URL key for specified store already exists."),
    ]) func anIdentifierThatCannotBeIsRefused(_ identifier: String, _ reason: String) throws {
        let error = try #require(throws: MagentoError.self) {
            try save(["identifier": .string(identifier), "title": "T"])
        }
        #expect(error.message == "Could not save the page: %1" && error.parameters == [.string(reason)])
    }

    @Test func pagesOfTheConfigurationKeepTheirIdentifiers() throws {
        let home = try #require(try CMSPage.first("WHERE identifier = 'home'", in: shop.database))
        let error = try #require(throws: MagentoError.self) {
            try save(["id": JSONValue(home.id), "identifier": "start"])
        }
        #expect(error.parameters == ["This identifier is reserved for \"CMS Home Page\" in configuration."])
    }

    @Test func aPageThatIsDeletedLeavesItsAddressFree() throws {
        let id = try #require(try save(["identifier": "tent-care", "title": "Tent care"])["id"]?.int)
        #expect(try CMSPageEndpoints.delete(call(["pageId": JSONValue(id)])).value() == true)
        #expect(try save(["identifier": "tent-care", "title": "Again"])["id"]?.int == id + 1)
    }

    @Test func aBlockIsFoundByItsIdentifier() throws {
        let block = try #require(try CMSBlock.first("ORDER BY block_id", in: shop.database))
        let found = try CMSBlockEndpoints.get(call(["blockId": JSONValue(block.identifier)])).value()
        #expect(found["id"]?.int == block.id)
    }

    @Test func twoBlocksOfAStoreViewHaveTwoIdentifiers() throws {
        let block: JSONObject = ["block": ["identifier": "strip", "title": "Strip", "content": "x", "active": false]]
        let made = try CMSBlockEndpoints.save(call(block)).value()
        #expect(made["active"] == false && made["creation_time"] == nil)
        let error = try #require(throws: MagentoError.self) { try CMSBlockEndpoints.save(call(block)) }
        #expect(error.message == "A block identifier with the same properties already exists in the selected store.")
    }

    @Test func aBlockDoesNotShowItself() throws {
        let made = try CMSBlockEndpoints.save(call(["block": ["identifier": "a", "title": "A"]])).value()
        let id = try #require(made["id"]?.int)
        let content = "{{block class=\"x\" block_id=\"\(id)\"}}"
        #expect(throws: MagentoError.self) {
            try CMSBlockEndpoints.save(call(["block": ["id": JSONValue(id), "content": .string(content)]]))
        }
    }
}
