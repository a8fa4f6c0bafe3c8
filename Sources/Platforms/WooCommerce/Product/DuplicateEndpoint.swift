import PHP
import Simulator

/// `POST /wc/v3/products/{id}/duplicate`: a draft that is like the product (`WC_Admin_Duplicate_Product`).
enum DuplicateEndpoint {
    static let row = Route(
        "wc/v3", "/products/(?P<id>[\\d]+)/duplicate",
        [
            Endpoint(
                Endpoint.creatable, args: [.integer("id")] + RestProductArgs.item.map(\.optional),
                permission: Access.create.check, do: duplicate)
        ])

    /// What the request says is put into the product that is copied, not into the copy: its name is always that of a
    /// copy (rest-v3-products/duplicate 03). A variation makes the real system crash.
    private static func duplicate(_ request: RestRequest) throws -> RestResponse {
        let database = request.visit.database
        guard var original = try Product.find(request.int("id") ?? 0, in: database) else {
            throw RestError("woocommerce_rest_product_invalid_id", "Invalid product ID.", status: 404)
        }
        guard original.kind != .variation else { throw RestError.crash }
        let (request, fields) = try InternalFields(request).taken()
        if let kind = request.string("type").flatMap(Product.Kind.init) { original.kind = kind }
        try ProductWriter(request).write(&original)
        try MetaData.merge(fields, into: &original.metaData, of: "postmeta", request.visit)
        let copy = try store(copy(of: original, request), like: original, request)
        request.scope.fire(copy.id, "product.created")
        var shown = copy
        // A product with variations is read again, another one is shown as it was copied.
        if original.kind != .variable { shown.modified = original.modified }
        let answer = try ProductDataPayload(shown, like: original, request).value
        if original.kind == .variable {
            request.scope.parentsToSync.insert(copy.id)
            for variation in try Product.variations(of: original.id, in: database)
            where ["publish", "private"].contains(variation.status) {
                try duplicate(variation, into: copy, request)
            }
            try Product.refreshPrices(of: copy.id, in: database)
            try StockLevels(scope: request.scope).sync(copy)
        }
        return RestResponse(answer)
    }

    private static func copy(of original: Product, _ request: RestRequest) throws -> Product {
        var copy = original
        copy.name += " (Copy)"
        copy.status = "draft"
        copy.slug = ""
        (copy.totalSales, copy.averageRating, copy.ratingCount, copy.reviewCount) = (0, "0", 0, 0)
        copy.created = request.visit.now.sql
        copy.modified = request.visit.now.sql
        copy.globalUniqueID = ""
        // Without variations there is nothing in stock yet.
        if copy.kind == .variable, !copy.managesStock { copy.stockStatus = "outofstock" }
        if !copy.sku.isEmpty { copy.sku = try freeSKU(copy.sku, request) }
        return copy
    }

    /// Stores a copy with the terms that the original has or that the request gives.
    private static func store(_ copy: Product, like original: Product, _ request: RestRequest) throws -> Product {
        var copy = copy
        copy.id = try request.visit.ids.take("posts")
        for _ in 0..<ProductLists.ownMetaCount(copy) { _ = try request.visit.ids.take("postmeta") }
        for index in copy.metaData.indices {
            let id = try request.visit.ids.take("postmeta")
            copy.metaData[index] = [
                "id": .init(id), "key": copy.metaData[index]["key"] ?? "", "value": copy.metaData[index]["value"] ?? "",
            ]
        }
        let database = request.visit.database
        try copy.store(in: database)
        for taxonomy in ["product_cat", "product_tag", "product_brand"] {
            let terms = try Term.terms(of: original.id, taxonomy, in: database).map(\.id)
            try Term.assign(terms, taxonomy, to: copy.id, in: database)
        }
        try ProductLists(request).writeTerms(copy, isNew: false)
        return copy
    }

    private static func duplicate(_ variation: Product, into parent: Product, _ request: RestRequest) throws {
        var copy = variation
        copy.id = try request.visit.ids.take("posts")
        copy.parentID = parent.id
        copy.created = request.visit.now.sql
        copy.modified = request.visit.now.sql
        copy.name = copy.name.replacing(parent.name.dropLast(" (Copy)".count), with: parent.name)
        copy.slug = try ProductSlug(request.scope).unique(variation.slug, for: copy.id, isVariation: true)
        copy.globalUniqueID = ""
        if !copy.sku.isEmpty { copy.sku = try freeSKU(copy.sku, request) }
        copy.saysPicture = true
        let rows = ProductLists.ownMetaCount(copy) + copy.metaData.count + 1
        for _ in 0..<rows { _ = try request.visit.ids.take("postmeta") }
        try copy.store(in: request.visit.database)
    }

    /// The number itself, or with the first free number behind it (`wc_product_generate_unique_sku`).
    private static func freeSKU(_ sku: String, _ request: RestRequest) throws -> String {
        let database = request.visit.database
        var number = 0
        var free = sku
        while try database.has("SELECT 1 FROM product WHERE sku = ? AND status <> 'trash'", free), number < 10_000 {
            number += 1
            free = "\(sku)-\(number)"
        }
        return free
    }
}

/// A product's raw properties, as PHP's objects give them (`WC_Data::get_data`): dates as PHP writes its own, attributes as
/// empty objects.
struct ProductDataPayload {
    let value: JSONValue

