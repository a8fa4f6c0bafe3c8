import Simulator

/// Lines of a cart as the Store API shows them.
struct CartItemPayload {
    private let cart: Cart
    private let shelf: ProductShelf
    private let currency: Currency
    private let prices: TaxedPrices

    init(_ cart: Cart) throws {
        self.cart = cart
        let summary = try cart.summary
        shelf = try ProductShelf(
            summary.lines.map(\.product), cart.scope, known: summary.lines.compactMap(\.parent))
        currency = cart.rules.currency
        prices = TaxedPrices(
            rules: cart.rules.tax, table: cart.taxes, location: summary.taxLocation, base: cart.rules.base,
            decimals: cart.rules.currency.decimals)
    }

    /// One line; `links` where it stands in a list.
    func write(
        _ line: CartLine, _ summary: CartSummary, _ json: inout JSONWriter, links: JSONObject? = nil
    ) throws {
        try json.object { json in
            identity(line, &json)
            stock(line, &json)
            json.member("permalink", shelf.permalink(line.product))
            try ProductPayload.images(line.product, shelf, &json)
            try json.member("variation") { try variation(line, &$0) }
            json.member("item_data") { $0.array { _ in } }
            json.member("prices") { prices(line, &$0) }
            json.member("totals") { totals(summary.totals.items.lines[line.item.key] ?? LineTotals(), &$0) }
            json.member("catalog_visibility", (line.parent ?? line.product).visibility)
            json.member("extensions", .object(cart.rules.extensions.data(of: "cart-item")))
            if let links { json.member("_links", .object(links)) }
        }
    }

    private func identity(_ line: CartLine, _ json: inout JSONWriter) {
        let limits = cart.limits(line.product, line.stock)
        json.member("key", line.item.key)
        json.member("id", line.product.id)
        json.member("type", line.product.kind.rawValue)
        json.member("quantity", line.item.quantity.count)
        json.member("quantity_limits") { json in
            json.object { json in
                json.member("minimum", limits.minimum)
                json.member("maximum", limits.maximum)
                json.member("multiple_of", limits.multipleOf)
                json.member("editable", limits.isEditable)
            }
        }
        json.member("name", StoreHTML.format(line.title))
        json.member("short_description", text(line.product.shortDescription))
        json.member("description", text(line.product.description))
        json.member("sku", StoreHTML.format(line.product.sku.isEmpty ? line.parent?.sku ?? "" : line.product.sku))
    }

    private func text(_ text: String) -> String {
        text.isEmpty ? "" : StoreHTML.format(Shortcodes.run(Autop.paragraphs(text)))
    }

    private func stock(_ line: CartLine, _ json: inout JSONWriter) {
        json.member("low_stock_remaining", line.stock.lowRemaining)
        json.member("backorders_allowed", line.stock.allowsBackorders)
        json.member("show_backorder_badge", line.stock.showsBackorderBadge(for: line.item.quantity.amount))
        json.member("sold_individually", line.stock.isSoldIndividually)
    }

    private func variation(_ line: CartLine, _ json: inout JSONWriter) throws {
        try json.array(of: line.item.attributes) { json, attribute in
            let key = String(attribute.name.dropFirst("attribute_".utf8.count))
            let term = key.hasPrefix("pa_") ? try shelf.term(attribute.value, key) : nil
            json.object { json in
                json.member("attribute", StoreHTML.format(shelf.label(key, of: line.parent ?? line.product)))
                json.member("value", StoreHTML.format(term?.name ?? attribute.value))
            }
        }
    }

    // MARK: Amounts

    private func prices(_ line: CartLine, _ json: inout JSONWriter) {
        let product = line.product
        // A price that is not set is shown as the price.
        let entered = [product.price, product.regularPrice, product.salePrice].map { $0.isEmpty ? product.price : $0 }
        let shown = entered.map { text in
            prices.shown(
                max(.zero, Amount(text)), taxClass: line.taxClass, isTaxable: line.taxStatus == "taxable",
                withTax: cart.rules.tax.cartShowsTax)
        }
        let names = ["price", "regular_price", "sale_price"]
        json.object { json in
            for (name, amount) in zip(names, shown) { json.member(name, currency.text(currency.minor(amount))) }
            json.member("price_range", JSONValue.null)
            currency.append(to: &json)
            json.member("raw_prices") { json in
                json.object { json in
                    json.member("precision", 6)
                    for (name, amount) in zip(names, shown) { json.member(name, amount.shifted(by: 6).fixed(0)) }
                }
            }
        }
    }

    private func totals(_ line: LineTotals, _ json: inout JSONWriter) {
        json.object { json in
            json.member("line_subtotal", currency.text(line.subtotal))
            json.member("line_subtotal_tax", currency.text(line.subtotalTax))
            json.member("line_total", currency.text(line.total))
            json.member("line_total_tax", currency.text(line.tax))
            currency.append(to: &json)
        }
    }

    // MARK: Cross-sells

    /// Products that go with those in the cart and are not in it.
    func writeCrossSells(_ summary: CartSummary, _ json: inout JSONWriter) throws {
        var ids: [Int] = []
        for line in summary.lines {
            ids = (line.parent ?? line.product).crossSellIDs + ids
        }
        let inCart = summary.lines.flatMap { [$0.item.product, $0.item.id] }
        var wanted: [Int] = []
        for id in ids where !inCart.contains(id) && !wanted.contains(id) { wanted.append(id) }
        guard !wanted.isEmpty else { return json.array { _ in } }
        let found = try Product.find(keys: wanted, in: cart.visit.database).filter(isVisible)
        let others = try ProductShelf(found, cart.scope)
        try json.array(of: found) { try ProductPayload.append($1, others, to: &$0) }
    }

    private func isVisible(_ product: Product) -> Bool {
        guard product.status == "publish" || cart.isEditor else { return false }
        return product.visibility == "visible" || product.visibility == "catalog"
    }
}
