import Simulator

/// What a request wants to put into the cart.
struct CartAddition: Sendable {
    /// A product's or variation's id.
    var id: Int
    /// How many; nil for a number that is up to the shop.
    var quantity: Int?
    /// Attributes of a variation, by whatever name the caller uses.
    var attributes: [(name: String, value: String)] = []
}

extension Cart {
    /// Puts something into the cart: a new line, or more of one that is there.
    ///
    /// - Parameter sortsAttributes: whether a variation's attributes are put in the order of their names.
    /// - Returns: the line's key.
    /// - Throws: ``RestError`` for products that cannot be bought, stock that is not there, quantities out of limits.
    func add(_ addition: CartAddition, sortsAttributes: Bool = true) throws -> String {
        guard let named = try product(addition.id), named.status != "trash" else {
            let message =
                scope.profile.namesUnknownProducts
                ? "Product with ID \"\(addition.id)\" was not found and cannot be added to the cart."
                : "This product cannot be added to the cart."
            throw RestError("woocommerce_rest_cart_invalid_product", message, status: 400)
        }
        let (product, attributes) = try chosen(named, addition, sortsAttributes)
        let parent = try parent(of: product)
        let line = CartLine(
            item: CartItem(
                product: parent?.id ?? product.id, variation: parent == nil ? 0 : product.id, attributes: attributes,
                quantity: 0, dataHash: CartHash.dataHash(of: product)),
            product: product, parent: parent, stock: try stock(product, parent))
        // A number left out adds nothing to a line that is there (cart-variations/any-attributes), or the least number.
        let sent = addition.quantity ?? (scope.profile.addsLeastQuantity ? limits(product, line.stock).minimum : 0)
        let count = line.stock.isSoldIndividually ? 1 : sent
        try checkSale(line, count, sent: sent)
        try put(line, count)
        return line.item.key
    }

    /// The product itself, or the variation that is meant with its attributes.
    private func chosen(
        _ named: Product, _ addition: CartAddition, _ sortsAttributes: Bool
    ) throws -> (Product, [CartAttribute]) {
        guard named.kind == .variable || named.kind == .variation else { return (named, []) }
        let parent = try parent(of: named) ?? named
        let choice = try VariationChoice(
            product: parent, variations: Product.variations(of: parent.id, in: visit.database),
            sent: addition.attributes, labels: labels(of: parent),
            slugs: { [visit] in try Term.terms(of: parent.id, $0, in: visit.database).map(\.slug) }
        ).resolve(named.kind == .variation ? named : nil)
        guard !sortsAttributes else { return (choice.variation, choice.attributes) }
        let names = choice.variation.variationAttributes.map { "attribute_\($0.key)" }
        let ordered = names.compactMap { name in choice.attributes.first { $0.name == name } }
        return (choice.variation, ordered)
    }

    /// The labels of the shop's attributes that a product has, by `pa_…`.
    func labels(of product: Product) throws -> [String: String] {
        var labels: [String: String] = [:]
        for attribute in product.attributes where attribute.isTaxonomy {
            labels[attribute.taxonomy] = try ShopAttribute.find(taxonomy: attribute.taxonomy, in: visit.database)?
                .name
        }
        return labels
    }

    /// Whether so many more may be sold, before the cart's own limits are looked at.
    private func checkSale(_ line: CartLine, _ count: Int, sent: Int) throws {
        let name = line.name
        guard line.isPurchasable(byEditor: isEditor) else {
            throw RestError(
                "woocommerce_rest_product_not_purchasable", "&quot;\(name)&quot; is not available for purchase.",
                status: 400)
        }
        guard sent > 0 || !scope.profile.refusesNoQuantity else {
            throw RestError(
                "woocommerce_rest_product_invalid_quantity",
                "You cannot add &quot;\(name)&quot; with a quantity less than or equal to 0 to the cart.", status: 400)
        }
        guard line.stock.isInStock else {
            throw RestError(
                "woocommerce_rest_product_out_of_stock",
                "You cannot add &quot;\(name)&quot; to the cart because the product is out of stock.", status: 400)
        }
        if line.stock.isManaged, !line.stock.allowsBackorders, let remaining = line.stock.remaining {
            let held = Self.quantity(countedBy: line.stock.countedBy, in: try lines)
            if remaining < held + Amount(count) {
                throw RestError(
                    "woocommerce_rest_product_partially_out_of_stock",
                    """
                    You cannot add that amount of &quot;\(name)&quot; to the cart because there is not enough stock \
                    (\(remaining) remaining).
                    """, status: 400)
            }
        }
        if !(line.parent ?? line.product).password.isEmpty {
            throw RestError(
                "woocommerce_rest_add_to_cart_error", "This product is protected and cannot be purchased.", status: 400)
        }
    }

    private func put(_ line: CartLine, _ count: Int) throws {
        let limits = limits(line.product, line.stock)
        guard let place = state.items.firstIndex(where: { $0.key == line.item.key }) else {
            var item = line.item
            item.quantity = CartQuantity(limits.starting(count))
            try announce(item)
            scope.fire(action: "woocommerce_add_to_cart", .string(item.key))
            state.items.append(item)
            return
        }
        let sum = Amount(count) + state.items[place].quantity.amount
        if let refusal = limits.refusal(sum, name: line.name) {
            throw RestError(refusal.code, refusal.message, status: 400)
        }
        state.items[place].quantity = CartQuantity(sum.whole)
    }

    // MARK: Lines that are there

    /// The line of a key.
    ///
    /// - Throws: ``RestError`` `woocommerce_rest_cart_invalid_key`.
    func line(_ key: String) throws -> CartLine {
        guard let line = try lines.first(where: { $0.item.key == key }) else {
            throw RestError("woocommerce_rest_cart_invalid_key", "Cart item does not exist.", status: 409)
        }
        return line
    }

    /// Gives a line another quantity. A quantity that is the line's already is never refused (stock/sold-individually).
    func setQuantity(_ quantity: CartQuantity, of key: String) throws {
        let line = try line(key)
        guard quantity.compared != line.item.quantity.amount else { return }
        if let refusal = limits(line.product, line.stock).refusal(quantity.compared, name: line.name) {
            throw RestError(refusal.code, refusal.message, status: 400)
        }
        guard let place = state.items.firstIndex(where: { $0.key == key }) else { return }
        state.items[place].quantity = quantity
    }

    /// Takes a line out of the cart.
    func remove(_ key: String) throws {
        _ = try line(key)
        state.items.removeAll { $0.key == key }
        emptyIfBare()
    }

    /// A cart that lost its last line keeps nothing of it but the coupons.
    private func emptyIfBare() {
        guard state.items.isEmpty else { return }
        state.chosenRates = [:]
        state.offeredRates = [:]
    }
}
