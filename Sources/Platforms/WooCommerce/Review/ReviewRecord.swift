import Simulator

/// A customer's review of a product.
struct Review: Hashable, Sendable {
    var id: Int
    var productID: Int
    /// UTC, as SQL writes it.
    var created: String
    /// `approved`, `hold`, `spam` or `trash`.
    var status: String
    var reviewer: String
    var email: String
    /// As it was written, before paragraphs are made of it.
    var content: String
    /// 0 to 5.
    var rating: Int
    /// Whether the reviewer bought the product.
    var isVerified: Bool
}

/// `wp_comments` of the type review.
enum ReviewRecord {
    static let schema = """
        CREATE TABLE review (
            id INTEGER PRIMARY KEY, product_id INTEGER NOT NULL, created TEXT NOT NULL, status TEXT NOT NULL,
            reviewer TEXT NOT NULL, email TEXT NOT NULL, content TEXT NOT NULL, rating INTEGER NOT NULL,
            verified INTEGER NOT NULL
        );
        CREATE INDEX review_product ON review (product_id, status);
        """

    static let columns = "id, product_id, created, status, reviewer, email, content, rating, verified"

    static func review(_ row: Row) -> Review {
        Review(
            id: row.int(0), productID: row.int(1), created: row.text(2), status: row.text(3), reviewer: row.text(4),
            email: row.text(5), content: row.text(6), rating: row.int(7), isVerified: row.bool(8))
    }

    static func find(_ id: Int, in database: Database) throws -> Review? {
        try database.first("SELECT \(columns) FROM review WHERE id = ?", id, read: review)
    }

    /// Adds or replaces a review and counts its product's ratings anew.
    static func save(_ review: Review, in database: Database) throws {
        try database.run(
            "INSERT OR REPLACE INTO review (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", review.id,
            review.productID, review.created, review.status, review.reviewer, review.email, review.content,
            review.rating, review.isVerified)
        try recount(review.productID, in: database)
    }

    static func delete(_ id: Int, in database: Database) throws {
        guard let review = try find(id, in: database) else { return }
        try database.run("DELETE FROM review WHERE id = ?", id)
        try recount(review.productID, in: database)
    }

    /// Average rating and number of approved reviews of a product.
    static func recount(_ product: Int, in database: Database) throws {
        let (count, sum) =
            try database.first(
                "SELECT count(*), coalesce(sum(rating), 0) FROM review WHERE product_id = ? AND status = 'approved'",
                product
            ) { ($0.int(0), $0.int(1)) } ?? (0, 0)
        let average = count > 0 ? (Amount(sum) / Amount(count)).fixed(2) : "0"
        try database.run(
            "UPDATE product SET rating_count = ?, average_rating = ? WHERE id = ?", count, average, product)
    }
}

/// Loads `reviews.json` (REST v3's form). The products' own fixtures hold averages and counts.
enum ReviewSeed {
    static func load(_ database: Database, _ shop: ShopSettings, _ fixtures: FixtureFolder) throws {
        for review in try fixtures.list("reviews.json") {
            let content = review["review"]?.string ?? ""
            let isParagraph = content.hasPrefix("<p>") && content.hasSuffix("</p>\n")
            try database.run(
                "INSERT INTO review (\(ReviewRecord.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                review["id"]?.int ?? 0, review["product_id"]?.int ?? 0,
                (review["date_created_gmt"]?.string ?? "").replacing("T", with: " "),
                review["status"]?.string ?? "approved", review["reviewer"]?.string ?? "",
                review["reviewer_email"]?.string ?? "",
                isParagraph ? String(content.dropFirst(3).dropLast(5)) : content, review["rating"]?.int ?? 0,
                review["verified"]?.bool ?? false)
        }
    }
}
