import PHP
import Simulator

/// `/products/reviews`: approved reviews.
enum ReviewEndpoints {
    static func list(_ request: RestRequest) throws -> RestResponse {
        let database = request.visit.database
        let filter = try filter(request)
        let size = request.int("per_page") ?? 10
        let page = max(1, request.int("page") ?? 1)
        let offset = request.int("offset").flatMap { $0 > 0 ? $0 : nil }
        let skipped = offset ?? (page - 1).multipliedReportingOverflow(by: size).partialValue
        let reviews = try Review.all(
            "\(filter.clause) ORDER BY \(order(request)) LIMIT ? OFFSET ?",
            arguments: filter.values + [size > 0 ? size : -1, max(0, skipped)], in: database)
        let total: Int =
            try database.value("SELECT count(*) FROM review \(filter.clause)", arguments: filter.values) ?? 0
        let shelf = try ProductShelf(try Product.find(keys: reviews.map(\.productID), in: database), request.scope)
        var response = try RestResponse(for: request.scope) { json in
            try json.array(of: reviews) { try ReviewPayload.append($1, shelf, to: &$0) }
        }
        Pagination.add(
            total: total, pages: size > 0 ? (total + size - 1) / size : total > 0 ? 1 : 0, to: &response, request)
        return response
    }

    private static func filter(_ request: RestRequest) throws -> Conditions {
        var filter = Conditions()
        filter.add("status = 'approved'")
        var products = request.ints("product_id")
        let categories = request.ints("category_id")
        if !categories.isEmpty { products += try members(of: categories, request.visit.database) }
        if !products.isEmpty || !categories.isEmpty { filter.add("product_id", in: products) }
        return filter
    }

    /// The products of categories and of those below them.
    private static func members(of categories: [Int], _ database: Database) throws -> [Int] {
        let names = Set(categories.map(String.init))
        let known = try TermTree.terms(names, areIDs: true, "product_cat", database)
        let terms = try TermTree.families(known, "product_cat", database)
        return try database.values(
            "SELECT product_id FROM product_term WHERE term_id IN (SELECT value FROM json_each(?))", JSONList(terms))
    }

    private static func order(_ request: RestRequest) -> String {
        let direction = request.string("order") == "asc" ? "ASC" : "DESC"
        switch request.string("orderby") {
        case "id": return "id \(direction)"
        case "rating": return "rating \(direction), id \(direction)"
        case "product": return "product_id \(direction), id \(direction)"
        default: return "created \(direction), id \(direction)"
        }
    }
}

/// Reviews as the Store API shows them.
enum ReviewPayload {
    static func append(_ review: Review, _ shelf: ProductShelf, to json: inout JSONWriter) throws {
        let product = shelf.products.first { $0.id == review.productID }
        let image = try product?.imageIDs.first.flatMap { try shelf.image($0) }
        let time = review.created.replacing(" ", with: "T")
        json.object { json in
            json.member("id", review.id)
            json.member("date_created", time)
            json.member("formatted_date_created", LongDate.text(review.created))
            json.member("date_created_gmt", time)
            json.member("product_id", review.productID)
            json.member("product_name", product.map { StoreHTML.format($0.name) } ?? "")
            json.member("product_permalink", product.map { shelf.permalink($0) } ?? "")
            json.key("product_image")
            if let image {
                ProductImages.append(image, shelf.scope.site, to: &json)
            } else {
                json.write(JSONValue.null)
            }
            json.member("reviewer", review.reviewer)
            json.member("review", Autop.paragraphs(review.content))
            json.member("rating", review.rating)
            json.member("verified", review.isVerified)
            json.member("reviewer_avatar_urls", .object(Avatar.urls(review.email)))
        }
    }
}

/// `March 6, 2024`.
enum LongDate {
    /// The date of a time as SQL writes it.
    static func text(_ sql: String) -> String {
        CivilTime(sql).map { PHP.date("F j, Y", $0) } ?? ""
    }
}

/// Pictures of people, which WordPress takes from Gravatar.
enum Avatar {
    /// The address of a picture of some size.
    static func url(_ email: String, size: Int) -> String {
        // Nobody has no picture of their own (rest-v3-products/reviews 12).
        let address = email.trimmed.lowercased()
        let hash = address.isEmpty ? "" : SecretKeys.sha256(address)
        return "https://secure.gravatar.com/avatar/\(hash)?s=\(size)&d=mm&r=g"
    }

    /// The three sizes that REST gives.
    static func urls(_ email: String) -> JSONObject {
        JSONObject([24, 48, 96].map { (String($0), .string(url(email, size: $0))) })
    }
}
