import PHP
import Simulator

/// Takes the stock of orders from products and gives it back.
struct StockLevels {
    let scope: Scope

    private var database: Database { scope.visit.database }

    /// Takes the pieces of every line whose product counts stock.
    ///
    /// - Returns: what changed, for the order's note, e.g. `Ceramic Mug (mug-01) 5&rarr;2`.
    func reduce(_ order: inout Order) throws -> [String] {
        try change(&order, isNotified: true) { item, product in
            guard item.meta("_reduced_stock") == nil else { return nil }
            item.meta.append(OrderMeta(key: "_reduced_stock", value: .string(String(item.quantity))))
            return -Double(item.quantity)
        }
    }

    /// Gives back what was taken.
    func restore(_ order: inout Order) throws -> [String] {
        try change(&order) { item, product in
            guard let taken = item.meta("_reduced_stock").map(PHP.double) else { return nil }
            item.meta.removeAll { $0.key == "_reduced_stock" }
            return taken
        }
    }

    /// Moves the stock of a line of an order that takes stock, so that it holds so many pieces; 0 gives all back.
    ///
    /// - Returns: the product's pieces before and after, nil where nothing was moved.
    func adjust(_ item: inout OrderItem, in order: Order, to quantity: Int) throws -> (from: Double, to: Double)? {
        guard item.kind == .line, try scope.options.isOn("woocommerce_manage_stock"),
            let product = try Product.find(item.soldID, in: database), let holder = try holder(of: product)
        else { return nil }
        let taken = item.meta("_reduced_stock").map(PHP.double) ?? 0
        let returned = item.meta("_restock_refunded_items").map(PHP.double) ?? 0
        let wanted = Double(max(0, quantity)) - returned
        let change = quantity == 0 ? -taken : wanted - taken
        guard change != 0 else { return nil }
        let from = holder.stockQuantity ?? 0
        try set(holder, to: from - change)
        item.setMeta("_reduced_stock", PHP.string(wanted))
        return (from, from - change)
    }

    /// - Parameter isNotified: whether the shop's owner hears of stock that runs out.
    private func change(
        _ order: inout Order, isNotified: Bool = false, _ amount: (inout OrderItem, Product) throws -> Double?
    ) throws -> [String] {
        guard try scope.options.isOn("woocommerce_manage_stock") else { return [] }
        var changes: [String] = []
        for index in order.items.indices where order.items[index].kind == .line {
            guard let product = try Product.find(order.items[index].soldID, in: database),
                let holder = try holder(of: product), let change = try amount(&order.items[index], product)
            else { continue }
            let from = holder.stockQuantity ?? 0
            try set(holder, to: from + change)
            scope.fire(holder.id, "product.updated")
            if isNotified {
                let threshold = try product.lowStockAmount ?? holder.lowStockAmount ?? usualThreshold()
                try Mailroom(scope.visit).stock(of: product, is: from + change, lowAt: threshold)
            }
            let (old, new) = (PHP.string(from), PHP.string(from + change))
            changes.append("\(Self.name(product)) \(old)&rarr;\(new)")
        }
        return changes
    }

    private func usualThreshold() throws -> Int {
        try scope.options.int("woocommerce_notify_low_stock_amount")
    }

    /// The product whose pieces are counted: itself, its parent, or nil for none.
    func holder(of product: Product) throws -> Product? {
        switch product.stockSource {
        case .own: product
        case .parent: try Product.find(product.parentID, in: database)
        case .none: try managingParent(of: product)
        }
    }

    /// A variation that counts nothing itself is counted with its product, where that counts
    /// (rest-v3-orders/status-and-stock-of-variation 04).
    private func managingParent(of product: Product) throws -> Product? {
        guard product.kind == .variation, let parent = try Product.find(product.parentID, in: database) else {
            return nil
        }
        return parent.managesStock ? parent : nil
    }

    /// Writes a quantity and the state that follows from it, for a variation's parent too.
    func set(_ product: Product, to quantity: Double) throws {
        let least = Double(try scope.options.int("woocommerce_notify_no_stock_amount"))
        let status = quantity > least ? "instock" : product.allowsBackorders ? "onbackorder" : "outofstock"
        try Product.setStock(product.id, quantity: quantity, status: status, in: database)
        if product.kind == .variation { try syncParent(product.parentID) }
        if product.kind == .variable { try syncVariations(of: product.id, status) }
    }

    /// Variations that count nothing themselves have the state of their product
    /// (rest-v3-orders/status-and-stock-of-variation 13).
    private func syncVariations(of id: Int, _ status: String) throws {
        for variation in try Product.variations(of: id, in: database)
        where variation.stockSource != .own && variation.stockStatus != status {
            try Product.setStock(variation.id, quantity: variation.stockQuantity, status: status, in: database)
        }
    }

    /// Brings a variable product and its variations in step: the one that counts pieces gives the other its state
    /// (rest-v3-products/parent-managed-stock 14 to 16).
    func sync(_ product: Product) throws {
        if product.managesStock {
            try syncVariations(of: product.id, product.stockStatus)
        } else {
            try syncParent(product.id)
        }
    }

    /// A variable product that counts nothing itself is in stock while one of its variations is.
    func syncParent(_ id: Int) throws {
        guard let parent = try Product.find(id, in: database), !parent.managesStock else { return }
        let states = Set(try Product.variations(of: id, in: database).map(\.stockStatus))
        let status = ["instock", "onbackorder"].first(where: states.contains) ?? "outofstock"
        guard status != parent.stockStatus else { return }
        try Product.setStock(id, quantity: parent.stockQuantity, status: status, in: database)
    }

    /// Counts pieces as sold, or takes them back.
    func addSales(_ pieces: Int, of item: OrderItem) throws {
        try database.run(
            "UPDATE product SET total_sales = max(0, total_sales + ?) WHERE id = ?", pieces, item.productID)
    }

    /// `Ceramic Mug (mug-01)`; the id stands in for a missing sku.
    static func name(_ product: Product) -> String {
        "\(product.name) (\(product.sku.isEmpty ? "#\(product.id)" : product.sku))"
    }
}
