import Foundation
import Simulator
import Testing

@testable import CLI

@Suite struct LayerTests {
    private let root = FixtureFolder(path: "\(Scratch.checkout)/fixtures")

    /// Builds the shop of a platform out of a fresh one and a layer, and answers with it.
    @discardableResult
    private func build(_ platform: String, _ layer: String, over base: String? = nil) throws -> ShopTemplate {
        let platform = try #require(Composition.platforms.first { $0.name == platform })
        let settings = ShopSettings(
            name: platform.name, profile: platform.versions.first ?? "", baseURL: "http://localhost",
            mounts: [Mount()],
            fixtures: [root.folder(base ?? "\(platform.name)-fresh"), FixtureFolder(path: layer)])
        return try ShopTemplate(platform, settings: settings)
    }

    private func mistakes(_ platform: String, _ files: [String: String]) throws -> [String] {
        let scratch = try Scratch()
        for (name, text) in files { try write(text, "\(scratch.path)/\(name)") }
        let thrown = #expect(throws: FixtureMistakes.self) { try build(platform, scratch.path) }
        return thrown?.mistakes.map(\.description) ?? []
    }

    private func write(_ text: String, _ path: String) throws {
        let folder = URL(filePath: path).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try text.write(toFile: path, atomically: true, encoding: .utf8)
    }

    @Test(arguments: ["magento", "woocommerce"])
    func everyExampleOfTheDocumentationIsAShop(_ platform: String) throws {
        let scratch = try Scratch()
        let text = try String(contentsOfFile: "\(Scratch.checkout)/docs/fixtures.md", encoding: .utf8)
        var count = 0
        for fence in text.components(separatedBy: "```yaml ").dropFirst() {
            let name = fence.prefix { $0 != "\n" }
            guard name.hasPrefix("\(platform)/"), let end = fence.range(of: "\n```") else { continue }
            try write(String(fence[fence.index(after: name.endIndex)..<end.lowerBound]), "\(scratch.path)/\(name)")
            count += 1
        }
        #expect(count > 10)
        try build(platform, "\(scratch.path)/\(platform)")
    }

    @Test(arguments: ["magento", "woocommerce"])
    func aFolderWithOneProductIsAShopOverAFreshOneAndOverTheRecordedOne(_ platform: String) throws {
        let scratch = try Scratch()
        let product =
            platform == "magento"
            ? #"{"product": {"sku": "one", "name": "One", "price": 1, "type_id": "simple"}}"#
            : #"{"sku": "one", "name": "One", "regular_price": "1"}"#
        try write(product, "\(scratch.path)/products.json")
        try build(platform, scratch.path)
        try build(platform, scratch.path, over: platform)
    }

    @Test(arguments: ["magento", "woocommerce"]) func whatInitWritesIsAShop(_ platform: String) throws {
        let scratch = try Scratch()
        for (name, text) in Starter.files { try write(text, "\(scratch.path)/\(name)") }
        try build(platform, "\(scratch.path)/\(platform)")
    }

    @Test func allMistakesAreToldInTheShopsWords() throws {
        let woo = try mistakes(
            "woocommerce",
            [
                "products.yaml": "- {name: A, regular_price: 5}\n- {name: B, categories: [Nowhere]}\n",
                "coupons.json": #"[{"discount_type": "percent"}]"#, "prodcts.json": "[]", "tags.yaml": "- [",
            ])
        #expect(woo.contains { $0.hasPrefix("products.yaml: product A: regular_price: ") })
        #expect(woo.contains { $0.hasPrefix("products.yaml: product B: categories: ") })
        #expect(woo.contains { $0.hasPrefix("coupons.json: coupon 1 of the file: Missing parameter(s): code") })
        #expect(woo.contains { $0.hasPrefix("prodcts.json: ") && $0.contains("products") })
        #expect(woo.contains { $0.hasPrefix("tags.yaml: no valid YAML") })
        let magento = try mistakes(
            "magento",
            [
                "products.yaml": "- {sku: a, price: 1}\n- {sku: b, name: B, price: 1, attribute_set_id: Nowhere}\n",
                "categories.json": #"{"name": "C", "is_active": true, "parent": "X/Y"}"#,
            ])
        #expect(magento.count == 3)
        #expect(magento.contains { $0.contains("product b: attribute_set_id: there is no attribute set") })
        #expect(magento.contains { $0.contains("category C: parent: there is no category \"X/Y\"") })
    }

