import Simulator

/// One kind of terms in `wc/v3`: categories, brands, tags, shipping classes or the values of an attribute.
struct TermKind: Sendable {
    /// Below the REST root, e.g. `/products/categories`; of attributes' values a pattern.
    let path: String
    /// nil: the attribute that the path names.
    private let fixedTaxonomy: String?
    /// Terms of this kind have a page with a picture of its own and lie below each other.
    let isPage: Bool

    static let categories = TermKind(path: "/products/categories", fixedTaxonomy: "product_cat", isPage: true)
    static let brands = TermKind(path: "/products/brands", fixedTaxonomy: "product_brand", isPage: true)
    static let tags = TermKind(path: "/products/tags", fixedTaxonomy: "product_tag", isPage: false)
    static let shippingClasses = TermKind(
        path: "/products/shipping_classes", fixedTaxonomy: "product_shipping_class", isPage: false)
    static let attributeTerms = TermKind(
        path: "/products/attributes/(?P<attribute_id>[\\d]+)/terms", fixedTaxonomy: nil, isPage: false)

    var isAttribute: Bool { fixedTaxonomy == nil }

    /// The taxonomy that a request is about.
    func taxonomy(_ request: RestRequest) throws -> String {
        if let fixedTaxonomy { return fixedTaxonomy }
        let attribute = try ShopAttribute.find(request.int("attribute_id") ?? 0, in: request.visit.database)
        guard let attribute else {
            throw RestError("woocommerce_rest_taxonomy_invalid", "Taxonomy does not exist.", status: 404)
        }
        return attribute.taxonomy
    }

    /// The parameters of new terms.
    var args: [Arg] {
        let common: [Arg] = [.string("name").required, .string("slug")]
        guard isPage else {
            return common + [.string("description")] + (isAttribute ? [.integer("menu_order")] : [])
        }
        return common + [
            .integer("parent"), .string("description"),
            .choice("display", ["default", "products", "subcategories", "both"]).or("default"),
            .object(
                "image",
                [
                    .integer("id"), .moment("date_created"), .moment("date_created_gmt"), .moment("date_modified"),
                    .moment("date_modified_gmt"), .string("src", format: "uri"), .string("name"), .string("alt"),
                ]), .integer("menu_order"),
        ]
    }
}
