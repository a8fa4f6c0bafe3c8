import PHP
import Simulator

/// Writes members of `wc/v3` as older versions had them (captures woocommerce-webhooks, api-versions).
struct OlderShape {
    let version: OlderVersion
    let scope: Scope

    func members(_ members: JSONObject, _ kind: OlderKind) throws -> JSONObject {
        switch kind {
        case .product: try version == .v2 ? productOfV2(members) : productOfV1(members)
        case .variation: try variation(members)
        case .customer: try version == .v2 ? customerOfV2(members) : customerOfV1(members)
        case .coupon: version == .v2 ? members : coupon(members)
        case .order, .refund: members
        case .term: term(members)
        }
    }

    /// The members of these names that are there, in this order; names that are new get what `made` gives.
    private func pick(_ names: [String], _ members: JSONObject, _ made: JSONObject = [:]) -> JSONObject {
        JSONObject(names.compactMap { name in (made[name] ?? members[name]).map { (name, $0) } })
    }

    // MARK: Products

    private static let head = [
        "id", "name", "slug", "permalink", "date_created", "date_created_gmt", "date_modified", "date_modified_gmt",
        "type", "status", "featured", "catalog_visibility", "description", "short_description", "sku", "price",
        "regular_price", "sale_price", "date_on_sale_from", "date_on_sale_from_gmt", "date_on_sale_to",
        "date_on_sale_to_gmt",
    ]
    private static let sale = [
        "on_sale", "purchasable", "total_sales", "virtual", "downloadable", "downloads", "download_limit",
        "download_expiry",
    ]
    private static let stock = [
        "external_url", "button_text", "tax_status", "tax_class", "manage_stock", "stock_quantity", "in_stock",
        "backorders", "backorders_allowed", "backordered", "sold_individually", "weight", "dimensions",
        "shipping_required", "shipping_taxable", "shipping_class", "shipping_class_id", "reviews_allowed",
        "average_rating", "rating_count",
    ]
    private static let relations = [
        "upsell_ids", "cross_sell_ids", "parent_id", "purchase_note", "categories", "tags", "images", "attributes",
        "default_attributes", "variations", "grouped_products", "menu_order",
    ]

    private func inStock(_ members: JSONObject) -> JSONValue { .bool(members["stock_status"] != "outofstock") }

    private func productOfV2(_ members: JSONObject) throws -> JSONObject {
        var made: JSONObject = [:]
        if members["stock_status"] != nil { made["in_stock"] = inStock(members) }
        if let images = members["images"] { made["images"] = placed(try orPlaceholder(images)) }
        let names =
            Self.head + Self.sale + Self.stock + Self.relations + ["price_html", "related_ids", "meta_data", "brands"]
        return pick(names, members, made)
    }

    private func productOfV1(_ members: JSONObject) throws -> JSONObject {
        var made: JSONObject = ["download_type": "standard"]
        if members["stock_status"] != nil { made["in_stock"] = inStock(members) }
        for name in ["date_on_sale_from", "date_on_sale_to"] where members[name] == .null { made[name] = "" }
        if let images = members["images"] { made["images"] = withoutGMT(placed(try orPlaceholder(images))) }
        if let attributes = members["attributes"] { made["attributes"] = without(["slug"], attributes) }
        if let ids = members["variations"]?.array, !ids.isEmpty {
            made["variations"] = .array(try variationsOfV1(ids.compactMap(\.int)))
        }
        let names =
            Self.head.filter { !$0.hasSuffix("_gmt") } + ["price_html"] + Self.sale + ["download_type"] + Self.stock
            + ["related_ids"] + Self.relations + ["brands"]
        return pick(names, members, made)
    }

    /// A variation's picture as a list of one.
    private func pictures(_ image: JSONValue) throws -> JSONValue {
        placed(try orPlaceholder(image.object == nil ? [] : [image]))
    }

    /// What has no picture shows the shop's placeholder, made this moment (`get_images`, `wc_placeholder_img_src`).
    private func orPlaceholder(_ images: JSONValue) throws -> JSONValue {
        guard images == [] else { return images }
        let now = OrderPayload.moment(scope.visit.now)
        return [
            [
                "id": 0, "date_created": now, "date_created_gmt": now, "date_modified": now, "date_modified_gmt": now,
                "src": .string(try placeholder()), "name": "Placeholder", "alt": "Placeholder",
            ]
        ]
    }

    private func placeholder() throws -> String {
        let id = Int(try scope.options["woocommerce_placeholder_image"]) ?? 0
        guard let media = try Media.find(id, in: scope.visit.database) else {
            return scope.site.url("/wp-content/plugins/woocommerce/assets/images/placeholder.png")
        }
        let size = media.sizes.first { $0.name == "woocommerce_thumbnail" }
        let folder = media.file.split(separator: "/").dropLast().map { "\($0)/" }.joined()
        return scope.site.url("\(Uploads.folder)\(size.map { folder + $0.file } ?? media.file)")
    }

    /// A category's or brand's picture has a title where `wc/v3` has a name, and no moments in UTC in `wc/v1`.
    private func term(_ members: JSONObject) -> JSONObject {
        guard let image = members["image"]?.object else { return members }
        let shown = JSONObject(image.pairs.map { ($0.key == "name" ? "title" : $0.key, $0.value) })
        return members.with(
            "image", .object(version == .v1 ? shown.without("date_created_gmt", "date_modified_gmt") : shown))
    }

