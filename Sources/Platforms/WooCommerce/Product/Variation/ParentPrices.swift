import Simulator

/// What is left for the end of a request: products with variations write their prices anew, a row of post meta for each
/// (`wc_deferred_product_sync`, `WC_Product_Variable_Data_Store_CPT::sync_price`).
enum ParentPrices {
    static func write(_ scope: Scope) throws {
        guard !scope.parentsToSync.isEmpty else { return }
        let hidesSoldOut = try scope.options.isOn("woocommerce_hide_out_of_stock_items")
        for parent in scope.parentsToSync.sorted() {
            let count: Int? = try scope.visit.database.value(
                """
                SELECT count(DISTINCT variation.price) FROM product parent
                JOIN product variation ON variation.parent_id = parent.id AND variation.type = 'variation'
                WHERE parent.id = ? AND parent.type = 'variable' AND variation.status = 'publish'
                    AND variation.price <> '' AND NOT (? AND variation.stock_status = 'outofstock')
                """, parent, hidesSoldOut)
            for _ in 0..<(count ?? 0) { _ = try scope.visit.ids.take("postmeta") }
        }
    }
}
