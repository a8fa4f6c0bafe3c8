import Simulator
import Testing

@testable import Unified

/// What the layer makes of parameters before a store is asked.
@Suite struct ParameterRulesTests {
    private func checked(_ method: String, _ raw: JSONObject) throws -> Parameters {
        try ParameterRules(try #require(MethodTable[method])).checked(raw)
    }

    private func words(_ method: String, _ raw: JSONObject) throws -> String {
        do {
            _ = try checked(method, raw)
            return ""
        } catch let error as UnifiedError {
            return "\(error.code) \(error.message)"
        }
    }

    @Test func theTableHasEveryMethodOfTheDocument() {
        let undocumented = UnifiedMethods.table.map(\.name).filter { MethodTable[$0] == nil }
        #expect(Set(undocumented) == ["analytics.customer_report", "analytics.product_report", "analytics.report"])
        #expect(MethodTable.all.count == 179)
        #expect(MethodTable["product.list"]?["count"]?.usual == "10")
        #expect(MethodTable["product.list"]?.isPaged == true)
        #expect(MethodTable["product.update.batch"]?["nested_items_update_behaviour"]?.allowed == ["replace", "merge"])
    }

    @Test func everyModelOfAnAnswerIsInTheTable() {
        func missing(_ type: ModelType, _ seen: inout Set<String>) -> [String] {
            switch type {
            case .list(let type), .optional(let type): return missing(type, &seen)
            case .object(let members): return members.flatMap { missing($0.type, &seen) }
            case .model(let name):
                guard let members = ModelTable[name] else { return [name] }
                guard seen.insert(name).inserted else { return [] }
                return members.flatMap { missing($0.type, &seen) }
            default: return []
            }
        }
        var seen: Set<String> = []
        #expect(MethodTable.all.flatMap { missing($0.result, &seen) }.isEmpty)
        #expect(seen.count > 80)
    }

    @Test(arguments: [
        ("-5", "unsigned integer."), ("x", "unsigned integer."), ("1.5", "unsigned integer."),
        ("251", "unsigned integer."),
    ])
    func pagesAreCountedFromZeroToTheMost(_ count: String, _ type: String) throws {
        #expect(
            try words("product.list", ["count": .string(count)])
                == "109 Parameter 'count' is not valid. The required type of parameter is \(type)")
    }

    @Test func whatIsRequiredIsAskedForInOrder() throws {
        #expect(try words("product.add", [:]) == "114 Parameter 'name' is required.")
        #expect(try words("product.add", ["name": "a"]) == "114 One of parameters 'sku', 'model' is required.")
        #expect(
            try words("product.add", ["name": "a", "model": "b", "description": ""])
                == "109 The value of parameter 'description' can not be empty.")
        #expect(try words("product.variant.add", [:]) == "114 Parameter 'product_id' is required.")
        #expect(try words("order.info", [:]) == "114 One of parameters 'order_id', 'id' is required.")
        #expect(
            try words("product.variant.add.batch", [:])
                == "109 Invalid request: 'raw_body' is either empty or not provided.")
    }

    @Test func typesAreToldBeforeWhatIsMissing() throws {
        let type = "is not valid. The required type of parameter is"
        #expect(try words("product.add", ["price": "test"]) == "109 Parameter 'price' \(type) decimal.")
        #expect(try words("product.image.add", ["url": "test"]) == "109 Parameter 'url' \(type) valid URL.")
        #expect(try words("product.variant.add", ["attributes": "t"]) == "109 Parameter 'attributes' \(type) an array.")
        #expect(
            try words("order.list", ["created_from": "notadate"])
                == #"109 Parameter 'created_from' \#(type) a date string in 'Y-m-d\TH:i:sO' ISO_8601 format."#)
        #expect(
            try words("product.add", ["sku": .string(String(repeating: "s", count: 101))])
                == "109 Parameter 'sku' \(type) not empty string and length must be less than or equal to 100")
    }

    @Test func numbersAndBooleansMayBeTexts() throws {
        let given = try checked(
            "product.update", ["id": 7, "price": "99.99", "quantity": "3", "in_stock": "False", "on_sale": 1])
        #expect(given["price"] == 99.99)
        #expect(given["quantity"] == 3)
        #expect(given["in_stock"] == false)
        #expect(given["on_sale"] == true)
        #expect(given.text("id") == "7")
    }

    @Test func whatNobodyRequiresMayBeEmptyAndWhatIsUnknownIsLeftOut() throws {
        let given = try checked("product.list", ["sku": "", "bogus": "1", "type": .null])
        #expect(given.values.isEmpty)
    }

    @Test func someParametersExcludeEachOther() throws {
        #expect(
            try words("product.list", ["type": "simple", "product_type": "x"])
                == "109 Invalid parameters combination, please provide only one of the following: (product_type,type)")
        #expect(try words("product.update", ["id": 1, "quantity": 1, "reduce_quantity": 1]).hasPrefix("109 Invalid"))
    }
}
