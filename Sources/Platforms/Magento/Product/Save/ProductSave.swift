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

    /// The SKU that the body itself gives, whatever the path says.
    private let sentSKU: String?
    /// Members of the answer that the body did not mention.
    private let unmentioned: Set<String>

    private var database: Database { visit.database }

    init(_ call: Invocation) {
        visit = call.visit
        scope = call.scope
        fields = call.input.fields("product") ?? Fields()
        given = ProductInput.attributes(fields)
        let sent = call.body["product"]
        self.sent = sent
        sentSKU = sent?["sku"]?.string
        unmentioned = Set(["product_links", "tier_prices"].filter { sent?[$0] == nil })
    }

    /// What the answer leaves out: members that the body did not mention, where it names the product by exactly the SKU
    /// that is answered (flows/product-update-by-connector, products/upsert put-other-sku).
    func hidden(for product: Product) -> Set<String> { sentSKU == product.sku ? unmentioned : [] }

    /// Saves and says under which number.
    func run() throws -> Int {
        try MediaInput.checkConverters(of: fields)
        guard let sku = fields.text("sku"), !readsAttributesOfTexts else { throw ApplicationCrash() }
        let existing = try existing(sku)
        var product = try existing ?? fresh(sku)
        if existing != nil { try change(&product, sku) }
        // Links to unknown products are found before anything else (products/categories-and-links links-unknown).
        if let links = fields.list("product_links") { try ProductLinkSave(visit: visit).checkTargets(links) }
        guard let set = try AttributeSet.find(product.set, in: database), set.entityType == EntityType.product else {
            throw MagentoError.couldNotSave("Invalid product data: %1", ["Invalid attribute set entity type"])
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
        return Product(
            id: 0, sku: try stored(sku, for: 0), set: fields.int("attribute_set_id") ?? 0,
            type: fields.text("type_id") ?? "simple", createdAt: try date("created_at") ?? now, updatedAt: now)
    }

    /// A SKU is stored as the save spells it, without spaces around it: another spelling of a product's SKU renames it
    /// (products/create-minimal sku-padded, products/upsert put-upper-case).
    private func stored(_ sku: String, for product: Int) throws -> String {
        try UniqueSKU.make(sku.trimmingSpaces(), for: product, in: database)
    }

    private func change(_ product: inout Product, _ sku: String) throws {
        product.sku = try stored(sku, for: product.id)
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
