import Simulator

/// A customer's review of a product: `wp_comments` of the type review.
struct Review: Record, Hashable {
    static let table = Table<Review>("review", indexes: ["product_id, status"])

    var id = 0
    var productID = 0
    /// UTC, as SQL writes it.
    var created = ""
    /// `approved`, `hold`, `spam` or `trash`.
    var status = ""
    var reviewer = ""
    var email = ""
    /// As it was written, before paragraphs are made of it.
    var content = ""
    /// 0 to 5.
    var rating = 0
    /// Whether the reviewer bought the product.
    var isVerified = false
    /// The user who wrote it; 0 for people without an account.
    var userID = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("id", &id, .key)
        column("product_id", &productID)
        column("created", &created)
        column("status", &status)
        column("reviewer", &reviewer)
        column("email", &email)
        column("content", &content)
        column("rating", &rating)
        column("verified", &isVerified)
        column("user_id", &userID)
    }

    /// Writes the review and counts its product's ratings anew.
    func store(in database: Database) throws {
        try save(in: database)
        try Self.recount(productID, in: database)
    }

    /// Writes the review as REST does: the comment is saved and its product's ratings are counted while it still has the
    /// stars that it had, none where it is new; its own are written then, and wait for the next count
    /// (`WC_REST_Product_Reviews_Controller::create_item`; rest-v3-products/reviews 43, 44).
    func storeBeforeStars(stars: Int, _ request: RestRequest) throws {
        var counted = self
        counted.rating = stars
        try counted.store(in: request.visit.database)
        try save(in: request.visit.database)
        request.scope.fire(productID, "product.updated")
    }

    /// Removes the review and counts its product's ratings anew.
    func remove(from database: Database) throws {
        try Self.delete(id, in: database)
        try Self.recount(productID, in: database)
    }

    /// Average rating and number of approved reviews of a product.
    static func recount(_ product: Int, in database: Database) throws {
        let all = try database.values(
            "SELECT rating FROM review WHERE product_id = ? AND status = 'approved'", product, as: Int.self)
        // Reviews without stars are reviews, but no ratings (rest-v3-products/reviews 25, 26).
        let ratings = all.filter { $0 > 0 }
        let average = ratings.isEmpty ? "0" : (Amount(ratings.reduce(0, +)) / Amount(ratings.count)).fixed(2)
        try database.run(
            "UPDATE product SET rating_count = ?, review_count = ?, average_rating = ? WHERE id = ?", ratings.count,
            all.count, average, product)
    }
}

/// Loads `reviews.json` (REST v3's form). The products' own fixtures hold averages and counts.
enum ReviewSeed {
    static func load(_ database: Database, _ fixtures: FixtureFolder) throws {
        for review in try fixtures.list("reviews.json") {
            let content = review["review"]?.string ?? ""
            let isParagraph = content.hasPrefix("<p>") && content.hasSuffix("</p>\n")
            try Review(
                id: review["id"]?.int ?? 0, productID: review["product_id"]?.int ?? 0,
                created: (review["date_created_gmt"]?.string ?? "").replacing("T", with: " "),
                status: review["status"]?.string ?? "approved", reviewer: review["reviewer"]?.string ?? "",
                email: review["reviewer_email"]?.string ?? "",
                content: isParagraph ? String(content.dropFirst(3).dropLast(5)) : content,
                rating: review["rating"]?.int ?? 0, isVerified: review["verified"]?.bool ?? false,
                userID: user(review)
            ).insert(into: database)
        }
    }

    /// The user that a review links to; 0 for none.
    private static func user(_ review: JSONValue) -> Int {
        let link = review["_links"]?["reviewer"]?[0]?["href"]?.string ?? ""
        return link.split(separator: "/").last.flatMap { Int($0) } ?? 0
    }
}
