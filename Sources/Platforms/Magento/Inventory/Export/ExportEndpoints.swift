import Simulator

/// Whole stocks at once: `/V1/inventory/export-stock-salable-qty` and `/V1/inventory/dump-stock-index-data`.
enum ExportEndpoints {
    static let takesChannel = [
        Parameter.required("salesChannelType", .string), .required("salesChannelCode", .string),
    ]

    /// A SKU's line.
    private struct Line: Payload {
        var sku: String
        var quantity: Double
        var isSalable: Bool

        func write(to json: inout JSONWriter) {
            json.object { json in
                json.member("sku", sku)
                json.member("qty", quantity)
                json.member("is_salable", isSalable)
            }
        }
    }

    private static let products = Listing(
        from: "catalog_product_entity", key: "entity_id", kind: .attributes,
        columns: [
            "entity_id": ListColumn("entity_id", .number), "sku": ListColumn("sku", .text),
            "type_id": ListColumn("type_id", .text), "attribute_set_id": ListColumn("attribute_set_id", .number),
            "created_at": ListColumn("created_at", .date), "updated_at": ListColumn("updated_at", .date),
        ])

    /// GET /V1/inventory/export-stock-salable-qty/:salesChannelType/:salesChannelCode
    ///
    /// A page of products, of which those without a place in the stock are left out; the total is what is left.
    static func salableQuantities(_ call: Invocation) throws -> Answer {
        let criteria = try SearchCriteria(call)
        let stock = try stock(call)
        let page = try products.page(criteria, in: call.visit)
        let lines = try StockedProduct.find(ids: page.ids, in: call.database).compactMap {
            try line($0, stock, call.database)
        }
        return .list(lines, criteria: criteria, total: lines.count) { $0.write($1) }
    }

    private static func line(_ product: StockedProduct, _ stock: Int, _ database: Database) throws -> Line? {
        let isSalable = try Salability.isSalable(product.sku, from: stock, in: database)
        guard product.isCounted else { return Line(sku: product.sku, quantity: 0, isSalable: isSalable) }
        if try StockItem.find(product: product.id, in: database)?.managesStock == false {
            return Line(sku: product.sku, quantity: 0, isSalable: true)
        }
        guard try SourceItem.isAssigned(product.sku, to: stock, in: database) else { return nil }
        let quantity = try Salability.quantity(product.sku, from: stock, in: database)
        return Line(sku: product.sku, quantity: quantity, isSalable: isSalable)
    }

    /// GET /V1/inventory/dump-stock-index-data/:salesChannelType/:salesChannelCode
    ///
    /// The website's products: first those whose stock is not managed, then the stock index, reservations aside.
    static func stockIndex(_ call: Invocation) throws -> Answer {
        let stock = try stock(call)
        let products = try call.database.all(
            """
            SELECT p.entity_id, p.sku, p.type_id FROM catalog_product_entity p
            JOIN catalog_product_website pw ON pw.product_id = p.entity_id
            JOIN store_website w ON w.website_id = pw.website_id WHERE w.code = ? ORDER BY p.entity_id
            """, call.input.text("salesChannelCode") ?? "", as: StockedProduct.self)
        var unmanaged: [Line] = []
        var indexed: [Line] = []
        for product in products {
            if try StockItem.find(product: product.id, in: call.database)?.managesStock == false {
                unmanaged.append(Line(sku: product.sku, quantity: 0, isSalable: true))
            } else if let entry = try StockIndex.entry(of: product.sku, in: stock, call.database) {
                indexed.append(
                    Line(
                        sku: product.sku, quantity: product.isCounted ? entry.quantity : 0,
                        isSalable: entry.isSalable))
            }
        }
        return .list(unmanaged + indexed)
    }

    private static func stock(_ call: Invocation) throws -> Int {
        let channel = SalesChannel(
            type: call.input.text("salesChannelType") ?? "", code: call.input.text("salesChannelCode") ?? "")
        return try StockResolver.stock(for: channel, in: call.database)
    }
}
