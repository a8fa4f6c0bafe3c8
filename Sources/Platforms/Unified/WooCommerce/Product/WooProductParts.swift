import Simulator

/// product.attribute.list, product.brand.list, product.review.list, product.option.list, product.currency.list.
enum WooProductParts {
    static let methods: [String: WooAdapter.Method] = [
        "product.attribute.list": attributes, "product.brand.list": brands, "product.review.list": reviews,
        "product.option.list": options, "product.currency.list": currencies,
        "product.attribute.value.set": setValue, "product.attribute.value.unset": unsetValue,
    ]

    private static let attributes: WooAdapter.Method = { adapter, call in
        let id = try call.required("product_id")
        let product = try WooProducts.native(id, adapter)
        let wanted = call.parameters.filled("attribute_id")
        let all = product.items("attributes").filter { wanted == nil || WooOptions.id($0) == wanted }
        let rows = all.map { native in
            var attribute = ProductAttribute()
            attribute.attributeID = WooOptions.id(native)
            attribute.code = native.text("slug") ?? ""
            attribute.name = native.text("name") ?? ""
            attribute.value = native.items("options").compactMap(\.string).joined(separator: ",")
            attribute.visible = native.flag("visible")
            attribute.type = "select"
            attribute.position = native.integer("position")
            attribute.productID = id
            return attribute
        }
        return .list(Listing(rows: Array(rows.dropFirst(call.page.start).prefix(call.page.count)), total: rows.count))
    }

    private static let setValue: WooAdapter.Method = { adapter, call in
        let id = try call.required("product_id")
        let product = try WooProducts.native(id, adapter)
        let given = call.parameters
        guard let wanted = given.filled("attribute_id") ?? given.filled("attribute_name") else {
            throw UnifiedError.missingOneOf(["attribute_id", "attribute_name"])
        }
        guard let value = given.filled("value") ?? given.filled("value_id") else {
            throw UnifiedError.missingOneOf(["value", "value_id"])
        }
        var attributes = product.items("attributes")
        let options = JSONValue.array(ParameterCheck.split(value).map(JSONValue.string))
        if let place = attributes.firstIndex(where: { WooOptions.id($0) == wanted || $0.text("name") == wanted }) {
            attributes[place] = .object((attributes[place].object ?? [:]).with("options", options))
        } else {
            let own: (String, JSONValue) =
                WooValue.id(wanted).map { ("id", .int(Int64($0))) } ?? ("name", .string(wanted))
            attributes.append(.object([own.0: own.1, "visible": true, "options": options]))
        }
        try adapter.send("PUT", "products/\(id)", ["attributes": .array(attributes)])
        return .members(["product_id": .string(id), "attribute_id": .string(wanted), "value_id": .string(value)])
    }

    private static let unsetValue: WooAdapter.Method = { adapter, call in
        let id = try call.required("product_id")
        let wanted = try call.required("attribute_id")
        let attributes = try WooProducts.native(id, adapter).items("attributes")
        let kept = attributes.filter { WooOptions.id($0) != wanted }
        guard kept.count < attributes.count else { throw UnifiedError.notFound("Attribute", id: wanted) }
        try adapter.send("PUT", "products/\(id)", ["attributes": .array(kept)])
        return .members(["success": true])
    }

    private static let options: WooAdapter.Method = { adapter, call in
        let id = try call.required("product_id")
        let rows = WooOptions.options(of: try WooProducts.native(id, adapter))
        return .list(Listing(rows: Array(rows.dropFirst(call.page.start).prefix(call.page.count)), total: rows.count))
    }

    private static let brands: WooAdapter.Method = { adapter, call in
        let given = call.parameters
        let query = WooQuery([
            "search": given.filled("find_value"), "include": given.list("brand_ids")?.joined(separator: ","),
            "orderby": "id", "hide_empty": "false",
        ])
        let (rows, total) = try adapter.page("products/brands", query, call.page)
        return .list(Listing(rows: rows.map(brand), total: total))
    }

    private static func brand(_ native: JSONValue) -> Brand {
        var brand = Brand()
        brand.id = native.text("id") ?? ""
        brand.name = native.text("name") ?? ""
        brand.fullDescription = native.filled("description")
        brand.shortDescription = native.filled("description")
        brand.storesIDs = [WooStore.id]
        brand.active = true
        brand.url = native.text("slug") ?? ""
        brand.images = WooImages.images([native["image"]].compactMap { $0 }.filter { !$0.isNull })
        return brand
    }

    private static let reviews: WooAdapter.Method = { adapter, call in
        let id = try call.required("product_id")
        _ = try WooProducts.native(id, adapter)
        let given = call.parameters
        let query = WooQuery([
            "product": id, "status": given.filled("status") ?? "all",
            "include": given.list("ids")?.joined(separator: ","),
            "after": WooProducts.before(given.moment("created_from")),
            "before": WooProducts.after(given.moment("created_to")), "orderby": "id", "order": "asc",
        ])
        let (rows, total) = try adapter.page("products/reviews", query, call.page)
        return .list(Listing(rows: rows.map(review), total: total))
    }

    private static func review(_ native: JSONValue) -> ProductReview {
        var review = ProductReview()
        review.id = native.text("id") ?? ""
        review.productID = native.text("product_id")
        review.nickName = native.text("reviewer")
        review.email = native.text("reviewer_email")
        review.message = native.text("review")
        review.rating = native.number("rating")
        review.status = native.text("status")
        review.createdTime = WooValue.date(native, "date_created_gmt")
        return review
    }

    private static let currencies: WooAdapter.Method = { adapter, call in
        let currency = try WooStore.currency(adapter)
        return .list(Listing(rows: [currency], total: 1))
    }
}
