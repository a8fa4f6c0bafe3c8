import PHP
import Simulator

/// Puts what a request says about a product or variation into it. What the request leaves out stays.
struct ProductWriter {
    let request: RestRequest
    private let parts: ProductLists

    init(_ request: RestRequest) {
        self.request = request
        parts = ProductLists(request)
    }

    private var scope: Scope { request.scope }
    private var database: Database { request.visit.database }

    /// Everything but terms, which need the product's id.
    func write(_ product: inout Product) throws {
        writeTexts(&product)
        try writeIdentity(&product)
        writePrices(&product)
        try writeFlags(&product)
        try writeStock(&product)
        try writeDelivery(&product)
        try parts.write(&product)
        settle(&product)
    }

    // MARK: Pieces

    private func text(_ name: String, _ path: WritableKeyPath<Product, String>, _ product: inout Product) {
        if let value = request.string(name) { product[keyPath: path] = value }
    }

    private func writeTexts(_ product: inout Product) {
        for (name, path) in [
            ("name", \Product.name), ("description", \.description), ("short_description", \.shortDescription),
            ("purchase_note", \.purchaseNote),
        ] { if let value = request.string(name) { product[keyPath: path] = StoreHTML.ofPost(value) } }
        text("status", \.status, &product)
        text("catalog_visibility", \.visibility, &product)
        text("external_url", \.externalURL, &product)
        text("button_text", \.buttonText, &product)
        text("post_password", \.password, &product)
        text("tax_status", \.taxStatus, &product)
        if let order = request.int("menu_order") { product.menuOrder = order }
        if let parent = request.int("parent_id"), product.kind != .variation { product.parentID = parent }
    }

    /// A sku or another number that another product has is refused.
    private func writeIdentity(_ product: inout Product) throws {
        if let sku = request.string("sku") {
            if !sku.isEmpty, let other = try owner("sku", sku, not: product.id) {
                throw RestError(
                    "product_invalid_sku", "Invalid or duplicated SKU.", status: 400,
                    data: ["resource_id": .init(other), "unique_sku": .string(try free(sku))])
            }
            product.sku = sku
        }
        if let number = request.string("global_unique_id") {
            let digits = String(number.filter { $0.isASCII && ($0.isNumber || $0 == "-") })
            if !digits.isEmpty, let other = try owner("global_unique_id", digits, not: product.id) {
                throw RestError(
                    "product_invalid_global_unique_id", "Invalid or duplicated GTIN, UPC, EAN or ISBN.", status: 400,
                    data: ["resource_id": .init(other)])
            }
            product.globalUniqueID = digits
        }
    }

    private func owner(_ column: String, _ value: String, not id: Int) throws -> Int? {
        try database.value(
            "SELECT id FROM product WHERE \(column) = ? AND id <> ? AND status <> 'trash' ORDER BY id LIMIT 1", value,
            id)
    }

    private func free(_ sku: String) throws -> String {
        var number = 1
        while try owner("sku", "\(sku)-\(number)", not: 0) != nil, number < 1000 { number += 1 }
        return "\(sku)-\(number)"
    }

    private func writePrices(_ product: inout Product) {
        guard product.kind != .variable, product.kind != .grouped else {
            (product.regularPrice, product.salePrice) = ("", "")
            return
        }
        if let price = request.string("regular_price") { product.regularPrice = Self.decimal(price) }
        if let price = request.string("sale_price") { product.salePrice = Self.decimal(price) }
        writeSaleDate("date_on_sale_from", \.saleFrom, &product)
        writeSaleDate("date_on_sale_to", \.saleTo, &product)
    }

    /// A price as it is kept; see ``Amount/decimalText(_:)``.
    static func decimal(_ text: String) -> String { Amount.decimalText(text) }

