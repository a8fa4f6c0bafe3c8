import Simulator

/// `/products`, `/products/{id}`, `/products/{slug}`.
enum ProductEndpoints {
    static func list(_ request: RestRequest) throws -> RestResponse {
        let query = ProductQuery(request)
        let found = try page(query, try query.filter())
        let products = try Product.find(keys: found.ids, in: request.visit.database)
        let shelf = try ProductShelf(products, request.scope)
        var response = try RestResponse(for: request.scope, capacity: 2048 * max(1, products.count)) { json in
            try json.array(of: products) { try ProductPayload.append($1, shelf, to: &$0) }
        }
        Pagination.add(total: found.total, pages: found.pages, to: &response, request)
        response.headers["Last-Modified"] = String(try lastModified(request.visit))
        return response
    }

    /// The ids of a page, the number of all, and of pages.
    private static func page(
        _ query: ProductQuery, _ filter: Conditions
    ) throws -> (ids: [Int], total: Int, pages: Int) {
        let request = query.request
        let database = request.visit.database
        let size = request.int("per_page") ?? 10
        let page = max(1, request.int("page") ?? 1)
        let skipped = request.int("offset").flatMap { $0 > 0 ? $0 : nil } ?? (page - 1).multiplied(by: size)
        let ids: [Int] = try database.values(
            "SELECT p.id FROM product p \(filter.clause) ORDER BY \(try order(query)) LIMIT ? OFFSET ?",
            arguments: filter.values + [size > 0 ? size : -1, size > 0 ? skipped : 0])
        // Beyond the last page WordPress counts again; behind an offset it does not (products/paging).
        if ids.isEmpty, page == 1 { return ([], 0, size > 0 ? 0 : 1) }
        let total: Int? = try database.value(
            "SELECT count(*) FROM product p \(filter.clause)", arguments: filter.values)
        let count = total ?? 0
        return (ids, count, size > 0 ? (count + size - 1) / size : 1)
    }

    private static func order(_ query: ProductQuery) throws -> String {
        guard query.request.string("orderby") == "include" else { return query.order }
        return Conditions.order("p.id", asIn: try ChosenProducts(query.request).included) ?? query.order
    }

    /// When any product changed last, in seconds since 1970.
    private static func lastModified(_ visit: Visit) throws -> Int64 {
        let latest: String? = try visit.database.value("SELECT max(modified) FROM product")
        return latest.flatMap { Instant($0) }?.seconds ?? 0
    }

    // MARK: Single products

    /// Drafts, private products and those in the trash are given to anybody (store-stories/products-in-store).
    static func byID(_ request: RestRequest) throws -> RestResponse {
        guard let product = try Product.find(request.int("id") ?? 0, in: request.visit.database) else {
            throw RestError("woocommerce_rest_product_invalid_id", "Invalid product ID.", status: 404)
        }
        return try answer(product, request)
    }

    static func bySlug(_ request: RestRequest) throws -> RestResponse {
        let slug = Sanitize.title(PercentEncoding.decode(request.string("slug") ?? ""))
        guard slug == (request.string("slug") ?? "").lowercased(),
            let product = try Product.find(slug: slug, in: request.visit.database)
        else {
            throw RestError("woocommerce_rest_product_invalid_slug", "Invalid product slug.", status: 404)
        }
        return try answer(product, request)
    }

    private static func answer(_ product: Product, _ request: RestRequest) throws -> RestResponse {
        let shelf = try ProductShelf([product], request.scope)
        return try RestResponse(for: request.scope, capacity: 4096) { json in
            try ProductPayload.append(product, shelf, to: &json)
        }
    }
}

extension Int {
    /// The product; the largest number where it does not fit.
    fileprivate func multiplied(by other: Int) -> Int {
        let (product, overflow) = multipliedReportingOverflow(by: other)
        return overflow ? .max : product
    }
}
