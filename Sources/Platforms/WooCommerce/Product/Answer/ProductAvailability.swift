import PHP
import Simulator

/// What the shop says about a product's stock.
struct ProductAvailability {
    let product: Product
    let shelf: ProductShelf

    /// Whether the shop counts stock at all.
    private func shopCounts() throws -> Bool { try shelf.scope.options.isOn("woocommerce_manage_stock") }

    /// The product whose stock counts: the variable product for variations without stock of their own.
    private var counted: Product {
        product.counted(with: shelf.parents[product.parentID])
    }

    /// Whether pieces are counted.
    func isCounted() throws -> Bool { try shopCounts() && counted.managesStock }

    /// Pieces left after what unpaid orders reserve; nil where none are counted.
    func remaining() throws -> Int? {
        // The number stays where the shop stops counting (stock/global-stock-management-off).
        guard counted.managesStock else { return nil }
        let quantity = PHP.int(counted.stockQuantity ?? 0)
        return max(0, quantity - (try shelf.reserved(counted.id)))
    }

    /// Whether one piece would be ordered later.
    func isOnBackorder() throws -> Bool {
        if product.stockStatus == "onbackorder" { return true }
        return try isCounted() && counted.allowsBackorders && PHP.int(counted.stockQuantity ?? 0) < 1
    }

    private func threshold() throws -> Int {
        try counted.lowStockAmount ?? shelf.scope.options.int("woocommerce_notify_low_stock_amount")
    }

    /// Pieces left where they are few; nil otherwise.
    func lowStock() throws -> Int? {
        guard try shelf.scope.options["woocommerce_stock_format"] != "no_amount", let remaining = try remaining(),
            remaining <= (try threshold())
        else { return nil }
        return remaining
    }

    /// The text and the CSS class. A product with choices says nothing as long as it shows
    /// one of them (`has_available_variations`).
    func note() throws -> (text: String, cssClass: String) {
        if product.kind == .variable, !shelf.scope.profile.tellsStockOfVariableProducts {
            let canBeHad = try shelf.shownChildren(of: product).contains { !$0.price.isEmpty }
            return canBeHad ? ("", "") : ("This product is currently out of stock and unavailable.", "out-of-stock")
        }
        guard product.isInStock else { return ("Out of stock", "out-of-stock") }
        if try isOnBackorder() {
            let isSilent = try isCounted() && counted.backorders != "notify"
            return (isSilent ? "" : "Available on backorder", "available-on-backorder")
        }
        return (try isCounted() ? try countText() : "", "in-stock")
    }

    private func countText() throws -> String {
        let quantity = PHP.int(counted.stockQuantity ?? 0)
        var text: String
        switch try shelf.scope.options["woocommerce_stock_format"] {
        case "low_amount": text = quantity <= (try threshold()) ? "Only \(quantity) left in stock" : "In stock"
        case "no_amount": text = "In stock"
        default: text = "\(quantity) in stock"
        }
        if counted.backorders == "notify" { text += " (can be backordered)" }
        return text
    }

    /// The most that may be ordered at once: stock where it counts, 9999 otherwise.
    func maximum() throws -> Int {
        if product.isSoldIndividually || shelf.parent(of: product).isSoldIndividually { return 1 }
        let limitsBackorders = try shelf.scope.profile.limitsBackordersByStock && isCounted()
        guard !counted.allowsBackorders || limitsBackorders, counted.managesStock else { return 9999 }
        // Nothing left counts as no limit, less than nothing as one piece.
        let left = PHP.int(counted.stockQuantity ?? 0) - (try shelf.reserved(counted.id))
        return left == 0 ? 9999 : max(1, min(left, 9999))
    }
}
