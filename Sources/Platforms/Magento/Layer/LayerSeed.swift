import PHP
import Simulator

/// Lays a user's folder over a shop, through the web API's own services.
struct LayerSeed {
    /// What a layer may hold, in the order in which it is saved: what is named comes before what names it.
    static let kinds = [
        "websites", "store_groups", "store_views", "settings", "attributes", "attribute_sets", "tax_classes",
        "tax_rates", "tax_rules", "customer_groups",
        "categories", "sources", "stocks", "stock_source_links", "products", "source_items", "customers",
        "sales_rules", "orders",
    ]

    let layer: Layer
    let visit: Visit
    let calls: LayerCalls
    let names: LayerNames
    let mistakes: LayerMistakes

    /// - Throws: ``FixtureMistakes`` with all that is wrong in the folder.
    static func lay(_ folder: FixtureFolder, in visit: Visit) throws {
        let layer = Layer(folder, kinds: kinds, single: ["settings"])
        let seed = LayerSeed(
            layer: layer, visit: visit, calls: try LayerCalls(visit), names: LayerNames(database: visit.database),
            mistakes: LayerMistakes(layer.mistakes))
        try seed.run()
        try seed.mistakes.check()
    }

    private func run() throws {
        StoreLayer(seed: self).lay()
        try settings()
        AttributeLayer(seed: self).lay()
        taxes()
        each("customer_groups", "customer group", "code") { entity in
            var body = entity.body
            body["tax_class_id"] = try names.id(
                body["tax_class_id"], "tax class", entity, "tax_class_id", names.taxClass("CUSTOMER"))
            try save("/V1/customerGroups", "group", entity, body, id: "id", counter: "customer_group") {
                try CustomerGroup.find($0, in: visit.database) != nil
            }
        }
        each("categories", "category", "name", wrapper: "category", category)
        each("sources", "source", "source_code") { try save("/V1/inventory/sources", "source", $0, $0.body) }
        each("stocks", "stock", "name") { entity in
            try save("/V1/inventory/stocks", "stock", entity, entity.body, id: "stock_id", counter: "inventory_stock") {
                try Stock.find($0, in: visit.database) != nil
            }
        }
        each("stock_source_links", "link to", "source_code") { entity in
            try calls.post("/V1/inventory/stock-source-links", ["links": [.object(entity.body)]], for: entity)
        }
        ProductLayer(seed: self).lay()
        each("source_items", "source item", "sku") { entity in
            try calls.post("/V1/inventory/source-items", ["sourceItems": [.object(entity.body)]], for: entity)
        }
        each("customers", "customer", "email", wrapper: "customer", customer)
        each("sales_rules", "sales rule", "name", wrapper: "rule", salesRule)
        each("orders", "order", "increment_id", wrapper: "entity") { entity in
            try calls.post("/V1/orders", ["entity": .object(entity.body)], for: entity)
        }
        try CredentialLayer(seed: self).lay()
    }

    // MARK: Steps

    /// Does something with every entity of a kind, taken out of the wrapper that its route wants, and gathers what is
    /// wrong. What stands beside the wrapped object is among its members.
    func each(
        _ kind: String, _ word: String, _ label: String, wrapper: String? = nil, _ body: (Layer.Entity) throws -> Void
    ) {
        for entity in layer.entities(kind, word, label: { Self.unwrapped($0, wrapper)[label].map { PHP.text($0) } }) {
            let bare = Layer.Entity(file: entity.file, name: entity.name, body: Self.unwrapped(entity.body, wrapper))
            mistakes.gather(bare, in: visit.database) { try body(bare) }
        }
    }

    private static func unwrapped(_ body: JSONObject, _ wrapper: String?) -> JSONObject {
        guard let name = wrapper ?? (body.count == 1 ? body.keys.first : nil), let inner = body[name]?.object else {
            return body
        }
        return body.filter { $0.key != name }.reduce(inner) { $0.with($1.key, $1.value) }
    }

    /// Saves an entity under the argument that its route takes; a number that it gives becomes its own where it is free.
    ///
    /// - Parameters:
    ///   - id: the member with the number.
    ///   - counter: what counts such numbers.
    ///   - exists: whether a number is taken: then the entity is changed.
    @discardableResult
    func save(
        _ path: String, _ argument: String, _ entity: Layer.Entity, _ body: JSONObject, beside: JSONObject = [:],
        id: String = "id", counter: String? = nil, exists: (Int) throws -> Bool = { _ in true }
    ) throws -> JSONValue {
        guard let counter, let number = body[id]?.int, try !exists(number) else {
            return try calls.post(path, beside.with(argument, .object(body)), for: entity)
        }
        return try visit.ids.giving(number, of: counter) {
            try calls.post(path, beside.with(argument, .object(body.without(id))), for: entity)
        }
    }

    /// Does something for every store view that an entity says something of.
    func eachView(of entity: Layer.Entity, _ body: (StoreScope, JSONObject) throws -> Void) throws {
        for (code, members) in entity.body["store_views"]?.object ?? [:] {
            guard let view = try StoreView.find(code: code, in: visit.database) else {
                throw entity.mistake("store_views", "there is no store view \"\(code)\"")
            }
            try body(StoreScope(.code(code), view), members.object ?? [:])
        }
    }

    // MARK: Kinds

