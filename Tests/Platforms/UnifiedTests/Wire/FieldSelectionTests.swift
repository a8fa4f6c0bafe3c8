import Simulator
import Testing

@testable import Unified

/// Which fields answers have, in which order, and pages.
@Suite struct FieldSelectionTests {
    private func envelope(_ method: String, _ raw: JSONObject, _ result: JSONValue, more: Bool = false) throws -> String
    {
        let call = try MethodCall(raw, of: try #require(MethodTable[method]))
        return JSONWriter.text(.object(call.envelope(of: result, hasMore: more)), style: .plain)
    }

    private let category: JSONValue = ["name": "Plant", "id": 25, "parent_id": "0", "avail": true, "sort_order": 2]

    @Test func theUsualFieldsComeInTheModelsOrder() throws {
        #expect(
            try envelope("category.info", ["id": "25"], category)
                == #"{"return_code":0,"return_message":"","result":{"id":"25","parent_id":"0","name":"Plant","description":null}}"#
        )
    }

    @Test func everythingHasEveryMemberButEmptyExtras() throws {
        let call = try MethodCall(
            ["id": "25", "response_fields": "{*}"], of: try #require(MethodTable["category.info"]))
        let result = call.envelope(of: category)["result"]?.object
        #expect(result?.keys == ModelTable["Category"]?.map(\.name))
        #expect(result?["images"] == [])
        #expect(result?["short_description"] == JSONValue.null)
    }

    @Test func namedFieldsKeepTheModelsOrderAndUnknownOnesAreNull() throws {
        let fields: JSONObject = ["id": "1", "response_fields": "{result{name,nothing,id}}"]
        #expect(
            try envelope("category.info", fields, category)
                == #"{"return_code":0,"return_message":"","result":{"id":"25","name":"Plant","nothing":null}}"#)
    }

    @Test func inListsUnknownNamesAreLeftOutAndSoAreCountAndPagination() throws {
        let result: JSONValue = ["categories_count": 1, "category": [category]]
        #expect(
            try envelope("category.list", ["response_fields": "{result{category{id, bogus}}}"], result)
                == #"{"return_code":0,"return_message":"","result":{"category":[{"id":"25"}]}}"#)
    }

    @Test(arguments: ["{}", "x", "{a;b}", "{a", "", "{a}}é"])
    func aPatternIsKept(_ fields: String) throws {
        guard !fields.isEmpty else { return }
        let error = #expect(throws: UnifiedError.self) {
            try self.envelope("category.list", ["response_fields": .string(fields)], [:])
        }
        #expect(error?.code == 109)
        #expect(error?.message.hasSuffix(#"'/^({)([a-zA-Z0-9{},_*\-\s])+(})$/'"#) == true)
    }

    @Test func paramsAndExcludeNameMembersOfTheModel() throws {
        let named = try envelope("category.info", ["id": "1", "params": "name,id"], category)
        #expect(named.hasSuffix(#""result":{"id":"25","name":"Plant"}}"#))
        let all: JSONObject = ["id": "1", "params": "force_all", "exclude": "name,images"]
        let text = try envelope("category.info", all, category)
        #expect(!text.contains("images") && !text.contains(#""name""#) && text.contains("meta_title"))
    }

    @Test func oldNamesOfAnOrdersFieldsStillWork() throws {
        let text = try envelope("order.info", ["order_id": "1"], ["id": "1", "order_id": "1"])
        #expect(text.contains(#""shipping_address":null,"billing_address":null,"#))
        #expect(text.contains(#""order_products":[]"#))
    }

    @Test func aCursorCarriesFiltersFieldsAndCount() throws {
        let declaration = try #require(MethodTable["product.list"])
        let call = try MethodCall(["count": "2", "sku": "x", "params": "id"], of: declaration)
        let first = call.envelope(of: ["product": []], hasMore: true)["pagination"]
        #expect(first?["previous"] == JSONValue.null)
        let next = try #require(first?["next"]?.string)
        for text in [next, PercentEncoding.encode(next), PercentEncoding.encode(PercentEncoding.encode(next))] {
            let second = try MethodCall(["page_cursor": .string(text)], of: declaration)
            #expect(second.page == PageRequest(start: 2, count: 2, isOffset: false))
            #expect(second.parameters.text("sku") == "x")
            #expect(second.selection == .names(["id"]))
            let pages = second.envelope(of: ["product": []], hasMore: false)["pagination"]
            #expect(pages?["next"] == JSONValue.null)
            #expect(pages?["previous"]?.string != nil)
        }
    }

    @Test func aCursorStandsAlone() throws {
        let declaration = try #require(MethodTable["product.list"])
        #expect(throws: UnifiedError.self) { try MethodCall(["page_cursor": "x", "sku": "y"], of: declaration) }
        #expect(throws: UnifiedError.self) { try MethodCall(["page_cursor": "nobody gave it"], of: declaration) }
        let call = try MethodCall(["start": 0], of: declaration)
        #expect(call.envelope(of: [:], hasMore: true)["pagination"] == ["previous": nil, "next": nil])
    }

    @Test func numbersAreRoundedHalfUp() {
        let rounded = ModelCompletion(places: 2)
        for (number, wanted) in [(1.005, 1.01), (2.675, 2.68), (-1.005, -1.01), (19.95, 19.95), (0.125, 0.13)] {
            #expect(rounded.complete(.double(number), as: .number) == .double(wanted))
        }
    }
}
