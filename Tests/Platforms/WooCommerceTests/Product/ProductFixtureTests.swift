import Simulator
import Testing

@testable import WooCommerce

@Suite struct ProductFixtureTests {
    private func mistake(_ json: JSONValue, needsName: Bool = true) -> FixtureMistake? {
        do {
            try ProductFixture(file: "products.json", place: "element 3", json: json).check(needsName: needsName)
            return nil
        } catch {
            return error as? FixtureMistake
        }
    }

    @Test func whatIsAbsentOrNullIsFine() {
        #expect(mistake(["id": 7, "name": "Mug"]) == nil)
        #expect(mistake(["id": 7, "name": "Mug", "price": .null, "stock_quantity": 1.5, "weight": ""]) == nil)
        #expect(mistake(["id": 7], needsName: false) == nil)
    }

    @Test func aProductWithoutIdIsToldByItsPlace() {
        let mistake = mistake(["name": "Mug"])
        #expect(mistake?.entity == "element 3")
        #expect(mistake?.field == "id")
    }

    @Test(
        arguments: [
            ("name", ""), ("price", ["amount": 3]), ("regular_price", "cheap"), ("categories", "mugs"),
            ("virtual", "yes"),
            ("type", "bundle"), ("dimensions", []), ("menu_order", "1"), ("sku", 5),
        ] as [(String, JSONValue)])
    func aMemberOfAnotherShapeIsToldByProductAndField(field: String, value: JSONValue) {
        var json: JSONObject = ["id": 7, "name": "Mug"]
        json[field] = value
        let mistake = mistake(.object(json))
        #expect(mistake?.file == "products.json")
        #expect(mistake?.entity == "product 7")
        #expect(mistake?.field == field)
    }
}