    /// `{"general/locale/code": "de_DE"}`, or by scope: `{"websites:base": {…}, "stores:default": {…}}`.
    private func settings() throws {
        for (file, value) in layer.documents("settings") {
            let entity = Layer.Entity(file: file, name: "settings", body: value.object ?? [:])
            for (name, value) in entity.body {
                mistakes.gather(entity, in: visit.database) {
                    guard let scoped = value.object else { return try set(name, value, "default", 0, entity) }
                    let parts = name.split(separator: ":").map(String.init)
                    let code = parts.count > 1 ? parts[1] : ""
                    let id =
                        parts.first == "websites"
                        ? try names.website(code) : try StoreView.find(code: code, in: visit.database)?.id
                    guard let id, let scope = parts.first, ["websites", "stores"].contains(scope) else {
                        throw entity.mistake(name, "must be a path, or websites:CODE or stores:CODE with paths in it")
                    }
                    for (path, value) in scoped { try set(path, value, scope, id, entity) }
                }
            }
        }
    }

    private func set(
        _ path: String, _ value: JSONValue, _ scope: String, _ id: Int, _ entity: Layer.Entity
    ) throws {
        guard value.array == nil, value.object == nil else { throw entity.mistake(path, "must be a single value") }
        let text = value.isNull ? nil : PHP.text(value)
        if path == TimeZoneSeed.path, let text {
            do { try visit.shop.timeZones.check(text) } catch { throw entity.mistake(path, "\(error)") }
        }
        try ConfigValue(scope: scope, scopeID: id, path: path, value: text).save(in: visit.database)
    }

    private func taxes() {
        each("tax_classes", "tax class", "class_name") { entity in
            try save("/V1/taxClasses", "taxClass", entity, entity.body, id: "class_id", counter: "tax_class") {
                try TaxClass.find($0, in: visit.database) != nil
            }
        }
        each("tax_rates", "tax rate", "code") { entity in
            try save("/V1/taxRates", "taxRate", entity, entity.body, counter: "tax_calculation_rate") {
                try TaxRate.find($0, in: visit.database) != nil
            }
        }
        each("tax_rules", "tax rule", "code") { entity in
            var body = entity.body
            body["tax_rate_ids"] = try names.ids(
                body["tax_rate_ids"], "tax rate", entity, "tax_rate_ids", names.taxRate)
            for (field, type) in [("customer_tax_class_ids", "CUSTOMER"), ("product_tax_class_ids", "PRODUCT")] {
                body[field] = try names.ids(body[field], "tax class", entity, field, names.taxClass(type))
            }
            try save("/V1/taxRules", "rule", entity, body, counter: "tax_calculation_rule") {
                try TaxRule.find($0, in: visit.database) != nil
            }
        }
    }

    private func category(_ entity: Layer.Entity) throws {
        var body = Attributes.listed(entity.body.without("parent", "store_views"))
        if let parent = entity.body["parent"] {
            body["parent_id"] = try names.id(parent, "category", entity, "parent", names.category)
        } else if body["parent_id"] == nil, body["id"] == nil {
            // For all store views there is no root category; for the default one there is.
            let group = try StoreGroup.first("WHERE root_category_id <> 0 ORDER BY group_id", in: visit.database)
            body["parent_id"] = JSONValue(group?.rootCategory)
        }
        let made = try save("/V1/categories", "category", entity, body, counter: "catalog_category_entity") {
            try Category.find($0, in: visit.database) != nil
        }
        try eachView(of: entity) { scope, members in
            let own = Attributes.listed(members).with("id", made["id"] ?? .null)
            try calls.post("/V1/categories", ["category": .object(own)], for: entity, in: scope)
        }
    }

    /// `password` stands beside the customer's members.
    private func customer(_ entity: Layer.Entity) throws {
        var body = Attributes.listed(entity.body.without("password"))
        body["group_id"] = try names.id(
            body["group_id"], "customer group", entity, "group_id", names.customerGroup)
        body["website_id"] = try names.id(body["website_id"], "website", entity, "website_id", names.website)
        let beside: JSONObject = entity.body["password"].map { ["password": $0] } ?? [:]
        try save("/V1/customers", "customer", entity, body, beside: beside, counter: "customer_entity") {
            try Customer.find($0, in: visit.database) != nil
        }
    }

    private func salesRule(_ entity: Layer.Entity) throws {
        var body = entity.body.without("coupons")
        body["website_ids"] = try names.ids(
            body["website_ids"], "website", entity, "website_ids", names.website)
        body["customer_group_ids"] = try names.ids(
            body["customer_group_ids"], "customer group", entity, "customer_group_ids", names.customerGroup)
        let made = try save("/V1/salesRules", "rule", entity, body, id: "rule_id", counter: "salesrule") {
            try SalesRule.find($0, in: visit.database) != nil
        }
        for coupon in entity.body["coupons"]?.array ?? [] {
            let body = (coupon.object ?? ["code": coupon]).with("rule_id", made["rule_id"] ?? .null)
            try calls.post("/V1/coupons", ["coupon": .object(body)], for: entity)
        }
    }
}

/// `custom_attributes` as people like to write them.
enum Attributes {
    /// A body whose custom attributes are pairs of code and value, though it may have named them as members of an object.
    static func listed(_ body: JSONObject) -> JSONObject {
        guard let members = body["custom_attributes"]?.object else { return body }
        return body.with(
            "custom_attributes",
            .array(members.map { ["attribute_code": .string($0.key), "value": $0.value] }))
    }
}
