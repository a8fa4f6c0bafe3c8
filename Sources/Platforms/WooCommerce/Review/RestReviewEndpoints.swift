import PHP
import Simulator

/// `/wc/v3/products/reviews`.
struct RestReviewEndpoints: PagedCollection {
    static let rows = RestReviewEndpoints().routes

    let path = "/products/reviews"
    let listArgs: [Arg] = [
        .contextOfV3, .integer("page", from: 1).or(1), .integer("per_page", from: 1, to: 100).or(10),
        .string("search"), Arg.string("after", format: "date-time").parsed,
        Arg.string("before", format: "date-time").parsed, Arg.list("exclude", of: "integer").or([]).parsed,
        Arg.list("include", of: "integer").or([]).parsed, Arg.integer("offset").parsed,
        Arg.choice("order", ["asc", "desc"]).or("desc").parsed,
        Arg.choice("orderby", ["date", "date_gmt", "id", "include", "product"]).or("date_gmt").parsed,
        Arg.list("reviewer", of: "integer").parsed, Arg.list("reviewer_exclude", of: "integer").parsed,
        Arg.string("reviewer_email", format: "email").parsed.orNull, Arg.list("product", of: "integer").or([]).parsed,
        // Any state is taken; what none of the shop's reviews has finds nothing.
        Arg("status", "string", sanitizer: .key, ["default": "approved", "enum": .array(listStates)]),
    ]
    private static let listStates: [JSONValue] = ["all", "hold", "approved", "spam", "trash"]
    private static let states = Arg.choice(
        "status", ["approved", "hold", "spam", "unspam", "trash", "untrash"]
    ).or("approved")
    let args: [Arg] = [
        .integer("product_id"), .string("product_name"), Self.states, .string("reviewer"),
        .string("reviewer_email", format: "email"), .string("review"), .integer("rating"),
    ]
    // A new review's address is not checked (rest-v3/reviews 14).
    let creationArgs: [Arg] = [
        Arg.integer("product_id").required, .string("product_name"), Self.states, Arg.string("reviewer").required,
        Arg.string("reviewer_email").required, Arg.string("review").required, .integer("rating"),
    ]
    let trash = Trash.kept(
        RestError("woocommerce_rest_already_trashed", "The object has already been trashed.", status: 410))

    func missing(_ access: Access, _ request: RestRequest) -> RestError {
        RestError("woocommerce_rest_review_invalid_id", "Invalid review ID.", status: 404)
    }

    // MARK: Reading

    func selection(_ request: RestRequest) -> Selection {
        var selection = Selection("review")
        selection.conditions.addIDs(request)
        selection.conditions.addDates(request) { $0.sql }
        selection.conditions.add("product_id", inAny: request.ints("product"))
        selection.conditions.add(search: request.string("search"), in: ["content", "reviewer", "email"])
        if let email = request.string("reviewer_email"), !email.isEmpty {
            selection.conditions.add("email = ?", email)
        }
        switch request.string("status") ?? "approved" {
        case "all": selection.conditions.add("status IN ('approved', 'hold')")
        case let status: selection.conditions.add("status = ?", status)
        }
        selection.sort(request, by: ["id": "id", "product": "product_id"], otherwise: "created")
        selection.sortAsListed(request)
        return selection
    }

    func item(_ review: Review, for access: Access, _ request: RestRequest) throws -> RestItem {
        try items(of: [review], request, isWritten: access.isWriting)[0]
    }

    func items(of page: [Review], _ request: RestRequest) throws -> [RestItem] {
        try items(of: page, request, isWritten: false)
    }

