import Simulator
import Testing

@testable import Magento

@Suite("The fields parameter")
struct FieldsFilterTests {
    private let value: JSONValue = ["sku": "a", "ext": ["stock": ["qty": 1, "min": 2]], "list": [["id": 1, "x": 2]]]

    @Test("keeps what is named, nested and in lists, in the order of the answer")
    func keeps() throws {
        let filtered = try FieldsFilter("list[id],ext[stock[qty]],sku").apply(value)
        #expect(filtered == ["sku": "a", "ext": ["stock": ["qty": 1]], "list": [["id": 1]]])
    }

    @Test("malformed or unknown names leave nothing", arguments: ["nope", "sku, x", "ext[stock[qty", "sku]", "*"])
    func nothing(text: String) throws {
        #expect(try FieldsFilter(text).apply(value) == [])
    }

    @Test("an empty list becomes null, brackets a thousand deep are no harm")
    func edges() throws {
        #expect(try FieldsFilter("items[sku]").apply(["items": []]) == ["items": nil])
        let deep = String(repeating: "a[", count: 1000) + String(repeating: "]", count: 1000)
        #expect(try FieldsFilter(deep).apply(value) == [])
    }

    @Test("a scalar list cannot be filtered")
    func scalars() {
        #expect(throws: ApplicationCrash.self) { try FieldsFilter("a").apply(["x", "y"]) }
    }
}
