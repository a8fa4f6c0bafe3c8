import PHP
import Simulator

/// Whether so many pieces can be sold, and why not.
struct SalabilityCheck {
    /// A reason why not.
    struct Failure: Payload, Hashable, Sendable {
        var code: String
        var message: String

        func write(to json: inout JSONWriter) {
            json.object {
                $0.member("code", code)
                $0.member("message", message)
            }
        }
    }

    let sku: String
    let stock: Int
    let quantity: Double
    let database: Database

    /// The reasons against putting so many pieces into a cart; none where it can be done.
    func failuresInCart() throws -> [Failure] {
        try guarded { item in
            if let failure = try required(item) { return [failure] }
            return try sufficient(item)
        }
    }

    /// The reasons against ordering so many pieces: here limits per order do not count.
    func failuresInOrder() throws -> [Failure] {
        try guarded { try sufficient($0) }
    }

    private func guarded(_ body: (StockItem) throws -> [Failure]) throws -> [Failure] {
        try Salability.checkType(sku, in: database)
        do {
            return try body(try Salability.configuration(of: sku, in: stock, database))
        } catch is Salability.NotAssigned {
            return [
                Failure(
                    code: "requested-sku-is-not-assigned-to-given-stock",
                    message: "The requested sku is not assigned to given stock.")
            ]
        }
    }

    // MARK: Conditions that must all hold; the first that does not is the answer

    private func required(_ item: StockItem) throws -> Failure? {
        if let failure = limits(item) { return failure }
        if !item.managesStock { return nil }
        guard try isAnySourceItemInStock() else {
            return Failure(
                code: "is_any_source_item_in_stock-no_source_items_in_stock",
                message: "There are no source items with the in stock status")
        }
        return nil
    }

    private func limits(_ item: StockItem) -> Failure? {
        let least = item.minSaleQuantity.value(StockConfiguration.minSaleQuantity)
        if quantity < least, least != 0 {
            return correct("min_sale_qty", "The fewest you may purchase is \(PHP.string(least)).")
        }
        let most = item.maxSaleQuantity.value(StockConfiguration.maxSaleQuantity)
        if quantity > most, most != 0 {
            return correct("max_sale_qty", "The requested qty exceeds the maximum qty allowed in shopping cart")
        }
        let step = item.saleIncrement
        if step != 0, !isMultiple(of: step) {
            return correct(
                "qty_increment",
                "You can buy this product only in quantities of \(PHP.string(step)) at a time.")
        }
        if !item.isQuantityDecimal, quantity.rounded(.down) != quantity {
            return correct("is_qty_decimal", "You cannot use decimal quantity for this product.")
        }
        return nil
    }

    private func correct(_ code: String, _ message: String) -> Failure {
        Failure(code: "is_correct_qty-" + code, message: message)
    }

    private func isMultiple(of step: Double) -> Bool {
        let rest = (quantity / step).truncatingRemainder(dividingBy: 1)
        return min(abs(rest), 1 - abs(rest)) < 1e-6
    }

    private func isAnySourceItemInStock() throws -> Bool {
        try database.has(
            """
            SELECT 1 FROM inventory_source_item i JOIN inventory_source_stock_link l USING (source_code)
                JOIN inventory_source s USING (source_code)
            WHERE i.sku = ? AND l.stock_id = ? AND i.status = 1 AND s.enabled <> 0
            """, Product.trimmed(sku), stock)
    }

    // MARK: Conditions of which one is enough; without any, all reasons are told

    private func sufficient(_ item: StockItem) throws -> [Failure] {
        if item.allowsBackorders, item.threshold >= 0 { return [] }
        if !item.managesStock { return [] }
        let disabled = [
            Failure(code: "back_order-disabled", message: "Backorders are disabled"),
            Failure(code: "manage_stock-enabled", message: "Manage stock is enabled"),
        ]
        guard let entry = try StockIndex.entry(of: sku, in: stock, database) else {
            return disabled + [
                Failure(
                    code: "is_salable_with_reservations-no_data",
                    message: "The requested sku is not assigned to given stock")
            ]
        }
        let left = try Salability.left(entry, of: sku, in: stock, item, database)
        if entry.isSalable, left >= Decimal4.rounded(quantity) { return [] }
        return disabled + [
            Failure(
                code: "is_salable_with_reservations-not_enough_qty", message: "The requested qty is not available")
        ]
    }
}
