import Simulator

/// What the stock of a cart's website says to its lines.
struct CartStock {
    let visit: Visit
    /// The stock that the website sells from; the default one where none is its own.
    private let stock: Int

    init(visit: Visit, website: Int) throws {
        self.visit = visit
        let own: Int? = try visit.database.value(
            """
            SELECT c.stock_id FROM inventory_stock_sales_channel c JOIN store_website w ON w.code = c.code
            WHERE c.type = 'website' AND w.website_id = ?
            """, website)
        stock = own ?? Stock.defaultID
    }

    /// Whether a product can be sold at all: it is switched on, and pieces are left that nobody was promised, or it
    /// needs none.
    func isSalable(_ product: ProductView) throws -> Bool {
        guard product.value("status")?.whole == 1 else { return false }
        let sku = product.product.sku
        guard let entry = try StockIndex.entry(of: sku, in: stock, visit.database), entry.isSalable else {
            return false
        }
        guard StockedProduct.countedTypes.contains(product.product.type),
            let item = try StockItem.find(product: product.product.id, in: visit.database), item.managesStock
        else { return true }
        if item.allowsBackorders, item.threshold >= 0 { return true }
        return try Salability.left(entry, of: sku, in: stock, item, visit.database) > 0
    }

    /// Why a quantity cannot be put into the cart, nil where it can.
    func refusal(_ sku: String, qty: Double) throws -> String? {
        let failures = try SalabilityCheck(sku: sku, stock: stock, quantity: qty, database: visit.database)
            .failuresInCart()
        return failures.last?.message
    }

    /// What stands against ordering a cart's lines, each message once.
    func errors(of cart: Cart) throws -> [String] {
        var messages: [String] = []
        for (product, qty) in try pieces(of: cart) {
            let message =
                try isSalable(product)
                ? refusal(product.product.sku, qty: qty) : "Some of the products are out of stock."
            if let message, !messages.contains(message) { messages.append(message) }
        }
        return messages
    }

    /// The products that have pieces, and how many of them the cart wants in all.
    func pieces(of cart: Cart) throws -> [(product: ProductView, qty: Double)] {
        var pieces: [(product: ProductView, qty: Double)] = []
        for place in cart.lines.indices {
            let product = cart.lines[place].product
            guard StockedProduct.countedTypes.contains(product.product.type) else { continue }
            if let known = pieces.firstIndex(where: { $0.product.product.id == product.product.id }) {
                pieces[known].qty += cart.totalQty(place)
            } else {
                pieces.append((product, cart.totalQty(place)))
            }
        }
        return pieces
    }
}

extension CartStock {
    /// Whether half a piece can be sold.
    static func isCountedInParts(_ product: ProductView, in visit: Visit) throws -> Bool {
        try StockItem.find(product: product.product.id, in: visit.database)?.isQuantityDecimal ?? false
    }

    /// How many pieces of an order are not there yet; nil where all are, or nobody counts.
    func backordered(_ product: ProductView, _ qty: Double) throws -> Double? {
        guard StockedProduct.countedTypes.contains(product.product.type),
            let item = try StockItem.find(product: product.product.id, in: visit.database),
            item.managesStock, item.allowsBackorders
        else { return nil }
        guard let entry = try StockIndex.entry(of: product.product.sku, in: stock, visit.database) else { return nil }
        let balance = try Reservation.balance(of: product.product.sku, in: stock, visit.database)
        let missing = Decimal4.rounded(qty - max(0, entry.quantity + balance))
        return missing > 0 ? missing : nil
    }
}
