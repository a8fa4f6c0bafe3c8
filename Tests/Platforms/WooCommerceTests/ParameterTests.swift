import Simulator
import Testing

@testable import WooCommerce

@Suite struct ParameterTests {
    @Test(arguments: [
        ("2", true), (" 2 ", true), ("+2", true), ("2.0", true), ("1e1", true), ("0x2", false), ("", false),
    ])
    func integersMayBeTexts(_ text: String, _ isInteger: Bool) {
        #expect(SchemaCheck.isInteger(.string(text)) == isInteger)
    }

    @Test(arguments: [("100abc", 100), ("-5", -5), ("abc", 0), ("1e3", 1000), ("99999999999999999999", Int.max)])
    func textsBecomeNumbersAsInPHP(_ text: String, _ number: Int) { #expect(PHP.int(text) == number) }

    @Test func bracketsMakeLists() {
        let query = PHPQuery.parse("a[]=1&a[]=2&b[x][y]=3&c.d=4&e=5&e=6&f[0][g]=7")
        #expect(query["a"] == ["1", "2"])
        #expect(query["b"] == ["x": ["y": "3"]])
        #expect(query["c_d"] == "4")
        #expect(query["e"] == "6")
        #expect(query["f"] == [["g": "7"]])
    }

    @Test func hostileQueriesAreBounded() {
        let deep = "a" + String(repeating: "[b]", count: 5000) + "=1"
        #expect(PHPQuery.parse(deep)["a"] != nil)
        #expect(PHPQuery.parse(String(repeating: "&=", count: 5000)).isEmpty)
        #expect(PHPQuery.parse(String(repeating: "a=1&", count: 5000)).count == 1)
    }

    @Test func faultsAreWordedAsInWordPress() {
        let schema: JSONObject = ["type": "string", "enum": ["in", "not_in", "and"]]
        #expect(throws: SchemaFault("rest_not_in_enum", "op is not one of in, not_in, and and.")) {
            try SchemaCheck.validate("x", schema, "op")
        }
        #expect(throws: SchemaFault.type("a[1]", "integer")) {
            try SchemaCheck.validate("1,x", ["type": "array", "items": ["type": "integer"]], "a")
        }
        #expect(throws: SchemaFault("rest_out_of_bounds", "n must be between 0 (inclusive) and 100 (inclusive)")) {
            try SchemaCheck.validate(101, ["type": "integer", "minimum": 0, "maximum": 100], "n")
        }
    }

    @Test func ofSeveralTypesTheFirstDeclaredCounts() {
        let schema: JSONObject = ["type": ["string", "array"], "items": ["type": "string"]]
        #expect(SchemaSanitize.convert("a,b", schema) == "a,b")
    }
}
