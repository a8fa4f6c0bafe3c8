import Simulator

/// product.child_item.* and product.variant.*: variations.
enum WooVariants {
    static let methods: [String: WooAdapter.Method] = [
        "product.child_item.list": list, "product.child_item.info": info, "product.child_item.find": list,
        "product.variant.list": list, "product.variant.count": count,
        "product.variant.add": { try WooVariantWrite($0, $1).add() },
        "product.variant.update": { try WooVariantWrite($0, $1).update() }, "product.variant.delete": delete,
    ]

    /// A variation and its path.
    ///
    /// - Throws: 112 for the product, then for the variation.
    static func native(
        _ call: StoreCall, _ adapter: WooAdapter, id name: String = "id"
    ) throws -> (path: String, native: JSONValue) {
        let id = try call.required(name)
        let missing = UnifiedError.notFound("Product child item", id: id)
        guard let number = WooValue.id(id) else { throw missing }
        let parent: String
        if let known = call.parameters.filled("product_id") {
            parent = known
            _ = try WooProducts.native(parent, adapter)
        } else {
            // An id alone: a variation can be read as a product, and names its parent.
            parent = try adapter.get("products/\(number)", orElse: missing).text("parent_id") ?? "0"
        }
        guard let parentID = WooValue.id(parent) else { throw missing }
        let path = "products/\(parentID)/variations/\(number)"
        return (path, try adapter.get(path, orElse: missing))
    }

    private static let info: WooAdapter.Method = { adapter, call in
        let (_, variation) = try native(call, adapter)
        let parent = try WooProducts.native(try call.required("product_id"), adapter)
        return .model(try WooChildModel(adapter, call).child(variation, of: parent))
    }

    private static let list: WooAdapter.Method = { adapter, call in
        let given = call.parameters
        let parents = given.list("product_id") ?? given.list("product_ids") ?? []
        guard !parents.isEmpty else { throw UnifiedError.missingOneOf(["product_id", "product_ids"]) }
        let model = try WooChildModel(adapter, call)
        var children: [Child] = []
        var total = 0
        for id in parents {
            let parent = try WooProducts.native(id, adapter)
            let wanted = PageWanted(
                start: max(call.page.start - total, 0), count: max(call.page.count - children.count, 0))
            let (rows, all) = try adapter.page("products/\(id)/variations", query(given), wanted)
            children += rows.map { model.child($0, of: parent) }
            total += all
        }
        return .list(Listing(rows: children, total: total))
    }

    private static let count: WooAdapter.Method = { adapter, call in
        let id = try call.required("product_id")
        _ = try WooProducts.native(id, adapter)
        let total = try adapter.count("products/\(id)/variations", query(call.parameters))
        return .members(["variants_count": .int(Int64(total))])
    }

    private static func query(_ given: Parameters) -> WooQuery {
        WooQuery([
            "sku": given.filled("sku"), "search": given.filled("find_value"), "orderby": "id", "order": "asc",
            "after": WooProducts.before(given.moment("created_from")),
            "before": WooProducts.after(given.moment("created_to")),
        ])
    }

    private static let delete: WooAdapter.Method = { adapter, call in
        let (path, _) = try native(call, adapter)
        try adapter.send("DELETE", path + "?force=true")
        return .members(["deleted": true])
    }
}

/// WooCommerce's variations as children.
struct WooChildModel {
    private let weightUnit: String?
    private let dimensionsUnit: String?

    init(_ adapter: WooAdapter, _ call: StoreCall) throws {
        let shows = call.shows("weight_unit", "dimensions_unit")
        weightUnit = shows ? try adapter.setting("woocommerce_weight_unit", of: "products") : nil
        dimensionsUnit = shows ? try adapter.setting("woocommerce_dimension_unit", of: "products") : nil
    }

    /// A variation; what it leaves to its product is its product's.
    func child(_ native: JSONValue, of parent: JSONValue) -> Child {
        var child = Child()
        child.id = native.text("id") ?? ""
        child.parentID = parent.text("id") ?? ""
        child.sku = native.filled("sku")
        child.name = native.filled("name").map { "\(parent.text("name") ?? "") - \($0)" } ?? parent.text("name")
        child.fullDescription = native.text("description")
        child.url = native.text("permalink")
        child.sortOrder = native.integer("menu_order")
        child.createdTime = WooValue.date(native, "date_created_gmt")
        child.modifiedTime = WooValue.date(native, "date_modified_gmt")
        child.images = WooImages.images([native["image"]].compactMap { $0 }.filter { !$0.isNull })
        child.combination = native.items("attributes").map { attribute in
            var part = ProductChildItemCombination()
            part.optionID = WooOptions.id(attribute)
            part.optionValueID = attribute.text("option") ?? ""
            return part
        }
        child.taxClassID = native.filled("tax_class") ?? "standard"
        child.isVirtual = native.flag("virtual")
        prices(&child, native)
        stock(&child, native)
        measures(&child, native)
        child.customFields = WooValue.meta(native)
        return child
    }

    private func prices(_ child: inout Child, _ native: JSONValue) {
        child.defaultPrice = native.number("price")
        child.listPrice = native.number("regular_price")
        child.onSale = native.flag("on_sale")
        child.availForSale = native.flag("purchasable")
    }

    private func stock(_ child: inout Child, _ native: JSONValue) {
        child.inStock = native.text("stock_status") == "instock"
        child.manageStock = native["manage_stock"] == true || native.text("manage_stock") == "parent"
        child.inventoryLevel = native.number("stock_quantity") ?? 0
        child.allowBackorders = native.text("backorders") != "no"
        child.lowStockThreshold = native.number("low_stock_amount")
    }

    private func measures(_ child: inout Child, _ native: JSONValue) {
        child.weight = native.number("weight")
        child.weightUnit = weightUnit
        child.dimensionsUnit = dimensionsUnit
        child.width = native["dimensions"]?.number("width")
        child.height = native["dimensions"]?.number("height")
        child.length = native["dimensions"]?.number("length")
    }
}
