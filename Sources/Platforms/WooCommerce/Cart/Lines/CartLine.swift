/// A line of a cart with the product behind it.
struct CartLine: Hashable, Sendable {
    /// What the session holds.
    var item: CartItem
    /// The product or variation.
    let product: Product
    /// A variation's variable product.
    let parent: Product?
    /// What may be sold of it.
    let stock: StockView

    /// Whether it has to be shipped.
    var needsShipping: Bool { !product.isVirtual }

    /// The title without a variation's values, e.g. `Hoodie`.
    var title: String { (parent ?? product).name }

    /// The whole name, e.g. `Hoodie - Red, No`.
    var name: String { product.name.isEmpty ? title : product.name }

    /// The slug of its tax class, empty for the standard class.
    var taxClass: String { product.taxClass(with: parent) }

    /// `taxable`, `shipping` or `none`.
    var taxStatus: String { parent?.taxStatus ?? product.taxStatus }

    /// The weight of a piece as the merchant wrote it, empty for none.
    var weight: String { product.weight.isEmpty ? parent?.weight ?? "" : product.weight }

    /// The shipping class's term id, 0 for none.
    var shippingClass: Int { product.shippingClassID > 0 ? product.shippingClassID : parent?.shippingClassID ?? 0 }

    /// The price of a piece as entered.
    var price: Amount { Amount(product.price) }

    /// Whether it may be sold now.
    func isPurchasable(byEditor: Bool) -> Bool {
        guard product.kind != .variable, product.isPurchasable(byEditor: byEditor) else { return false }
        return parent.map { $0.status == "publish" || byEditor } ?? true
    }
}
