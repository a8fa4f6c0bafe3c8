import Simulator

/// `/wc/v2/products/{id}/reviews` and that of `wc/v1`: a product's approved reviews without pages
/// (`WC_REST_Product_Reviews_V2_Controller`).
struct OlderReviewEndpoints: EntityCollection {
    static let rows = OlderReviewEndpoints().routes

    let path = "/products/(?P<product_id>[\\d]+)/reviews"
    let owners: [Arg] = [Arg.integer("product_id").parsed]
    let batchOwner: String? = "product_id"
    let args: [Arg] = [
        .string("review"), .moment("date_created"), .moment("date_created_gmt"), .integer("rating"), .string("name"),
        .string("email"),
    ]
    var creationArgs: [Arg] {
        args.map { ["review", "name", "email"].contains($0.name) ? Arg.string($0.name).required : $0 }
    }
    let trash = Trash.kept(RestError("rest_already_trashed", "The comment has already been trashed.", status: 410))

    private static let noProduct = RestError("woocommerce_rest_product_invalid_id", "Invalid product ID.", status: 404)

    func missing(_ access: Access, _ request: RestRequest) -> RestError {
        RestError("woocommerce_rest_product_review_invalid_id", "Invalid product review ID.", status: 404)
    }

    /// Whether there is such a review is looked at before the caller's right.
    func permit(_ access: Access, _ request: RestRequest) throws {
        if [.view, .edit, .delete].contains(access) { _ = try found(access, request) }
        if [.edit, .delete].contains(access), request.scope.identity.user?.managesShop != true {
            let verb = access == .delete ? "delete" : "edit"
            throw request.unauthorized("woocommerce_rest_cannot_\(verb)", "Sorry, you cannot \(verb) this resource.")
        }
        try access.check(request)
    }

    // MARK: Reading

    private func product(_ request: RestRequest) throws -> Int {
        let product = try Product.find(request.int("product_id") ?? 0, in: request.visit.database)
        guard let product, product.kind != .variation else { throw Self.noProduct }
        return product.id
    }

    func list(_ request: RestRequest) throws -> RestResponse {
        let reviews = try Review.all(
            "WHERE product_id = ? AND status = 'approved' ORDER BY created, id", product(request),
            in: request.visit.database)
        return RestResponse(.array(try items(reviews, request)))
    }

    func find(_ request: RestRequest) throws -> Review? {
        let product = try product(request)
        let review = try Review.find(request.int("id") ?? 0, in: request.visit.database)
        return review?.productID == product ? review : nil
    }

    func item(_ review: Review, for access: Access, _ request: RestRequest) -> RestItem {
        let time = JSONValue.string(review.created.replacing(" ", with: "T"))
        var links = links(review.id, request)
        links.add("up", "/wc/v3/products/\(review.productID)")
        let item = RestItem(
            members: [
                "id": .init(review.id), "date_created": time, "date_created_gmt": time,
                "review": .string(review.content), "rating": .init(review.rating), "name": .string(review.reviewer),
                "email": .string(review.email), "verified": .bool(review.isVerified),
            ], links: links.members)
        return access == .delete && isForced(request) ? item.withoutHints : item
    }

    // MARK: Writing

    /// Everything is taken as it comes: neither doubles nor addresses are looked at.
    func create(_ request: RestRequest) throws -> Review {
        var review = Review()
        review.productID = try product(request)
        review.created = request.visit.now.sql
        try merge(request, into: &review)
        review.id = try request.visit.ids.take("comments")
        try review.storeBeforeStars(stars: 0, request)
        return review
    }

    func answer(creating item: RestItem, _ request: RestRequest) -> RestResponse { item.created }

    func update(_ review: inout Review, _ request: RestRequest) throws {
        let stars = review.rating
        try merge(request, into: &review)
        try review.storeBeforeStars(stars: stars, request)
    }

    /// Whatever is written is approved by it.
    private func merge(_ request: RestRequest, into review: inout Review) throws {
        review.status = "approved"
        if let text = request.string("review") { review.content = text }
        if let name = request.string("name") { review.reviewer = name }
        if let email = request.string("email") { review.email = email }
        if let rating = request.int("rating"), rating != 0 { review.rating = rating }
        for name in ["date_created", "date_created_gmt"] {
            if let moment = request.string(name).flatMap(Instant.init) { review.created = moment.sql }
        }
    }

    func delete(_ review: Review, _ request: RestRequest) throws { try review.remove(from: request.visit.database) }

    func isInTrash(_ review: Review) -> Bool { review.status == "trash" }

    func moveToTrash(_ review: Review, _ request: RestRequest) throws {
        var review = review
        review.status = "trash"
        try review.store(in: request.visit.database)
    }
}
