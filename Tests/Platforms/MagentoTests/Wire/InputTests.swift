import Simulator
import Testing

@testable import Magento

@Suite("Input of service methods")
struct InputTests {
    private let item = ObjectType("Magento.Test.ItemInterface", ["item_id": .int, "qty": .float, "is_new": .bool])

    private func arguments(_ type: DataType, _ json: String) throws -> JSONValue? {
        let processor = InputProcessor(visit: try SignedShop().visit)
        let input = try JSONParser.parse(json).object ?? JSONObject()
        return try processor.arguments([.required("theItem", type)], from: input)["theItem"]
    }

    @Test("names may be in snake or camel case at every level")
    func names() throws {
        let expected: JSONValue = ["item_id": 1, "qty": 2.0]
        for json in [#"{"theItem":{"item_id":1,"qty":2}}"#, #"{"the_item":{"itemId":"1","Qty":"2"}}"#] {
            #expect(try arguments(.object(item), json) == expected)
        }
    }

    @Test(
        "numbers",
        arguments: [
            ("4.7", 4), ("\" 12\"", 12), ("\"1e3\"", 1000), ("\"99999999999999999999\"", Int64.max), ("-0.5", 0),
        ])
    func numbers(json: String, expected: Int64) throws {
        #expect(try arguments(.int, "{\"theItem\":\(json)}") == .int(expected))
    }

    @Test("what is no number is refused", arguments: ["\"abc\"", "\"1abc\"", "\"\"", "true", "[1]", "{}"])
    func notNumbers(json: String) {
        #expect(throws: MagentoError.self) { try arguments(.int, "{\"theItem\":\(json)}") }
    }

    @Test(
        "a boolean is what filter_var says",
        arguments: [
            ("\"yes\"", true), ("\" On\"", true), ("1", true), ("2", false), ("\"false\"", false), ("\"\"", false),
        ])
    func truth(json: String, expected: Bool) throws {
        #expect(try arguments(.bool, "{\"theItem\":\(json)}") == .bool(expected))
    }

    @Test("an `integer` is cast, whatever it is", arguments: [("\"abc\"", 0), ("\" 7 x\"", 7), ("true", 1)])
    func casts(json: String, expected: Int64) throws {
        #expect(try arguments(.integer, "{\"theItem\":\(json)}") == .int(expected))
    }

    @Test("no list at all is taken for a list of scalars, and a scalar is not")
    func lists() throws {
        let type = ObjectType("Magento.Test.ListInterface", ["ids": .array(.int), "agreed": .boolean])
        #expect(try arguments(.object(type), #"{"theItem":{"ids":null}}"#) == ["ids": .null])
        #expect(throws: MagentoError.self) { try arguments(.object(type), #"{"theItem":{"ids":"1"}}"#) }
        let error = #expect(throws: MagentoError.self) {
            try arguments(.object(type), #"{"theItem":{"agreed":[1]}}"#)
        }
        #expect(error?.message.contains("The \"boolean\" type was expected.") == true)
    }

    @Test("an unknown member is an internal failure, a missing argument is named")
    func unknown() {
        #expect(throws: InternalFailure.self) { try arguments(.object(item), #"{"theItem":{"nope":1}}"#) }
        #expect(throws: MagentoError.required(["theItem"])) { try arguments(.int, #"{"theItem":null}"#) }
    }

    @Test("a mistake inside an object names the member")
    func nested() {
        let error = #expect(throws: MagentoError.self) {
            try arguments(.object(item), #"{"theItem":{"item_id":"x"}}"#)
        }
        #expect(error?.message.hasPrefix("Error occurred during \"item_id\" processing. The \"x\" value's") == true)
    }

    @Test("custom attributes come as a list or as an object; nothing else is either")
    func customAttributes() throws {
        let type = DataType.customAttributes(entity: "none")
        let expected: JSONValue = [["attribute_code": "a", "value": "1"]]
        for json in [#"{"theItem":[{"attribute_code":"a","value":"1"}]}"#, #"{"theItem":{"a":"1"}}"#] {
            #expect(try arguments(type, json) == expected)
        }
        #expect(throws: InternalFailure.self) { try arguments(type, #"{"theItem":"text"}"#) }
        #expect(throws: MagentoError.self) { try arguments(type, #"{"theItem":["text"]}"#) }
    }
}
