import Simulator

/// What a customer may download because of an order (`wp_woocommerce_downloadable_product_permissions`).
struct DownloadPermission: Record {
    static let table = Table<DownloadPermission>("download_permission", indexes: ["order_id", "user_id"])

    var id = 0
    /// The id of the file in the product.
    var downloadID = ""
    var productID = 0
    var orderID = 0
    var orderKey = ""
    var email = ""
    var userID = 0
    /// A number as a text, `""` for any number of times.
    var remaining = ""
    /// A day, as SQL writes its first second; `""` for never.
    var expires = ""

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("permission_id", &id, .key)
        column("download_id", &downloadID)
        column("product_id", &productID)
        column("order_id", &orderID)
        column("order_key", &orderKey)
        column("user_email", &email)
        column("user_id", &userID)
        column("downloads_remaining", &remaining)
        column("access_expires", &expires)
    }

    /// Those of a customer that count at a moment, by order and product (`get_downloads_for_customer`).
    static func valid(for user: Int, at now: Instant, in database: Database) throws -> [DownloadPermission] {
        try all(
            """
            WHERE user_id = ? AND order_id > 0
                AND (downloads_remaining = '' OR CAST(downloads_remaining AS INTEGER) > 0)
                AND (access_expires = '' OR access_expires >= ?) ORDER BY order_id, product_id, permission_id
            """, user, "\(now.civil().date) 00:00:00", in: database)
    }
}

/// Loads `downloads.json`: permissions that the shop's first orders gave.
enum DownloadPermissionSeed {
    static func load(_ database: Database, _ fixtures: FixtureFolder) throws {
        for (place, json) in try fixtures.list("downloads.json").enumerated() {
            try DownloadPermission(
                id: place + 1, downloadID: json["download_id"]?.string ?? "", productID: json["product_id"]?.int ?? 0,
                orderID: json["order_id"]?.int ?? 0, orderKey: json["order_key"]?.string ?? "",
                email: json["user_email"]?.string ?? "", userID: json["user_id"]?.int ?? 0,
                remaining: json["downloads_remaining"]?.string ?? "", expires: json["access_expires"]?.string ?? ""
            ).insert(into: database)
        }
    }
}

/// Gives the customers of orders what they may download.
struct DownloadGrants {
    let scope: Scope

    private var visit: Visit { scope.visit }

    /// Permissions for every file of an order's products, once for each order: when it is completed, or processed where
    /// the shop gives access after payment (`wc_downloadable_product_permissions`).
    func grant(_ order: Order) throws {
        guard order.status == "completed" || order.status == "processing" else { return }
        if order.status == "processing", try !grantsAfterPayment { return }
        let isGranted = try visit.database.has("SELECT 1 FROM download_permission WHERE order_id = ?", order.id)
        guard !isGranted else { return }
        for line in order.items(.line) {
            guard let product = try Product.find(line.soldID, in: visit.database), product.isDownloadable else {
                continue
            }
            for file in product.downloads { try grant(file, of: product, line.quantity, order) }
        }
    }

    /// Whether an order lets its customer download now.
    func isPermitted(_ order: Order) throws -> Bool {
        if order.status == "completed" { return true }
        return try order.status == "processing" && grantsAfterPayment
    }

    private var grantsAfterPayment: Bool {
        get throws { try scope.options["woocommerce_downloads_grant_access_after_payment"] != "no" }
    }

    private func grant(_ file: JSONValue, of product: Product, _ quantity: Int, _ order: Order) throws {
        var permission = DownloadPermission()
        permission.id = try visit.ids.take("woocommerce_downloadable_product_permissions")
        permission.downloadID = file["id"]?.string ?? ""
        permission.productID = product.id
        (permission.orderID, permission.orderKey) = (order.id, order.key)
        (permission.email, permission.userID) = (order.billing.email, order.customerID)
        permission.remaining = product.downloadLimit < 0 ? "" : String(product.downloadLimit * quantity)
        if product.downloadExpiry > 0 {
            // From the day of completion on, a day being a day.
            let from = (order.completed ?? visit.now).advanced(seconds: Int64(product.downloadExpiry) * 86_400)
            permission.expires = "\(from.civil().date) 00:00:00"
        }
        try permission.insert(into: visit.database)
    }
}
