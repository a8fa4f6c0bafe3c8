import Simulator

/// What older versions show otherwise by more than leaving members out.
enum OlderKind: Sendable {
    case product, variation, order, refund, customer, coupon, term

    /// The kind of the items behind a path; nil where nothing differs but members.
    init?(path: String) {
        let ends = ["", "/(?P<id>[\\d]+)", "/batch"]
        func isOf(_ collection: String) -> Bool { ends.contains { path == collection + $0 } }
        if isOf("/products") {
            self = .product
        } else if isOf("/products/(?P<product_id>[\\d]+)/variations") {
            self = .variation
        } else if isOf("/orders") {
            self = .order
        } else if isOf("/customers") {
            self = .customer
        } else if isOf("/coupons") {
            self = .coupon
        } else if isOf("/orders/(?P<order_id>[\\d]+)/refunds") {
            self = .refund
        } else if isOf("/products/categories") || isOf("/products/brands") {
            self = .term
        } else {
            return nil
        }
    }

    /// Calls parameters by their names of today.
    func rename(_ request: inout RestRequest) {
        if let isThere = request.bool("in_stock") { request.set("stock_status", isThere ? "instock" : "outofstock") }
        if let ids = request["exclude_product_ids"] { request.set("excluded_product_ids", ids) }
        if let date = request["expiry_date"] { request.set("date_expires", date) }
        if self == .term, let image = request["image"]?.object, let title = image["title"] {
            request.set("image", .object(image.without("title").with("name", title)))
        }
    }
}

/// What an older version leaves out of items: members that `wc/v3` declares and it does not.
struct OlderMembers: Sendable {
    let version: OlderVersion
    let path: String
    private let left: Set<String>

    init(version: OlderVersion, path: String) {
        self.version = version
        self.path = path
        let newer = RestSchemas.declared("wc/v3", path)?.keys ?? []
        let older = RestSchemas.declared(version.rawValue, path)
        left = older.map { older in Set(newer.filter { older[$0] == nil }) } ?? []
    }

    /// The members that are left.
    func of(_ members: JSONObject) -> JSONObject {
        left.isEmpty
            ? members
            : JSONObject(members.pairs.filter { !left.contains($0.key) }.map { ($0.key, $0.value) })
    }

    /// Whether the version has an item: it lists only reports that it gives, and no settings that pages are chosen for.
    func shows(_ item: JSONValue) -> Bool {
        switch path {
        case "/reports": item["slug"]?.string.map { version.has("/reports/\($0)") } ?? true
        case "/settings/(?P<group_id>[\\w-]+)":
            !(item["type"] == "select" && item["id"]?.string?.hasSuffix("_page_id") == true)
        default: true
        }
    }
}
