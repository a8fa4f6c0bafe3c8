import Simulator

@testable import WooCommerce

/// WooCommerce's names and ids.
struct WooCommerceShift: ShiftRules {
    let platform = "woocommerce"
    let keepsFixtureMembers = true
    let sequencesFile = "sequences.json"
    let keptFiles: Set = [
        "countries.json", "credentials.json", "currencies.json", "setting_groups.json", "settings.json",
    ]
    let filesKeyedByID: Set = [
        "attribute_terms.json", "order_notes.json", "store_api_products.json", "store_api_variations.json",
        "variations.json",
    ]

    func names(in fixtures: FixtureFolder) throws -> [String] {
        let named = ["products", "categories", "tags", "brands", "coupons", "shipping_classes", "customers"]
        let people = ["username", "first_name", "last_name"]
        let entities = try named.flatMap { try fixtures.list("\($0).json") }
        let terms = (try fixtures.json("attribute_terms.json")?.object ?? [:]).flatMap { $0.value.array ?? [] }
        return (entities + terms).flatMap { entity in
            (["name", "slug", "sku", "code"] + people).compactMap { entity[$0]?.string }
        }
    }

    /// Words of types, states, headers and messages, and of regions and countries.
    let ownWords: Set = [
        "and", "the", "for", "with", "from", "none", "all", "any", "new", "not", "simple", "variable", "grouped",
        "external", "virtual", "downloadable", "publish", "draft", "trash", "pending", "local", "default", "standard",
        "admin", "size", "color", "xml", "http", "https", "com", "www", "product", "products", "category", "categories",
        "uncategorized", "free", "shipping", "private", "expired", "once", "each", "sample", "red", "local", "store",
    ]

    func keeps(sequence: String) -> Bool { false }

    // MARK: Ids

    private let members: Set = [
        "id", "parent", "product", "post", "author", "customer", "refunded_by", "term", "number", "key",
    ]

    func isID(_ member: String, at place: String) -> Bool {
        members.contains(member) || member.hasSuffix("_id") || member == "order_number" || member == "user-id"
    }

    func keeps(id: Int, of member: String, at place: String) -> Bool { false }
    func name(of member: String, in object: String) -> String { member }
    func bareBody(of path: String) -> String { "" }

    let idLists: Set = [
        "upsell_ids", "cross_sell_ids", "related_ids", "grouped_products", "product_ids", "excluded_product_ids",
        "product_categories", "excluded_product_categories", "category_ids", "variations", "include", "exclude",
        "children", "delete",
        "category",
    ]

    func hasIDs(_ path: String) -> Bool { true }

    let queries: Set = [
        "include", "exclude", "parent", "parent_exclude", "product", "category", "tag", "brand", "customer", "id",
        "product_id", "order_id", "variation_id", "p", "post", "user_id", "shipping_class", "add-to-cart",
        "attribute_term", "customer_id", "reviewer", "reviewer_exclude", "_unstable_tax_product_cat",
        "_unstable_tax_product_tag", "_unstable_tax_pa_color",
    ]

    let idPrefixes = [
        "?p=", "&p=", "#038;p=", "add-to-cart=", "variation_id=", "Order #", "order #", "(#", "ID: ", "flat_rate:",
        "free_shipping:", "local_pickup:", "post=",
    ]

    /// The keys of cart lines: MD5 of ids and chosen attributes.
    func hashes(
        in fixtures: FixtureFolder, moved: (Int) -> Int, renamed: (String) -> String
    ) throws -> [String: String] {
        var out: [String: String] = [:]
        func add(_ product: Int, _ variation: Int, _ attributes: [CartAttribute]) {
            let old = CartItem.makeKey(product: product, variation: variation, attributes: attributes)
            let new = attributes.map { CartAttribute(name: renamed($0.name), value: renamed($0.value)) }
            out[old] = CartItem.makeKey(product: moved(product), variation: moved(variation), attributes: new)
        }
        for product in 1...1300 { add(product, 0, []) }
        for product in try fixtures.list("products.json") {
            let parent = product["id"]?.int ?? 0
            let variations = try fixtures.json("variations.json")?["\(parent)"]?.array ?? []
            let choices = Self.choices(of: product)
            for variation in variations.compactMap({ $0["id"]?.int }) {
                for chosen in choices { add(parent, variation, chosen) }
            }
        }
        return out
    }

    /// Every way to choose the attributes of a variable product, in each order.
    private static func choices(of product: JSONValue) -> [[CartAttribute]] {
        let attributes = (product["attributes"]?.array ?? []).filter { $0["variation"]?.bool == true }
        let options = attributes.map { attribute -> [CartAttribute] in
            let name = attribute["slug"]?.string ?? attribute["name"]?.string ?? ""
            let values = (attribute["options"]?.array ?? []).compactMap(\.string)
            let spelled = values + values.map { $0.lowercased() } + values.map(Sanitize.title)
            return Set(spelled).map { CartAttribute(name: "attribute_\(name.lowercased())", value: $0) }
        }
        let orders = [options, options.reversed()]
        return orders.flatMap { order in
            order.reduce([[]]) { chosen, next in chosen + chosen.flatMap { list in next.map { list + [$0] } } }
        }
    }

    /// The hashes of whole carts, and of taxes in them.
    let volatile = ["header:cart-hash", "$..cart_hash", "$..Cart-Hash"]
}