    init(_ product: Product, like original: Product, _ request: RestRequest) throws {
        let database = request.visit.database
        func ids(_ taxonomy: String) throws -> JSONValue {
            .array(try Term.terms(of: product.id, taxonomy, in: database).map { .init($0.id) })
        }
        var members = Self.head(product)
        for (name, value) in Self.middle(product) { members[name] = value }
        members["category_ids"] = try ids("product_cat")
        members["tag_ids"] = try ids("product_tag")
        for (name, value) in Self.tail(product) { members[name] = value }
        if original.kind != .variable {
            members["rating_counts"] = try Self.stars(of: original.id, database)
            members["meta_data"] = .array(product.metaData + (try Self.brands(original.id, request)))
        }
        value = .object(members)
    }

    /// How many reviews give how many stars; a copy keeps them until it is read again.
    private static func stars(of product: Int, _ database: Database) throws -> JSONValue {
        let counts = try database.rows(
            """
            SELECT rating, count(*) FROM review WHERE product_id = ? AND status = 'approved' AND rating > 0
            GROUP BY rating ORDER BY rating
            """, product, as: Int.self, Int.self)
        return counts.isEmpty ? [] : .object(JSONObject(counts.map { (String($0.0), .init($0.1)) }))
    }

    /// The brands travel to the copy in a field of their own, which is gone again at once
    /// (rest-v3/products-duplicate 01).
    private static func brands(_ product: Int, _ request: RestRequest) throws -> [JSONValue] {
        let brands = try Term.terms(of: product, "product_brand", in: request.visit.database).map(\.id)
        guard !brands.isEmpty else { return [] }
        let id = try request.visit.ids.take("postmeta")
        return [["key": "duplicate_temp_brand_ids", "value": RestProductParts.ids(brands), "id": .init(id)]]
    }

    private static func date(_ sql: String) -> JSONValue {
        sql.isEmpty ? .null : ["date": .string("\(sql).000000"), "timezone_type": 3, "timezone": "UTC"]
    }

    private static func date(_ seconds: Int?) -> JSONValue {
        date(seconds.map { Instant(seconds: Int64($0)).sql } ?? "")
    }

    private static func head(_ product: Product) -> JSONObject {
        let isVariable = product.kind == .variable
        return [
            "id": .init(product.id), "name": .string(product.name), "slug": .string(product.slug),
            "date_created": date(product.created), "date_modified": date(product.modified),
            "status": .string(product.status), "featured": .bool(product.isFeatured),
            "catalog_visibility": .string(product.visibility), "description": .string(product.description),
            "short_description": .string(product.shortDescription), "sku": .string(product.sku),
            "global_unique_id": .string(product.globalUniqueID), "price": .string(isVariable ? "" : product.price),
            "regular_price": .string(product.regularPrice), "sale_price": .string(product.salePrice),
            "date_on_sale_from": date(product.saleFrom), "date_on_sale_to": date(product.saleTo),
            "total_sales": .init(product.totalSales), "tax_status": .string(product.taxStatus),
            "tax_class": .string(product.taxClass),
        ]
    }

    private static func middle(_ product: Product) -> JSONObject {
        let attributes = JSONObject(product.attributes.map { ($0.key, .object([:])) })
        return [
            "manage_stock": .bool(product.managesStock), "stock_quantity": .init(product.stockQuantity),
            "stock_status": .string(product.stockStatus), "backorders": .string(product.backorders),
            "low_stock_amount": product.lowStockAmount.map { .init($0) } ?? "",
            "sold_individually": .bool(product.isSoldIndividually), "weight": .string(product.weight),
            "length": .string(product.length), "width": .string(product.width), "height": .string(product.height),
            "upsell_ids": RestProductParts.ids(product.upsellIDs),
            "cross_sell_ids": RestProductParts.ids(product.crossSellIDs), "parent_id": .init(product.parentID),
            "reviews_allowed": .bool(product.allowsReviews), "purchase_note": .string(product.purchaseNote),
            "attributes": attributes.isEmpty ? [] : .object(attributes),
            "default_attributes": choices(product.defaultAttributes), "menu_order": .init(product.menuOrder),
            "post_password": .string(product.password), "virtual": .bool(product.isVirtual),
            "downloadable": .bool(product.isDownloadable),
        ]
    }

    private static func choices(_ choices: [VariationAttribute]) -> JSONValue {
        choices.isEmpty ? [] : .object(JSONObject(choices.map { ($0.key, .string($0.value)) }))
    }

    private static func tail(_ product: Product) -> JSONObject {
        var members: JSONObject = [
            "shipping_class_id": .init(product.shippingClassID), "downloads": downloads(product),
            "image_id": product.imageIDs.first.map { .string(String($0)) } ?? "",
            "gallery_image_ids": RestProductParts.ids(Array(product.imageIDs.dropFirst())),
            "download_limit": .init(product.downloadLimit), "download_expiry": .init(product.downloadExpiry),
            "rating_counts": [], "average_rating": "0", "review_count": 0, "cogs_value": .null,
        ]
        if product.kind == .external {
            members["product_url"] = .string(product.externalURL)
            members["button_text"] = .string(product.buttonText)
        }
        if product.kind == .grouped { members["children"] = RestProductParts.ids(product.groupedIDs) }
        members["meta_data"] = .array(product.metaData)
        return members
    }

    private static func downloads(_ product: Product) -> JSONValue {
        let pairs = product.downloads.map { ($0["id"]?.string ?? "", JSONValue.object([:])) }
        return pairs.isEmpty ? [] : .object(JSONObject(pairs))
    }
}
