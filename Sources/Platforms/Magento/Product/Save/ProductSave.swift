import PHP
import Simulator

/// Saves one product as a request gives it: new, or what was given of an existing one.
struct ProductSave {
    let visit: Visit
    let scope: StoreScope
    let fields: Fields
    private let given: JSONObject
    /// The product of the body, before it was typed.
    private let sent: JSONValue?

    /// What the answer leaves out: members that a request with a SKU did not mention (flows/product-update-by-connector).
    let hidden: Set<String>

    private var database: Database { visit.database }

    init(_ call: Invocation) {
        visit = call.visit
        scope = call.scope
        fields = call.input.fields("product") ?? Fields()
        given = ProductInput.attributes(fields)
        sent = call.body["product"]
        let names = ["product_links", "tier_prices"].filter { [sent] in sent?[$0] == nil }
        hidden = sent?["sku"] == nil ? [] : Set(names)
    }

    /// Saves and says under which number.
    func run() throws -> Int {
        guard let sku = fields.text("sku"), !readsAttributesOfTexts else { throw ApplicationCrash() }
        let existing = try existing(sku)
        var product = try existing ?? fresh(sku)
        if existing != nil { try change(&product, sku) }
        guard let set = try AttributeSet.find(product.set, in: database), set.entityType == EntityType.product else {
            throw MagentoError.invalid("Invalid product data: %1", ["Invalid attribute set entity type"])
        }
        let attributes = try set.attributes(in: database)
        let values = try ProductValueInput(
            visit: visit, product: product, isNew: existing == nil, scope: scope, attributes: attributes, given: given
        )
        .values()
        if existing == nil { product.id = try visit.ids.take("catalog_product_entity") }
        try product.save(in: database)
        try write(values, of: product, isNew: existing == nil)
        try ProductPartSave(visit: visit, scope: scope, fields: fields, given: given, isNew: existing == nil)
            .save(&product)
        try saveStockAndAddresses(product, isNew: existing == nil)
        return product.id
    }

    /// A plug-in looks for the code of each custom attribute in the body as it was sent, which ends in an error of PHP
    /// where one is a text (framework/input-coercion custom-attr-object).
    private var readsAttributesOfTexts: Bool {
        guard case .string? = sent?["custom_attributes"]?.elements?.first(where: { $0.elements == nil }) else {
            return false
        }
        return true
    }

    // MARK: The row

    /// A number in the body means that product, whatever SKU it has then (products/upsert).
    private func existing(_ sku: String) throws -> Product? {
        if let id = fields.int("id"), id != 0, let product = try Product.find(id, in: database) {
            return product
        }
        return try Product.find(sku, in: database)
    }

    private func fresh(_ sku: String) throws -> Product {
        let now = visit.now.sql
        let set = fields.int("attribute_set_id") ?? 0
        return Product(
            id: 0, sku: Product.trimmed(sku), set: set == 0 ? Self.defaultSet : set,
            type: fields.text("type_id") ?? "simple", createdAt: try date("created_at") ?? now, updatedAt: now)
    }

    private static let defaultSet = 4

    private func change(_ product: inout Product, _ sku: String) throws {
        if product.sku.lowercased() != Product.trimmed(sku).lowercased() {
            product.sku = try UniqueSKU.make(Product.trimmed(sku), for: product.id, in: database)
        }
        if let set = fields.int("attribute_set_id"), set != 0 { product.set = set }
        if let type = fields.text("type_id") { product.type = type }
        if let date = try date("created_at") { product.createdAt = date }
        product.updatedAt = visit.now.sql
    }

    private func date(_ name: String) throws -> String? {
        guard let text = fields.text(name), !text.isEmpty else { return nil }
        return PHP.dateCreate(text)?.sql
    }

    // MARK: Values

    /// Global values stand in store 0; others in the store of the request, for a new product in both.
    private func write(_ values: [(attribute: Attribute, value: StoredValue?)], of product: Product, isNew: Bool) throws
    {
        for (attribute, value) in values {
            for store in try stores(of: attribute, isNew: isNew) {
                try attribute.set(value, of: product.id, store: store, in: database)
            }
        }
    }

    private func stores(of attribute: Attribute, isNew: Bool) throws -> [Int] {
        if scope.storeID == 0 || attribute.scope == .global { return [0] }
        let own =
            attribute.scope == .store
            ? [scope.storeID]
            : try StoreView.inOrder(in: database).filter { $0.websiteID == scope.websiteID }.map(\.id)
        return isNew ? [0] + own : own
    }

    // MARK: Stock and addresses

    /// A new product takes a stock item's number before its address is refused, an existing one does not
    /// (products/url-keys).
    private func saveStockAndAddresses(_ product: Product, isNew: Bool) throws {
        let addresses = ProductAddresses(database: database)
        let paths = try addresses.wanted(for: product.id)
        if !isNew { try addresses.check(paths, of: product.id) }
        let stock = fields.fields("extension_attributes")?.fields("stock_item")
        let stocked = StockedProduct(id: product.id, sku: product.sku, type: product.type)
        try LegacyStock.save(stock, of: stocked, isNew: isNew, in: visit)
        if isNew { try addresses.check(paths, of: product.id) }
        try addresses.write(paths, of: product.id, ids: visit.ids)
        try PriceIndex.update(product.id, on: visit.now.sql, in: database)
    }
}
