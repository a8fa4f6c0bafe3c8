import Simulator

/// What orders need to know about the products of their lines, each read once.
final class OrderProducts {
    let scope: Scope
    private var known: [Int: Product?] = [:]
    private var media: [Int: Media?] = [:]

    /// What a line shows of its product beside the line's own texts.
    struct Facts: Sendable {
        let sku: String
        let image: JSONValue
        let parentName: String?
    }

    init(_ scope: Scope) { self.scope = scope }

    private var database: Database { scope.visit.database }

    /// Reads the products of orders' lines with their images, whatever their number, by two statements.
    func read(_ orders: [Order]) throws {
        let ids = Set(orders.flatMap { $0.items(.line) }.flatMap { [$0.productID, $0.variationID] })
        let missing = ids.subtracting([0]).subtracting(known.keys)
        guard !missing.isEmpty else { return }
        for id in missing { known[id] = .some(nil) }
        let products = try Product.find(keys: missing, in: database)
        for product in products { known[product.id] = product }
        let images = Set(products.compactMap(\.imageIDs.first)).subtracting(media.keys)
        for id in images { media[id] = .some(nil) }
        for image in try Media.find(keys: images, in: database) { media[image.id] = image }
    }

    /// The product or variation of a line; nil where it is gone.
    func product(_ item: OrderItem) throws -> Product? { try product(item.soldID) }

    /// A line whose product or variation was deleted for good does not name it any more
    /// (rest-v3-orders/products-gone-from-orders 14).
    func known(_ item: OrderItem) throws -> OrderItem {
        var item = item
        if try product(item.productID) == nil { item.productID = 0 }
        if try product(item.variationID) == nil { item.variationID = 0 }
        return item
    }

    private func product(_ id: Int) throws -> Product? {
        guard id > 0 else { return nil }
        if let product = known[id] { return product }
        let product = try Product.find(id, in: database)
        known[id] = .some(product)
        return product
    }

    private func media(_ id: Int) throws -> Media? {
        guard id > 0 else { return nil }
        if let image = media[id] { return image }
        let image = try Media.find(id, in: database)
        media[id] = .some(image)
        return image
    }

    /// The variable product of a variation.
    func parent(of product: Product) throws -> Product? { try self.product(product.parentID) }

    /// What a line shows of its product; nil where it is gone.
    func facts(_ item: OrderItem) throws -> Facts? {
        guard let product = try product(item) else { return nil }
        let parent = try parent(of: product)
        return Facts(
            sku: product.sku.isEmpty ? parent?.sku ?? "" : product.sku, image: try image(product, parent),
            parentName: product.kind == .variation ? parent?.name : nil)
    }

    /// A variation's image id is a number, other products' is a text (rest-v3/orders-create).
    private func image(_ product: Product, _ parent: Product?) throws -> JSONValue {
        let id = product.imageIDs.first ?? parent?.imageIDs.first ?? 0
        let source = try media(id).map { scope.site.url("/wp-content/uploads/\($0.file)") } ?? ""
        let shown: JSONValue = product.kind == .variation ? .init(id) : .string(id > 0 ? String(id) : "")
        return ["id": shown, "src": .string(source)]
    }

    /// Whether something of an order has to be sent or made: anything but virtual downloads.
    func needsProcessing(_ order: Order) throws -> Bool {
        try read([order])
        return try order.items(.line).contains { item in
            guard let product = try product(item) else { return false }
            return !(product.isVirtual && product.isDownloadable)
        }
    }

    /// The label of an attribute of a product, by its key.
    func label(_ key: String, of product: Product) throws -> String {
        if key.hasPrefix("pa_") { return try ShopAttribute.find(taxonomy: key, in: database)?.name ?? key }
        let owner = try parent(of: product) ?? product
        return owner.attributes.first { $0.key == key }?.name ?? key
    }

    /// Whether anything of an order has to be shipped.
    func needsShipping(_ order: Order) throws -> Bool {
        try read([order])
        return try order.items(.line).contains { item in
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
        guard let parent = try product(item.productID),
            let attribute = parent.attributes.first(where: { $0.key == entry.key })
        else { return (entry.key, entry.value) }
        return (attribute.name, entry.value)
    }
}
