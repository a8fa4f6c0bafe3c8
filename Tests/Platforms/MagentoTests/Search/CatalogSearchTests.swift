import PHP
import Simulator
import Testing

@testable import Magento

/// `/V1/search`, which no recording shows: names of searches, words, filters, buckets and pages.
@Suite struct CatalogSearchTests {
    private let shop: TestShop

    init() throws { shop = try TestShop() }

    private func search(_ query: String, _ filters: [String: String]) throws -> JSONValue {
        let parts = filters.sorted { $0.key < $1.key }.enumerated().map { place, filter in
            let start = "searchCriteria[filter_groups][\(place)][filters][0]"
            return "\(start)[field]=\(filter.key)&\(start)[value]=\(PercentEncoding.encode(filter.value))"
        }
        let text = (["searchCriteria[requestName]=\(query)"] + parts).joined(separator: "&")
        let input = try InputProcessor(visit: shop.visit).arguments(
            [SearchTypes.parameter], from: PHP.parseStr(text))
        let call = Invocation(
            visit: shop.visit, route: ContentRoutes.rows[0],
            scope: StoreScope(.unnamed, try StoreView.standard(in: shop.database)),
            caller: Caller(identity: .nobody, startsSession: false), input: input)
        return try CatalogSearchEndpoints.search(call).value()
    }

    private func ids(_ found: JSONValue) -> [Int] { (found["items"]?.array ?? []).compactMap { $0["id"]?.int } }

    private func id(_ sku: String) throws -> Int { try shop.product(sku).id }

    @Test func wordsAreFoundInNamesAndSKUs() throws {
        let found = try search("quick_search_container", ["search_term": "rope"])
        #expect(ids(found).first == (try id("rope-10m")))
        #expect(found["total_count"]?.int == ids(found).count)
        #expect(found["search_criteria"]?["request_name"] == "quick_search_container")
        #expect(ids(try search("quick_search_container", ["search_term": "rope-10m"])).contains(try id("rope-10m")))
        #expect(ids(try search("quick_search_container", ["search_term": "zzzz"])) == [])
    }

    @Test func whatChangedIsFoundUnderItsNewName() throws {
        let id = try id("rope-10m")
        _ = try search("quick_search_container", ["search_term": "rope"])
        let name = try #require(try Attribute.find("name", in: shop.database))
        try shop.database.run(
            "UPDATE catalog_product_value SET value = 'Velvet ribbon' WHERE attribute_id = ? AND entity_id = ?",
            name.id,
            id)
        #expect(ids(try search("quick_search_container", ["search_term": "velvet"])) == [id])
    }

    @Test func bucketsCountWhatWasFound() throws {
        let found = try search("quick_search_container", ["search_term": "tee"])
        let names = found["aggregations"]?["bucket_names"]?.array?.compactMap(\.string) ?? []
        #expect(names.prefix(2) == ["price_bucket", "category_bucket"])
        let prices = found["aggregations"]?["buckets"]?.array?.first?["values"]?.array ?? []
        let counted = prices.compactMap { $0["metrics"]?.array?.last?.string.flatMap { Int($0) } }.reduce(0, +)
        #expect(counted == ids(found).count)
    }

    @Test func pricesLimitWhatIsFound() throws {
        let all = ids(try search("catalog_view_container", ["visibility": "4"]))
        let some = ids(try search("catalog_view_container", ["visibility": "4", "price.to": "20"]))
        #expect(!some.isEmpty && some.count < all.count && Set(some).isSubset(of: all))
    }

    @Test(arguments: [("no_such_container", ["search_term": "rope"]), ("quick_search_container", ["nothing": "x"])])
    func aSearchThatNobodyNamedOrThatAsksNothingFails(_ name: String, _ filters: [String: String]) {
        #expect(throws: InternalFailure.self) { try search(name, filters) }
    }

    @Test func rangesOfPricesAreTheWidestThatTellThemApart() {
        #expect(PriceRanges.counts(of: [5, 25, 130]).map(\.value) == ["0_100", "100_200"])
        #expect(PriceRanges.counts(of: [11, 12, 25]).map(\.value) == ["10_20", "20_30"])
        #expect(PriceRanges.counts(of: []).isEmpty)
    }
}
