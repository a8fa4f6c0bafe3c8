import Simulator
import Testing

@testable import WooCommerce

/// What all collections of `wc/v3` share, seen through some of them.
@Suite struct CollectionTests {
    private let shop: TestRoom
    private let headers: Headers

    init() throws {
        shop = try TestRoom()
        let pair = "ck_a100000000000000000000000000000000000000:cs_a100000000000000000000000000000000000000"
        headers = [
            "Authorization": "Basic \(Base64.encode(Array(pair.utf8)))", "X-Forwarded-Proto": "https",
            "Content-Type": "application/json",
        ]
    }

    private func reply(_ method: String, _ path: String, _ body: String = "") throws -> Reply {
        try shop.answer(method, "/wp-json/wc/v3\(path)", headers, body: body)
    }

    private func answer(_ method: String, _ path: String, _ body: String = "") throws -> JSONValue {
        try JSONParser.parse(reply(method, path, body).body)
    }

    private func ids(_ path: String) throws -> [Int] {
        try answer("GET", path).array?.compactMap { $0["id"]?.int } ?? []
    }

    // MARK: Pages

    @Test func aPageTellsHowManyThereAreAndWhereItsNeighboursLie() throws {
        let first = try reply("GET", "/coupons?per_page=7&orderby=id&order=asc")
        let total = try #require(first.headers["X-WP-Total"].flatMap { Int($0) })
        let pages = (total + 6) / 7
        #expect(first.headers["X-WP-TotalPages"] == String(pages))
        #expect(
            first.headers["Link"]
                == "<https://store.local/wp-json/wc/v3/coupons?per_page=7&orderby=id&order=asc&page=2>; rel=\"next\"")
        let second = try reply("GET", "/coupons?page=2&per_page=7&orderby=id&order=asc").headers["Link"] ?? ""
        #expect(second.contains("page=1&per_page=7") && second.contains("rel=\"prev\""))
        #expect(second.contains("page=3&per_page=7") && second.contains("rel=\"next\""))
        let beyond = try reply("GET", "/coupons?page=99&per_page=7")
        #expect(beyond.body == Array("[]".utf8))
        #expect(beyond.headers["Link"]?.contains("page=\(pages)&per_page=7>; rel=\"prev\"") == true)
    }

    @Test func pagesPutTogetherAreTheWholeList() throws {
        let all = try ids("/coupons?per_page=100")
        let pages = try (1...4).flatMap { try ids("/coupons?per_page=6&page=\($0)") }
        #expect(pages == all && Set(all).count == all.count)
        #expect(try ids("/coupons?per_page=3&offset=5") == Array(all[5..<8]))
    }

    @Test func listsAreReadByAFixedNumberOfStatementsThatTakeListsAsOneParameter() {
        var conditions = Conditions()
        conditions.add("id", inAny: [3, 5, 9])
        conditions.add("status", inAny: ["a", "b"], not: true)
        conditions.add("kind", inAny: [String]())
        #expect(
            conditions.clause
                == "WHERE (id IN (SELECT value FROM json_each(?))) "
                + "AND (status NOT IN (SELECT value FROM json_each(?)))")
        #expect(conditions.values.count == 2)
    }

    // MARK: Filters

    @Test func filtersAreTheDatabases() throws {
        let all = try ids("/coupons?per_page=100")
        #expect(try ids("/coupons?include=\(all[2]),\(all[0]),99999&orderby=include") == [all[2], all[0]])
        #expect(try ids("/coupons?per_page=100&exclude=\(all[0]),\(all[1])") == Array(all.dropFirst(2)))
        #expect(try ids("/coupons?code=VIP").count == 1)
        #expect(try ids("/coupons?search=VI&code=vip").count == 1)
        #expect(try ids("/coupons?search=100%25").isEmpty)
        #expect(try ids("/coupons?after=2090-01-01T00:00:00").isEmpty)
        #expect(try ids("/customers?role=all&orderby=id") == [1, 2, 3])
        #expect(try ids("/customers?role=all&search=JANE") == [2])
        #expect(try ids("/customers?email=Jane@Example.com").count <= 1)
        #expect(try ids("/taxes?orderby=id&order=desc") == [2, 1])
        #expect(try ids("/taxes?class=reduced-rate") == [2])
    }

    @Test func termsComeAsListedAlsoBackwards() throws {
        let all = try ids("/products/categories?orderby=id&per_page=100")
        let wanted = [all[2], all[0], all[1]]
        let list = wanted.map(String.init).joined(separator: ",")
        #expect(try ids("/products/categories?include=\(list)&orderby=include") == wanted)
        #expect(try ids("/products/categories?include=\(list)&orderby=include&order=desc") == wanted.reversed())
        // An inclusion makes exclusions void.
        #expect(try ids("/products/categories?include=\(all[0])&exclude=\(all[0])") == [all[0]])
    }

    // MARK: Deleting

    @Test func whatHasNoTrashIsNotDeletedWithoutForce() throws {
        for (path, code, message) in [
            ("/webhooks/1", "woocommerce_rest_trash_not_supported", "Webhooks do not support trashing."),
            ("/taxes/1", "woocommerce_rest_trash_not_supported", "Taxes do not support trashing."),
            ("/shipping/zones/1", "rest_trash_not_supported", "Shipping zones do not support trashing."),
        ] {
            let refusal = try answer("DELETE", path)
            #expect(refusal["code"] == .string(code) && refusal["message"] == .string(message))
            #expect(try reply("GET", path).status == 200)
            #expect(try reply("DELETE", "\(path)?force=true").status == 200)
            #expect(try reply("GET", path).status == 404)
        }
    }

    @Test func someCollectionsRefuseBeforeTheyLookAndOthersAfter() throws {
        #expect(try answer("DELETE", "/taxes/99")["code"] == "woocommerce_rest_trash_not_supported")
        #expect(try answer("DELETE", "/webhooks/99")["code"] == "woocommerce_rest_shop_webhook_invalid_id")
    }

    @Test func whatIsInTheTrashCannotBePutThereAgain() throws {
        let id = try #require(try ids("/coupons?code=vip").first)
        #expect(try answer("DELETE", "/coupons/\(id)")["status"] == "publish")
        let trashed = try answer("GET", "/coupons/\(id)")
        #expect(trashed["status"] == "trash")
        #expect(trashed["meta_data"]?.array?.compactMap { $0["key"]?.string }.contains("_wp_trash_meta_status") == true)
        let again = try reply("DELETE", "/coupons/\(id)")
        #expect(again.status == 410)
        #expect(String(decoding: again.body, as: UTF8.self).contains("The shop_coupon has already been deleted."))
        #expect(try ids("/coupons?code=vip").isEmpty)
        #expect(try reply("DELETE", "/coupons/\(id)?force=true").status == 200)
        #expect(try answer("GET", "/coupons/\(id)")["code"] == "woocommerce_rest_shop_coupon_invalid_id")
    }

    // MARK: Batches

    @Test func aRefusedEntryOfABatchIsUndoneButItsIdStaysTaken() throws {
        let before = try #require(try answer("POST", "/orders", #"{"status":"pending"}"#)["id"]?.int)
        let answer = try answer(
            "POST", "/orders/batch",
            """
            {"create":[{"customer_note":"one"},{"coupon_lines":[{"code":"none-such"}]},{"customer_note":"three"}],
            "delete":[\(before),99999]}
            """)
        let made = answer["create"]?.array ?? []
        try #require(made.count == 3)
        #expect(made[0]["id"]?.int == before + 1 && made[0]["customer_note"] == "one")
        #expect(made[1]["id"]?.int == 0 && made[1]["error"]?["code"] == "woocommerce_rest_invalid_coupon")
        // The refused order is gone, and so is its id.
        #expect(made[2]["id"]?.int == before + 3 && made[2]["customer_note"] == "three")
        #expect(try reply("GET", "/orders/\(before + 2)").status == 404)
        let deleted = answer["delete"]?.array ?? []
        #expect(deleted.first?["id"]?.int == before)
        #expect(deleted.last?["error"]?["code"] == "woocommerce_rest_shop_order_invalid_id")
        #expect(try reply("GET", "/orders/\(before)").status == 404)
    }

    @Test func aBatchTakesAHundredEntries() throws {
        let ids = (0...100).map { "\($0 + 90_000)" }.joined(separator: ",")
        #expect(try reply("POST", "/coupons/batch", #"{"delete":[\#(ids)]}"#).status == 413)
    }

    @Test func entriesOfABatchAreFilledWithDefaults() throws {
        let made = try answer("POST", "/taxes/batch", #"{"create":[{"rate":"7"}]}"#)["create"]?[0]
        #expect(made?["priority"]?.int == 1 && made?["shipping"] == true && made?["class"] == "standard")
    }

    // MARK: Creating and changing

    @Test func aNewItemsAddressStandsInLocation() throws {
        let made = try reply("POST", "/webhooks", #"{"topic":"order.created","delivery_url":"https://a.example/"}"#)
        let id = try #require(try JSONParser.parse(made.body)["id"]?.int)
        #expect(made.status == 201)
        #expect(made.headers["Location"] == "https://store.local/wp-json/wc/v3/webhooks/\(id)")
        // The real class puts the id behind its route as it was registered.
        let variable = try #require(try ids("/products?type=variable").first)
        let variation = try reply("POST", "/products/\(variable)/variations", "{}")
        #expect(variation.headers["Location"]?.contains("/products/(?P<product_id>[\\d]+)/variations/") == true)
    }

    @Test func anExistingItemCannotBeMadeAgain() throws {
        #expect(try answer("POST", "/products", #"{"id":7}"#)["code"] == "woocommerce_rest_product_exists")
        #expect(
            try answer("POST", "/coupons", #"{"id":7,"code":"x"}"#)["code"] == "woocommerce_rest_shop_coupon_exists")
    }

    @Test func fieldsArePickedFromListsAndItems() throws {
        #expect(try answer("GET", "/taxes?_fields=id&orderby=id") == [["id": 1], ["id": 2]])
        #expect(try answer("GET", "/webhooks/1?_fields=id,name").object?.keys == ["id", "name", "_links"])
    }

    @Test func strangersAreToldWhatIsUnknownOnlyByPosts() throws {
        func status(_ path: String) throws -> Int { try shop.answer("GET", "/wp-json/wc/v3\(path)").status }
        #expect(try status("/coupons/99999") == 404)
        #expect(try status("/products/categories/99999") == 404)
        #expect(try status("/products/attributes/99999/terms/1") == 404)
        #expect(try status("/webhooks/99999") == 401)
        #expect(try status("/coupons") == 401)
    }

    // MARK: Parents

    @Test func aVariationOfAProductThatDoesNotExistYetDoesNotBecomeItsOwnParent() throws {
        let last = try #require(try answer("POST", "/products", "{\"name\":\"Last\"}")["id"]?.int)
        for ahead in 1...4 {
            let made = try reply("POST", "/products/\(last + ahead)/variations", "{}")
            // Behind the id that it took, the real system crashes (rest-v3-products/variations-crud 31).
            #expect(made.status == 500)
        }
        #expect(try answer("POST", "/products", "{}")["id"]?.int == last + 5)
    }
}

/// Custom fields.
@Suite struct MetaDataTests {
    private let stored = [OrderMeta(id: 4, key: "size", value: "S"), OrderMeta(id: 5, key: "color", value: "red")]

    @Test func knownIdsAndNamesAreChangedAndOthersAdded() {
        var meta = stored
        meta.merge([
            ["id": 5, "key": "colour", "value": "blue"], ["key": "size", "value": ["M"]],
            ["key": "gift", "value": true], ["id": 99, "key": "note", "value": "n"],
        ])
        #expect(
            meta == [
                OrderMeta(id: 4, key: "size", value: ["M"]), OrderMeta(id: 5, key: "colour", value: "blue"),
                OrderMeta(key: "gift", value: "1"), OrderMeta(key: "note", value: "n"),
            ])
    }

    @Test func whatIsSetToNullOrToNothingGoesAndWhatHasNoNameDoesNothing() {
        var meta = stored
        meta.merge([["id": 4, "key": "size", "value": nil], ["key": "", "value": 1], ["id": 5, "value": "x"]])
        #expect(meta == [stored[1]])
        meta.merge([["key": "color"], ["key": "never", "value": nil]])
        #expect(meta.isEmpty)
    }

    @Test func anEntryWithoutAnIdLeavesOneFieldOfItsName() {
        var meta = [stored[0], OrderMeta(id: 6, key: "size", value: "XL"), stored[1]]
        meta.merge([["key": "size", "value": "M"]])
        #expect(meta == [OrderMeta(id: 4, key: "size", value: "M"), stored[1]])
    }

    @Test func newFieldsTakeIdsOfTheirTable() throws {
        let visit = try TestRoom().visit()
        var list: [JSONValue] = [["id": 4, "key": "size", "value": "S"]]
        try MetaData.merge(
            [["key": "size", "value": "L"], ["key": "a", "value": 1]], into: &list, of: "postmeta", visit)
        #expect(list.first == ["id": 4, "key": "size", "value": "L"])
        let first = try #require(list.last?["id"]?.int)
        try MetaData.add([("a", 2)], to: &list, of: "postmeta", visit)
        #expect(list.count == 3 && list.last?["id"]?.int == first + 1)
    }
}
