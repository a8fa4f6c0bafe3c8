import PHP
import Simulator
import Testing

@testable import Magento

@Suite("Lists by search criteria")
struct ListingTests {
    private let shop: SignedShop
    private let listing = Listing(
        from: "thing t", key: "t.id",
        columns: [
            "id": ListColumn("t.id", .number), "name": ListColumn("t.name", .text), "at": ListColumn("t.at", .date),
        ])

    init() throws {
        shop = try SignedShop()
        try shop.database.execute(
            """
            CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT, at TEXT);
            INSERT INTO thing VALUES (1, 'Rope', '2026-01-01 00:00:00'), (2, 'tent', '2026-02-01 10:00:00'),
                (3, NULL, NULL), (10, '100% wool', '2026-03-01 00:00:00');
            """)
    }

    private func ids(_ query: String) throws -> [Int] { try page(query).ids }

    private func page(_ query: String) throws -> Listing.Page {
        let input = try InputProcessor(visit: shop.visit).arguments(
            [SearchCriteria.parameter], from: PHP.parseStr(query))
        let route = Route(.get, "/V1/things", "Test.list", .anonymous)
        let invocation = Invocation(
            visit: shop.visit, route: route, scope: StoreScope(name: .all, storeID: 0, websiteID: 0, code: "admin"),
            caller: Caller(identity: .nobody, startsSession: false), input: input)
        return try listing.page(try SearchCriteria(invocation), in: shop.visit)
    }

    private func filter(_ field: String, _ value: String, _ condition: String) -> String {
        let start = "searchCriteria[filter_groups][0][filters][0]"
        return "\(start)[field]=\(field)&\(start)[value]=\(PercentEncoding.encode(value))"
            + "&\(start)[condition_type]=\(condition)"
    }

    @Test(
        "conditions",
        arguments: [
            ("name", "ROPE", "eq", [1]), ("name", "rope ", "eq", [1]), ("name", "%e%", "like", [1, 2]),
            ("name", "100\\%%", "like", [10]), ("id", "1,10", "in", [1, 10]), ("id", "1", "nin", [2, 3, 10]),
            ("name", "", "null", [3]), ("id", "2", "gteq", [2, 3, 10]), ("id", "1abc", "eq", [1]),
            ("at", "2026-02-01", "gt", [2, 10]), ("name", "rope,tent", "nope", []), ("id", "3", "nope", [3]),
            ("name", "Rope", "finset", [1]), ("name", "", "sneq", [1, 2, 10]),
        ])
    func conditions(field: String, value: String, condition: String, expected: [Int]) throws {
        #expect(try ids(filter(field, value, condition)) == expected)
    }

    @Test("values and fields cannot carry SQL")
    func injection() throws {
        for value in ["x' OR 1=1 --", "'; DROP TABLE thing; --", "\" OR \"\"=\"", "?", "%' OR '1'='1"] {
            #expect(try ids(filter("name", value, "eq")).isEmpty)
        }
        #expect(throws: InternalFailure.self) { try ids(filter("id) OR (1=1", "1", "eq")) }
        #expect(throws: InternalFailure.self) { try ids(filter("name", "x", "is")) }
        #expect(throws: MagentoError.self) {
            try ids("searchCriteria[sortOrders][0][field]=" + PercentEncoding.encode("id; DROP TABLE thing"))
        }
        #expect(try ids("searchCriteria=").count == 4)
    }

    @Test("pages, sizes and overflow")
    func paging() throws {
        let size = "searchCriteria[pageSize]"
        let current = "searchCriteria[currentPage]"
        #expect(try ids("\(size)=2&\(current)=2") == [3, 10])
        #expect(try ids("\(size)=2&\(current)=-4") == [1, 2])
        #expect(try ids("\(size)=-5") == [1])
        #expect(try page("\(size)=2&\(current)=9").total == 4)
        #expect(try ids("\(size)=1&\(current)=9223372036854775807").isEmpty)
        #expect(throws: InternalFailure.self) {
            try ids("\(size)=9223372036854775807&\(current)=9223372036854775807")
        }
    }

    @Test("orders, downwards where nothing is said")
    func sorting() throws {
        let order = "searchCriteria[sortOrders][0]"
        #expect(try ids("\(order)[field]=id") == [10, 3, 2, 1])
        #expect(try ids("\(order)[field]=id&\(order)[direction]=asc") == [1, 2, 3, 10])
        #expect(throws: InternalFailure.self) { try ids("\(order)[field]=nope") }
        #expect(throws: MagentoError.self) { try ids("\(order)[field]=id&\(order)[direction]=up") }
    }
}
