import PHP
import Simulator

/// The lines of an order as the Store API shows them: nearly as in a cart, but what was ordered cannot be changed.
struct OrderStoreLines {
    let scope: Scope
    let currency: Currency
    let products: OrderProducts

    init(scope: Scope, currency: Currency) {
        self.scope = scope
        self.currency = currency
        products = OrderProducts(scope)
    }

    /// A line. The real system does not expect that its product is gone, and crashes (`OrderItemSchema`).
    func line(_ item: OrderItem, of order: Order) throws -> JSONValue {
        guard let product = try products.product(item) else { throw CrashedRequest() }
        let parent = try products.parent(of: product)
        let shelf = try ProductShelf([product], scope, known: [parent].compactMap { $0 })
        var members: JSONObject = [
            "key": .string(order.key), "id": .init(item.id), "quantity": .init(item.quantity),
            "quantity_limits": [
                "minimum": .init(item.quantity), "maximum": .init(item.quantity), "multiple_of": 1, "editable": false,
            ],
            "name": .string(item.name),
            "short_description": text(product.shortDescription), "description": text(product.description),
            "sku": .string(StoreHTML.format(product.sku.isEmpty ? parent?.sku ?? "" : product.sku)),
        ]
        // What is ordered is not short of stock (flows/guest-full-purchase 11).
        members["low_stock_remaining"] = .null
        members["backorders_allowed"] = false
        members["show_backorder_badge"] = false
        members["sold_individually"] = .bool((parent ?? product).isSoldIndividually)
        members["permalink"] = .string(shelf.permalink(product))
        members["images"] = try images(product, shelf)
        members["variation"] = .array(try attributes(product, item))
        members["item_data"] = try data(item)
        members["prices"] = try prices(item, product, parent)
        members["totals"] = .object(totals(item))
        members["catalog_visibility"] = .string((parent ?? product).visibility)
        return .object(members)
    }

    private func text(_ text: String) -> JSONValue {
        .string(text.isEmpty ? "" : StoreHTML.format(Shortcodes.run(Autop.paragraphs(text))))
    }

    private func images(_ product: Product, _ shelf: ProductShelf) throws -> JSONValue {
        let members = try JSONWriter.value { try $0.object { try ProductPayload.images(product, shelf, &$0) } }
        return members["images"] ?? []
    }

    /// The attributes of the product as it is now, whatever was chosen: a variation's by their bare values, a simple
    /// product's with an empty object in place of a value, as they are objects in the real system (order/own).
    private func attributes(_ product: Product, _ item: OrderItem) throws -> [JSONValue] {
        let values: [(key: String, value: JSONValue)] =
            product.kind == .variation
            ? product.variationAttributes.map { ($0.key, .string(StoreHTML.format($0.value))) }
            : product.attributes.map { ($0.key, [:]) }
        return try values.map { key, value in
            let label = try products.label(key, of: product)
            return ["attribute": .string(StoreHTML.format(label)), "value": value]
        }
    }

    /// The custom fields that are not hidden, by their ids; an empty list where there is none
    /// (checkout/place-with-everything).
    private func data(_ item: OrderItem) throws -> JSONValue {
        let entries = item.meta.filter { entry in
            entry.value.isScalar && !entry.value.phpString.isEmpty && !entry.key.hasPrefix("_")
        }
        guard !entries.isEmpty else { return [] }
        let members = try entries.map { entry -> (String, JSONValue) in
            let (label, value) = try products.display(entry, of: item)
            return (
                String(entry.id),
                [
                    "key": .string(entry.key), "value": .string(entry.value.phpString),
                    "display_key": .string(label), "display_value": .string(Autop.paragraphs(value.phpString)),
                ]
            )
        }
        return .object(JSONObject(members))
    }

    // MARK: Amounts

    private func prices(_ item: OrderItem, _ product: Product, _ parent: Product?) throws -> JSONValue {
        let rules = try ShopRules.load(scope)
        let table = try OrderSums(scope).table
        let shown = TaxedPrices(
            rules: rules.tax, table: table, location: rules.base, base: rules.base, decimals: currency.decimals)
        let entered = [product.price, product.regularPrice, product.salePrice].map { $0.isEmpty ? product.price : $0 }
        let amounts = entered.map { text in
            shown.shown(
                Amount(text), taxClass: item.taxClass, isTaxable: (parent ?? product).taxStatus == "taxable",
                withTax: rules.tax.cartShowsTax)
        }
        let names = ["price", "regular_price", "sale_price"]
        var members = JSONObject(zip(names, amounts).map { ($0, .string(currency.text(currency.minor($1)))) })
        members["price_range"] = .null
        for (name, value) in currency.members { members[name] = value }
        var raw: JSONObject = ["precision": 6]
        for (name, amount) in zip(names, amounts) { raw[name] = .string(amount.shifted(by: 6).fixed(0)) }
        members["raw_prices"] = .object(raw)
        return .object(members)
    }

    private func totals(_ item: OrderItem) -> JSONObject {
        var members = JSONObject(
            [
                ("line_subtotal", item.subtotal), ("line_subtotal_tax", item.subtotalTax),
                ("line_total", item.total), ("line_total_tax", item.totalTax),
            ].map { ($0.0, .string(currency.text(currency.minor($0.1)))) })
        for (name, value) in currency.members { members[name] = value }
        return members
    }
}
