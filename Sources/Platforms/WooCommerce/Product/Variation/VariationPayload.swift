import Simulator

/// A variation as `wc/v3` shows it.
struct VariationPayload {
    let isForEditing: Bool
    private let parts: RestProductParts

    init(_ variations: [Product], _ scope: Scope, editing: Bool) throws {
        isForEditing = editing
        parts = try RestProductParts(variations, scope)
    }

    private var scope: Scope { parts.scope }

    /// The variation with its links.
    func item(_ variation: Product) throws -> RestItem {
        let parent = parts.shelf.parents[variation.parentID]
        var members: JSONObject = ["id": .init(variation.id), "type": "variation"]
        parts.addDates(&members, variation)
        // Variations are shown with paragraphs in answers to writes too (rest-v3/variations-write).
        members["description"] = .string(Autop.paragraphs(variation.description))
        members["permalink"] = .string(parts.shelf.permalink(variation))
        members["sku"] = .string(variation.sku.isEmpty ? parent?.sku ?? "" : variation.sku)
        members["global_unique_id"] = .string(variation.globalUniqueID)
        addPrices(&members, variation, parent)
        addStock(&members, variation, parent)
        try addShipping(&members, variation, parent)
        let shown = variation.imageIDs.first ?? (isForEditing ? nil : parent?.imageIDs.first)
        let image = try shown.flatMap(parts.image)
        members["image"] = image ?? .null
        members["attributes"] = .array(
            try variation.choices(with: parent).compactMap {
                try parts.choice($0, parent)
            })
        members["menu_order"] = .init(variation.menuOrder)
        members["meta_data"] = .array(variation.metaData)
        members["name"] = .string(try parts.attributeSummary(variation, parent))
        members["parent_id"] = .init(variation.parentID)
        return RestItem(members: members, links: links(variation))
    }

    private func links(_ variation: Product) -> JSONObject {
        let product = "/wc/v3/products/\(variation.parentID)"
        var links = RestLinks(
            scope.site, item: "\(product)/variations/\(variation.id)", collection: "\(product)/variations")
        links.add("up", product)
        return links.members
    }

    private func addPrices(_ members: inout JSONObject, _ variation: Product, _ parent: Product?) {
        members["price"] = .string(variation.price)
        members["regular_price"] = .string(variation.regularPrice)
        members["sale_price"] = .string(variation.salePrice)
        parts.addSaleDates(&members, variation)
        let fields: JSONObject = [
            "on_sale": .bool(variation.isOnSale(at: scope.visit.now)), "status": .string(variation.status),
            "purchasable": .bool(variation.isPurchasable(byEditor: true)), "virtual": .bool(variation.isVirtual),
            "downloadable": .bool(variation.isDownloadable), "downloads": .array(variation.downloads),
            "download_limit": .init(variation.downloadLimit), "download_expiry": .init(variation.downloadExpiry),
            "tax_status": .string(parent?.taxStatus ?? variation.taxStatus),
            "tax_class": .string(taxClass(variation, parent)),
        ]
        for (name, value) in fields { members[name] = value }
    }

    /// In answers to writes a class that is the product's is called so (rest-v3/variations-write).
    private func taxClass(_ variation: Product, _ parent: Product?) -> String {
        let follows = variation.taxClass == "parent" || variation.taxClass == parent?.taxClass
        if isForEditing { return follows ? "parent" : variation.taxClass }
        return follows ? parent?.taxClass ?? "" : variation.taxClass
    }

    /// A variation that follows its product's stock says so and shows that stock.
    private func addStock(_ members: inout JSONObject, _ variation: Product, _ parent: Product?) {
        let holder = variation.counted(with: parent)
        let followsParent = holder.id != variation.id
        let counts = holder.managesStock
        let fields: JSONObject = [
            "manage_stock": followsParent ? "parent" : .bool(counts),
            "stock_quantity": .init(counts ? holder.stockQuantity : nil),
            "stock_status": .string(variation.stockStatus), "backorders": .string(holder.backorders),
            "backorders_allowed": .bool(holder.allowsBackorders),
            "backordered": .bool(RestProductParts.isBackordered(holder)),
            "low_stock_amount": .init(variation.lowStockAmount),
        ]
        for (name, value) in fields { members[name] = value }
    }

    private func addShipping(_ members: inout JSONObject, _ variation: Product, _ parent: Product?) throws {
        func inherited(_ path: KeyPath<Product, String>) -> JSONValue {
            let own = variation[keyPath: path]
            return .string(own.isEmpty ? parent?[keyPath: path] ?? "" : own)
        }
        let shippingClass = variation.shippingClassID > 0 ? variation.shippingClassID : parent?.shippingClassID ?? 0
        members["weight"] = inherited(\.weight)
        members["dimensions"] = [
            "length": inherited(\.length), "width": inherited(\.width), "height": inherited(\.height),
        ]
        members["shipping_class"] = .string(try parts.slug(of: shippingClass))
        members["shipping_class_id"] = .init(shippingClass)
    }
}
