import Simulator

/// What orders need to know about the products of their lines.
struct OrderProducts {
    let scope: Scope

    /// What a line shows of its product beside the line's own texts.
    struct Facts: Sendable {
        let sku: String
        let image: JSONValue
        let parentName: String?
    }

    init(_ scope: Scope) { self.scope = scope }

    private var database: Database { scope.visit.database }

    /// The product or variation of a line; nil where it is gone.
    func product(_ item: OrderItem) throws -> Product? {
        item.soldID > 0 ? try Product.find(item.soldID, in: database) : nil
    }

    /// What a line shows of its product; nil where it is gone.
    func facts(_ item: OrderItem) throws -> Facts? {
        guard let product = try product(item) else { return nil }
        let parent = product.parentID > 0 ? try Product.find(product.parentID, in: database) : nil
        return Facts(
            sku: product.sku.isEmpty ? parent?.sku ?? "" : product.sku, image: try image(product, parent),
            parentName: product.kind == .variation ? parent?.name : nil)
    }

    /// A variation's image id is a number, other products' is a text (rest-v3/orders-create).
    private func image(_ product: Product, _ parent: Product?) throws -> JSONValue {
        let id = product.imageIDs.first ?? parent?.imageIDs.first ?? 0
        let media = id > 0 ? try Media.find(id, in: database) : nil
        let source = media.map { scope.site.url("/wp-content/uploads/\($0.file)") } ?? ""
        let shown: JSONValue = product.kind == .variation ? .init(id) : .string(id > 0 ? String(id) : "")
        return ["id": shown, "src": .string(source)]
    }

    /// Whether something of an order has to be sent or made: anything but virtual downloads.
    func needsProcessing(_ order: Order) throws -> Bool {
        try order.items(.line).contains { item in
            guard let product = try product(item) else { return false }
            return !(product.isVirtual && product.isDownloadable)
        }
    }

    /// Whether anything of an order has to be shipped.
    func needsShipping(_ order: Order) throws -> Bool {
        try order.items(.line).contains { item in
            guard let product = try product(item) else { return false }
            return !product.isVirtual
        }
    }

    /// The label and text of a line's custom field: a shop's attribute is shown by its label and its term's name.
    func display(_ entry: OrderMeta, of item: OrderItem) throws -> (key: String, value: JSONValue) {
        if entry.key.hasPrefix("pa_") {
            let label = try ShopAttribute.find(taxonomy: entry.key, in: database)?.name
            let slug = entry.value.string ?? ""
            let term = try Term.find(slug, taxonomy: entry.key, in: database)?.name
            return (label ?? entry.key, .string(term ?? slug))
        }
        guard item.variationID > 0, let parent = try Product.find(item.productID, in: database),
            let attribute = parent.attributes.first(where: { $0.key == entry.key })
        else { return (entry.key, entry.value) }
        return (attribute.name, entry.value)
    }
}