    /// Pictures with their places.
    private func placed(_ images: JSONValue) -> JSONValue {
        .array(
            (images.array ?? []).enumerated().map { place, image in
                var members = image.object ?? [:]
                members["position"] = .init(place)
                return .object(members)
            })
    }

    private func without(_ names: Set<String>, _ list: JSONValue) -> JSONValue {
        .array(
            (list.array ?? []).map { element in
                .object(
                    JSONObject(
                        (element.object ?? [:]).pairs.filter { !names.contains($0.key) }.map { ($0.key, $0.value) }))
            })
    }

    private func withoutGMT(_ images: JSONValue) -> JSONValue {
        without(["date_created_gmt", "date_modified_gmt"], images)
    }

    // MARK: Variations

    private static let variationHead = [
        "id", "date_created", "date_created_gmt", "date_modified", "date_modified_gmt", "description", "permalink",
        "sku", "price", "regular_price", "sale_price", "date_on_sale_from", "date_on_sale_from_gmt", "date_on_sale_to",
        "date_on_sale_to_gmt", "on_sale",
    ]
    private static let variationRest = [
        "virtual", "downloadable", "downloads", "download_limit", "download_expiry", "tax_status", "tax_class",
        "manage_stock", "stock_quantity", "in_stock", "backorders", "backorders_allowed", "backordered", "weight",
        "dimensions", "shipping_class", "shipping_class_id", "image", "attributes",
    ]

    private func variation(_ members: JSONObject) throws -> JSONObject {
        var made: JSONObject = ["visible": .bool(members["status"] == "publish" && members["price"] != "")]
        if members["stock_status"] != nil { made["in_stock"] = inStock(members) }
        if let image = members["image"] { made["image"] = try pictures(image)[0] ?? .null }
        let names =
            Self.variationHead + ["visible", "purchasable"] + Self.variationRest + ["menu_order", "meta_data"]
        return pick(names, members, made)
    }

    /// In `wc/v1` variations stand whole in their product.
    private func variationsOfV1(_ ids: [Int]) throws -> [JSONValue] {
        let variations = try Product.find(keys: ids, in: scope.visit.database)
        let payload = try VariationPayload(variations, scope, editing: false)
        return try variations.map { variation in
            let members = try payload.item(variation).members
            var made: JSONObject = [
                "visible": .bool(members["status"] == "publish" && members["price"] != ""),
                "in_stock": inStock(members),
            ]
            for name in ["date_on_sale_from", "date_on_sale_to"] where members[name] == .null { made[name] = "" }
            made["image"] = withoutGMT(try pictures(members["image"] ?? .null))
            made["attributes"] = .array(
                (members["attributes"]?.array ?? []).map { attribute in
                    let isOwn = attribute["id"] == 0
                    return [
                        "id": attribute["id"] ?? 0, "name": (isOwn ? attribute["slug"] : attribute["name"]) ?? "",
                        "option": attribute["option"] ?? "",
                    ]
                })
            let names = Self.variationHead.filter { !$0.hasSuffix("_gmt") && $0 != "description" }
            return .object(pick(names + ["purchasable", "visible"] + Self.variationRest, members, made))
        }
    }

    // MARK: Customers and coupons

    private func customerOfV2(_ members: JSONObject) throws -> JSONObject {
        var all = members
        for (name, value) in try spending(members) { all[name] = value }
        return all
    }

    private func customerOfV1(_ members: JSONObject) throws -> JSONObject {
        var made = try spending(members)
        made["last_order"] = try lastOrder(members["id"]?.int ?? 0)
        return pick(
            [
                "id", "date_created", "date_modified", "email", "first_name", "last_name", "username", "last_order",
                "orders_count", "total_spent", "avatar_url", "billing", "shipping",
            ], members, made)
    }

    /// How often a customer ordered, and what was paid for (`wc_get_is_paid_statuses`).
    private func spending(_ members: JSONObject) throws -> JSONObject {
        guard let id = members["id"]?.int else { return [:] }
        let store = OrderStore(visit: scope.visit)
        let orders = try store.load(
            "WHERE customer_id = ? AND kind = 'shop_order' AND status NOT IN ('trash', 'auto-draft', 'checkout-draft')",
            [id])
        let paid = orders.filter { ["processing", "completed"].contains($0.status) }.map(\.totals.total).total
        return [
            "orders_count": .init(orders.count),
            "total_spent": .string(paid.fixed(try Currency.current(scope).decimals)),
        ]
    }

    private func lastOrder(_ customer: Int) throws -> JSONValue {
        let order = try OrderStore(visit: scope.visit).load(
            "WHERE customer_id = ? AND kind = 'shop_order' ORDER BY created DESC, id DESC LIMIT 1", [customer]
        ).first
        return ["id": order.map { JSONValue($0.id) } ?? .null, "date": OrderPayload.moment(order?.created)]
    }

    private func coupon(_ members: JSONObject) -> JSONObject {
        let made: JSONObject = [
            "expiry_date": members["date_expires"] ?? .null,
            "exclude_product_ids": members["excluded_product_ids"] ?? [],
        ]
        return pick(
            [
                "id", "code", "date_created", "date_modified", "discount_type", "description", "amount", "expiry_date",
                "usage_count", "individual_use", "product_ids", "exclude_product_ids", "usage_limit",
                "usage_limit_per_user", "limit_usage_to_x_items", "free_shipping", "product_categories",
                "excluded_product_categories", "exclude_sale_items", "minimum_amount", "maximum_amount",
                "email_restrictions", "used_by",
            ], members, made)
    }
}