    private func writeSaleDate(
        _ name: String, _ path: WritableKeyPath<Product, Int?>, _ product: inout Product
    ) {
        for name in [name, "\(name)_gmt"] where request.has(name) {
            let moment = request.string(name).flatMap { Instant($0) }
            product[keyPath: path] = moment.map { Int($0.seconds) }
        }
    }

    private func writeFlags(_ product: inout Product) throws {
        if let value = request.bool("featured") { product.isFeatured = value }
        if let value = request.bool("virtual") { product.isVirtual = value }
        if let value = request.bool("downloadable") { product.isDownloadable = value }
        if let value = request.bool("sold_individually") { product.isSoldIndividually = value }
        if let value = request.bool("reviews_allowed") { product.allowsReviews = value }
        if let value = request.int("download_limit") { product.downloadLimit = value }
        if let value = request.int("download_expiry") { product.downloadExpiry = value }
        if let name = request.string("tax_class") {
            let slug = Sanitize.title(name)
            let known =
                product.kind == .variation
                ? try TaxClass.slugs(in: database) + ["parent"]
                : try TaxClass.slugs(in: database)
            product.taxClass = known.contains(slug) ? slug : ""
        }
    }

    // MARK: Stock

    private func writeStock(_ product: inout Product) throws {
        let status = request.string("stock_status") ?? product.stockStatus
        guard try scope.options.isOn("woocommerce_manage_stock") else {
            if product.kind != .variable { product.stockStatus = status }
            return
        }
        if let manages = request["manage_stock"] {
            product.stockSource = manages.string == "parent" ? .parent : manages.phpTruth ? .own : .none
        }
        text("backorders", \.backorders, &product)
        if product.kind == .grouped || product.kind == .external { product.stockSource = .none }
        if product.managesStock { return try writeQuantity(&product) }
        (product.stockQuantity, product.lowStockAmount, product.backorders) = (nil, nil, "no")
        product.stockStatus = product.kind == .external ? "instock" : status
    }

    /// A product that counts pieces has the state that they give it; no number of pieces is none
    /// (`WC_Product::validate_props`; rest-v3-products/backorders-and-low-stock 20).
    private func writeQuantity(_ product: inout Product) throws {
        if let quantity = request["stock_quantity"], quantity != .null {
            product.stockQuantity = Double(quantity.phpInt)
        } else if let delta = request["inventory_delta"], delta != .null {
            product.stockQuantity = (product.stockQuantity ?? 0) + Double(delta.phpInt)
        }
        if request.has("low_stock_amount") { product.lowStockAmount = request.int("low_stock_amount") }
        let least = Double(try scope.options.int("woocommerce_notify_no_stock_amount").magnitude)
        let isAbove = (product.stockQuantity ?? 0) > least
        product.stockStatus = isAbove ? "instock" : product.allowsBackorders ? "onbackorder" : "outofstock"
    }

    // MARK: Delivery

    private func writeDelivery(_ product: inout Product) throws {
        if let weight = request.string("weight") { product.weight = Self.decimal(weight) }
        let paths: [(String, WritableKeyPath<Product, String>)] = [
            ("length", \.length), ("width", \.width), ("height", \.height),
        ]
        for (name, path) in paths {
            if let value = request["dimensions"]?[name] { product[keyPath: path] = Self.decimal(value.phpString) }
        }
        if product.isVirtual { (product.weight, product.length, product.width, product.height) = ("", "", "", "") }
        if let slug = request.string("shipping_class") {
            product.shippingClassID =
                try Term.find(slug, taxonomy: "product_shipping_class", in: database)?.id ?? 0
        }
    }

    /// A sale price that is not lower is dropped; what a piece costs follows.
    private func settle(_ product: inout Product) {
        if !product.salePrice.isEmpty,
            product.regularPrice.isEmpty || Amount(product.salePrice) >= Amount(product.regularPrice)
        {
            product.salePrice = ""
        }
        guard product.kind != .variable, product.kind != .grouped else { return }
        product.price = product.isOnSale(at: request.visit.now) ? product.salePrice : product.regularPrice
    }
}
