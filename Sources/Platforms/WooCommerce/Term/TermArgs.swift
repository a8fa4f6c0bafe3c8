import Simulator

/// The declared parameters of the term routes.
enum TermArgs {
    static let attributes: [Arg] = [.context(default: nil)]
    static let attribute: [Arg] = [Arg("id", "integer", "The id."), .context()]
    static let tags: [Arg] = [.context()] + list(orderby: ["name", "slug", "count"])
    static let categories: [Arg] = [wideContext] + list(orderby: ["name", "slug", "count"])
    static let category: [Arg] = [Arg("id", "integer", "The id."), wideContext]
    static let brand: [Arg] = [Arg("identifier", "string", "Id or slug."), wideContext]

    static let attributeTerms: [Arg] =
        [Arg("attribute_id", "integer", "The attribute's id."), .context()]
        + list(orderby: ["name", "slug", "count", "menu_order", "name_num", "id"])

    private static let wideContext = Arg.context(["view", "embed", "edit"])

    private static func list(orderby: [JSONValue]) -> [Arg] {
        [
            ListArgs.page, ListArgs.perPageOfTerms,
            Arg("search", "string", "Only terms with this text.", validated: true, sanitizer: .text),
            ListArgs.ids("exclude", "Leave out these terms."), ListArgs.ids("include", "Only these terms."),
            ListArgs.order("asc"),
            Arg(
                "orderby", "string", "What to sort by.", validated: true,
                ["default": "name", "enum": .array(orderby)]),
            Arg("hide_empty", "boolean", "Whether to leave out terms without products.", ["default": true]),
        ]
    }
}

/// The declared parameters of the review route.
enum ReviewArgs {
    static let list: [Arg] = [
        .context(), ListArgs.page, ListArgs.perPage, ListArgs.offset, ListArgs.order("desc"),
        Arg(
            "orderby", "string", "What to sort by.", validated: true,
            ["default": "date", "enum": ["date", "date_gmt", "id", "rating", "product"]]),
        Arg(
            "category_id", "string", "Only reviews of products in these categories.", validated: true, sanitizer: .ids),
        Arg("product_id", "string", "Only reviews of these products.", validated: true, sanitizer: .ids),
    ]
}
