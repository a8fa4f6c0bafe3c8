import PHP
import Simulator
import Testing

@testable import Magento

/// Answers are written by one piece of code, whatever becomes of them.
@Suite struct AnswerTests {
    private let coupon = Coupon(id: 3, rule: 7, code: "SUMMER/26", timesUsed: 1)

    @Test func bytesAndValueAreOfTheSameWriting() throws {
        let kept = WrittenJSON(["price": 10.5, "labels": []])
        let answers: [Answer] = [
            .yes, .nothing, .value(["a": [1, nil]]), .write(coupon), .list([coupon, coupon]), .write(kept),
            .write { json in json.object { $0.member("coupon", coupon) } },
        ]
        for answer in answers {
            #expect(try JSONParser.parse(answer.bytes()) == answer.value())
        }
    }

    @Test func whatIsNotSetIsLeftOut() throws {
        let answer = try Answer.write(coupon).value()
        #expect(answer["code"] == "SUMMER/26" && answer["usage_limit"] == nil)
        #expect(answer["is_primary"] == .null)
    }

    @Test func storedJSONIsShownAsItStands() throws {
        let shop = try SignedShop()
        try Country(id: "QQ", place: 1, content: WrittenJSON(["title": "Caf\u{e9}/Bar"])).insert(into: shop.database)
        let found = try #require(try Country.find("QQ", in: shop.database)).content
        #expect(try String(decoding: Answer.write(found).bytes(), as: UTF8.self) == #"{"title":"Caf\u00e9\/Bar"}"#)
    }
}

/// Lists of records.
@Suite struct ListedTests {
    private func ask(_ handler: Handler, _ query: String, of shop: TestShop) throws -> JSONValue {
        let input = try InputProcessor(visit: shop.visit).arguments(
            [SearchCriteria.parameter], from: PHP.parseStr(query))
        let call = Invocation(
            visit: shop.visit, route: Route(.get, "/V1/things", "Test.list", .anonymous), scope: .all,
            caller: Caller(identity: .nobody, startsSession: false), input: input)
        return try handler(call).value()
    }

    private static func filter(_ field: String, _ value: String, _ condition: String = "eq") -> String {
        let start = "searchCriteria[filter_groups][0][filters][0]"
        return "\(start)[field]=\(field)&\(start)[value]=\(PercentEncoding.encode(value))"
            + "&\(start)[condition_type]=\(condition)"
    }

    @Test func fieldsAreTheRecordsColumns() throws {
        let columns = ListColumns(of: SalesRule.self)
        #expect(columns.key == "salesrule.rule_id")
        #expect(columns.all["name"]?.kind == .text && columns.all["discount_amount"]?.kind == .number)
        #expect(columns.all["conditions"] == nil && columns.all["website_ids"] == nil)
    }

    @Test func aPageHasItsRowsInOrderAndWhatBelongsToThem() throws {
        let shop = try TestShop()
        let page = "searchCriteria[sortOrders][0][field]=stock_id&searchCriteria[sortOrders][0][direction]=DESC"
        let stocks = try ask(StockEndpoints.list, page, of: shop)
        let ids = (stocks["items"]?.array ?? []).compactMap { $0["stock_id"]?.int }
        #expect(ids == ids.sorted(by: >) && ids.count > 1 && stocks["total_count"]?.int == ids.count)
        let channels = (stocks["items"]?.array ?? []).map {
            $0["extension_attributes"]?["sales_channels"]?.array?.count ?? -1
        }
        #expect(channels.reduce(0, +) == (try SalesChannel.count(in: shop.database)))
    }

    @Test(arguments: [("default,nowhere", "in", 1), ("DEFAULT", "eq", 1), ("nowhere", "in", 0)])
    func keysMayBeTexts(_ codes: String, _ condition: String, _ count: Int) throws {
        let shop = try TestShop()
        let found = try ask(SourceEndpoints.list, Self.filter("source_code", codes, condition), of: shop)
        #expect(found["items"]?.array?.count == count && found["total_count"]?.int == count)
    }
}
