import Simulator

/// `GET /wc/v3/customers/{id}/downloads`.
enum CustomerDownloadEndpoints {
    static let row = Route(
        "wc/v3", "/customers/(?P<customer_id>[\\d]+)/downloads",
        [
            Endpoint(
                ["GET"], args: [.integer("customer_id"), .viewContext],
                permission: { request in
                    guard try CustomerRecord.exists(request.int("customer_id") ?? 0, in: request.visit.database) else {
                        throw request.scope.profile.looksForCustomersFirst
                            ? CustomerEndpoints.unknownUser
                            : RestError("woocommerce_rest_customer_invalid", "Resource does not exist.", status: 404)
                    }
                    try Access.list.check(request)
                }, do: list)
        ])

    /// Files of orders that permit it, as long as the product has them.
    private static func list(_ request: RestRequest) throws -> RestResponse {
        let (visit, id) = (request.visit, request.int("customer_id") ?? 0)
        let permissions = try DownloadPermission.valid(for: id, at: visit.now, in: visit.database)
        let orders = try OrderStore(visit: visit).orders(Array(Set(permissions.map(\.orderID))))
        let products = try Product.find(keys: Set(permissions.map(\.productID)), in: visit.database)
        let items = try permissions.compactMap { permission -> JSONValue? in
            guard let order = orders.first(where: { $0.id == permission.orderID }),
                try DownloadGrants(scope: request.scope).isPermitted(order),
                let product = products.first(where: { $0.id == permission.productID }), product.isDownloadable,
                let file = product.downloads.first(where: { $0["id"]?.string == permission.downloadID })
            else { return nil }
            return element(permission, product, file, request).element
        }
        return RestResponse(.array(items))
    }

    private static func element(
        _ permission: DownloadPermission, _ product: Product, _ file: JSONValue, _ request: RestRequest
    ) -> RestItem {
        let site = request.scope.site
        let (mail, key) = (PercentEncoding.encode(permission.email), permission.downloadID)
        let address = "/?download_file=\(product.id)&order=\(permission.orderKey)&email=\(mail)&key=\(key)"
        let expires = permission.expires.isEmpty ? "never" : permission.expires.replacing(" ", with: "T")
        let members: JSONObject = [
            "download_id": .string(permission.downloadID), "download_url": .string(site.url(address)),
            "product_id": .init(product.id), "product_name": .string(product.name),
            "download_name": file["name"] ?? "", "order_id": .init(permission.orderID),
            "order_key": .string(permission.orderKey),
            "downloads_remaining": .string(permission.remaining.isEmpty ? "unlimited" : permission.remaining),
            "access_expires": .string(expires), "access_expires_gmt": .string(expires),
            "file": ["name": file["name"] ?? "", "file": file["file"] ?? ""],
        ]
        func link(_ path: String) -> JSONValue { [["href": .string(site.rest("/wc/v3\(path)"))]] }
        return RestItem(
            members: members,
            links: [
                "collection": link("/customers/\(permission.userID)/downloads"),
                "product": link("/products/\(product.id)"), "order": link("/orders/\(permission.orderID)"),
            ])
    }
}
