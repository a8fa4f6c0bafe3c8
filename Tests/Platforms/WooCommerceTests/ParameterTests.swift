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