    @Test func everyMistakeOfAFileIsToldOnceAndNamesWhatWasMeant() throws {
        let woo = try mistakes(
            "woocommerce",
            [
                "products.yaml":
                    "- 5\n- {name: A, regular_prize: \"1\", upsell_ids: []}\n- {name: B, regular_price: 5}\n",
                "settings.yaml": "[1]\n",
            ])
        #expect(woo.count == 4)
        #expect(woo.contains("products.yaml: element 1: must be an object"))
        #expect(woo.contains("settings.yaml: must be an object"))
        #expect(woo.contains { $0.contains("product A: regular_prize: ") && $0.contains("\"regular_price\"") })
        let magento = try mistakes(
            "magento",
            [
                "products.yaml": "- 5\n- {sku: a, name: A, prise: 1}\n- {sku: b, name: B, price: cheap}\n",
                "settings.yaml": "{general/locale/timezone: Mars/Olympus, a/b/c: [1]}\n",
            ])
        #expect(magento.count == 5)
        #expect(magento.contains { $0.contains("product a: ") && $0.contains("Did you mean \"price\"?") })
        #expect(magento.contains { $0.contains("settings: general/locale/timezone: ") })
        #expect(magento.contains { $0.contains("settings: a/b/c: must be a single value") })
    }

    @Test func aSetThatIsThereAlreadyStaysAndGetsGroupsAndAttributes() throws {
        let attribute = #"{"attribute_code": "finish", "frontend_input": "text", "default_frontend_label": "Finish"}"#
        func set(_ id: Int) -> String {
            """
            {"attributeSet": {"attribute_set_id": \(id), "attribute_set_name": "Default", "sort_order": 1},
             "groups": [{"name": "Product Details", "attributes": ["finish"]}, {"name": "Mine"}]}
            """
        }
        let scratch = try Scratch()
        try write(attribute, "\(scratch.path)/attributes.json")
        try write(set(4), "\(scratch.path)/attribute_sets.json")
        try build("magento", scratch.path)
        // Under another number it is another set of the same name.
        let refused = try mistakes("magento", ["attributes.json": attribute, "attribute_sets.json": set(90)])
        #expect(refused.map { $0.contains("attribute set Default: ") } == [true])
    }

    @Test func whatAFreshWooCommerceHasMayStandInALayer() throws {
        let scratch = try Scratch()
        let zone = """
            {"id": 0, "name": "Elsewhere",
             "methods": [{"instance_id": 40, "method_id": "flat_rate", "settings": {"cost": "5"}}]}
            """
        try write(#"[{"name": "Zero rate"}, {"name": "Books"}]"#, "\(scratch.path)/tax_classes.json")
        try write(zone, "\(scratch.path)/shipping_zones.json")
        try write(#"[{"email": "ann@example.com"}, {"id": 1, "first_name": "A"}]"#, "\(scratch.path)/customers.json")
        try build("woocommerce", scratch.path)
    }

    @Test func yamlIsReadAsJSONWouldBe() throws {
        let scratch = try Scratch()
        let text = "a: yes\nb: true\nc: 12.50\nd: 007\ne: \"5\"\nf:\ng: [1, {h: -2}]\ni: 2024-01-01\n"
        try write(text, "\(scratch.path)/things.yaml")
        let layer = Layer(FixtureFolder(path: scratch.path), kinds: ["things"])
        let body = try #require(layer.entities("things", "thing", label: { _ in nil }).first?.body)
        #expect(
            JSONValue.object(body) == [
                "a": "yes", "b": true, "c": 12.5, "d": "007", "e": "5", "f": nil, "g": [1, ["h": -2]],
                "i": "2024-01-01",
            ])
    }

    @Test func schemasNameWhatIsPosted() throws {
        func members(_ platform: String, _ kind: String) throws -> [String] {
            let platform = try #require(Composition.platforms.first { $0.name == platform })
            let schema = try #require(platform.fixtureSchemas.first { $0.kind == kind }?.schema)
            let one = schema["anyOf"]?[1]
            return (one?["properties"] ?? one?["anyOf"]?[0]?["properties"])?.object?.keys ?? []
        }
        #expect(try Set(members("magento", "products")).isSuperset(of: ["sku", "price", "custom_attributes"]))
        #expect(try Set(members("woocommerce", "products")).isSuperset(of: ["sku", "regular_price", "variations"]))
        #expect(try Set(members("woocommerce", "orders")).isSuperset(of: ["line_items", "billing"]))
    }
}