    /// Answers to writes show the text as it was written, others with paragraphs (rest-v3/reviews 07, 16).
    private func items(of page: [Review], _ request: RestRequest, isWritten: Bool) throws -> [RestItem] {
        let products = try Product.find(keys: page.map(\.productID), in: request.visit.database)
        let parts = try RestProductParts(products, request.scope)
        let isRaw = isWritten || request.string("context") == "edit"
        return page.map { review in
            let product = products.first { $0.id == review.productID }
            let time = JSONValue.string(review.created.replacing(" ", with: "T"))
            let members: JSONObject = [
                "id": .init(review.id), "date_created": time, "date_created_gmt": time,
                "product_id": .init(review.productID), "product_name": .string(product?.name ?? ""),
                "product_permalink": .string(product.map(parts.shelf.permalink) ?? ""),
                "status": .string(review.status),
                "reviewer": .string(review.reviewer), "reviewer_email": .string(review.email),
                "review": .string(isRaw ? review.content : Autop.paragraphs(review.content)),
                "rating": .init(review.rating), "verified": .bool(review.isVerified),
                "reviewer_avatar_urls": .object(Avatar.urls(review.email)),
            ]
            var links = links(review.id, request)
            links.add("up", "/wc/v3/products/\(review.productID)")
            if review.userID > 0 { links.add("reviewer", "/wp/v2/users/\(review.userID)", embeddable: true) }
            return RestItem(members: members, links: links.members)
        }
    }

    // MARK: Writing

    func create(_ request: RestRequest) throws -> Review {
        var review = Review()
        try merge(request, into: &review)
        review.created = request.visit.now.sql
        if review.status.isEmpty { review.status = "approved" }
        guard !review.content.isEmpty else { throw Self.emptyContent }
        try refuseDouble(review, request)
        review.id = try request.visit.ids.take("comments")
        try review.storeBeforeStars(stars: 0, request)
        return review
    }

    func update(_ review: inout Review, _ request: RestRequest) throws {
        let product = review.productID
        if request.string("review") == "" { throw Self.emptyContent }
        let stars = review.rating
        try merge(request, into: &review)
        try review.storeBeforeStars(stars: stars, request)
        if product != review.productID { try Review.recount(product, in: request.visit.database) }
    }

    private static let emptyContent = RestError(
        "woocommerce_rest_review_content_invalid", "Invalid review content.", status: 400)

    private func merge(_ request: RestRequest, into review: inout Review) throws {
        if let id = request.int("product_id") {
            guard let product = try Product.find(id, in: request.visit.database), product.kind != .variation else {
                throw RestError("woocommerce_rest_product_invalid_id", "Invalid product ID.", status: 404)
            }
            review.productID = id
        }
        if let text = request.string("review") { review.content = text }
        if let name = request.string("reviewer") { review.reviewer = Sanitize.text(name) }
        if let email = request.string("reviewer_email") { review.email = Email.isValid(email) ? email : "" }
        // No star at all changes nothing (rest-v3-products/reviews 23).
        if let rating = request.int("rating"), rating != 0 { review.rating = rating }
        if let status = request.string("status"), !status.isEmpty {
            review.status = ["unspam", "untrash"].contains(status) ? "approved" : status
        }
    }

    /// The same words of the same person about the same product, trashed ones aside. An address tells people of one
    /// name apart (rest-v3-products/reviews 13, 14).
    private func refuseDouble(_ review: Review, _ request: RestRequest) throws {
        let isThere = try request.visit.database.has(
            """
            SELECT 1 FROM review WHERE product_id = ? AND content = ? AND status <> 'trash'
                AND reviewer = ? AND (? = '' OR email = ?)
            """, review.productID, review.content, review.reviewer, review.email, review.email)
        guard isThere else { return }
        throw RestError(
            "woocommerce_rest_comment_duplicate",
            "Duplicate comment detected; it looks as though you&#8217;ve already said that!", status: 409)
    }

    func perform(_ access: Access, _ request: RestRequest) throws -> RestItem {
        switch access {
        case .create: return try item(create(request), for: access, request)
        case .edit:
            var review = try found(access, request)
            try update(&review, request)
            return try item(review, for: access, request)
        case .delete: return try deleted(request)
        default: return try item(found(access, request), for: access, request)
        }
    }

    /// A review that goes to the trash is shown as it lies there; one that is gone as `previous`, without links.
    private func deleted(_ request: RestRequest) throws -> RestItem {
        var review = try found(.delete, request)
        if isForced(request) {
            let shown = try item(review, for: .delete, request)
            try review.remove(from: request.visit.database)
            return RestItem(members: ["deleted": true, "previous": .object(shown.members)], links: [:])
        }
        guard review.status != "trash" else {
            if case .kept(let refusal) = trash { throw refusal }
            throw missing(.delete, request)
        }
        review.status = "trash"
        try review.store(in: request.visit.database)
        return try item(review, for: .delete, request)
    }
}
