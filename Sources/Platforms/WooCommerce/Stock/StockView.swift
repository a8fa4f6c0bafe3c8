/// What may be sold of a product: its own stock, or its parent's.
struct StockView: Hashable, Sendable {
    /// The product whose pieces are counted.
    let countedBy: Int
    /// Pieces; nil where none are counted for it.
    let quantity: Amount?
    /// Pieces that other shoppers' orders hold.
    let reserved: Amount
    /// Whether the shop counts pieces of it.
    let isManaged: Bool
    /// `no`, `notify` or `yes`.
    let backorders: String
    /// `instock`, `outofstock` or `onbackorder`.
    let status: String
    /// Pieces at or below this are called low.
    let lowAmount: Int
    /// Whether a cart may hold only one.
    let isSoldIndividually: Bool

    /// The stock of a product. `parent` is a variation's variable product.
    init(_ product: Product, parent: Product?, managesStock: Bool, lowStock: Int, reserved: Amount = .zero) {
        let counting = product.counted(with: parent)
        countedBy = counting.id
        // The number stays where the shop stops counting (stock/global-stock-management-off).
        quantity = counting.stockSource == .own ? counting.stockQuantity.map { Amount($0) } : nil
        isManaged = managesStock && counting.stockSource == .own
        backorders = counting.backorders
        status = product.stockStatus
        lowAmount = product.lowStockAmount ?? counting.lowStockAmount ?? parent?.lowStockAmount ?? lowStock
        isSoldIndividually = parent?.isSoldIndividually ?? product.isSoldIndividually
        self.reserved = reserved
    }

    /// Whether it can be ordered at all.
    var isInStock: Bool { status != "outofstock" }

    /// Whether more may be ordered than there is.
    var allowsBackorders: Bool { backorders == "yes" || backorders == "notify" }

    /// Pieces that are left for this shopper; nil where none are counted.
    var remaining: Amount? { quantity.map { $0 - reserved } }

    /// Pieces left where they are few, for the shopper to see.
    var lowRemaining: Int? {
        guard let remaining, remaining <= Amount(lowAmount) else { return nil }
        return max(0, remaining.whole)
    }

    /// Whether the shopper is told that so many pieces have to be ordered first.
    func showsBackorderBadge(for count: Amount) -> Bool {
        guard isManaged, backorders == "notify" else { return false }
        return status == "onbackorder" || (quantity ?? .zero) < count
    }
}
