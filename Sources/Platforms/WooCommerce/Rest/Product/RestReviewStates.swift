import Simulator

/// Which reviews of a product are shown.
enum RestReviewStates {
    /// The ids of a product's approved reviews.
    static func approved(of product: Int, in database: Database) throws -> [Int] {
        let hasTable = try database.first("SELECT 1 FROM sqlite_master WHERE name = 'review'") { $0.int(0) }
        guard hasTable != nil else { return [] }
        return try database.all(
            "SELECT id FROM review WHERE product_id = ? AND status = 'approved' ORDER BY id", product
        ) { $0.int(0) }
    }
}
