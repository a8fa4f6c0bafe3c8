import Simulator

/// Declared parameters of products and variations.
enum RestProductArgs {
    private static let statuses = ["future", "trash", "draft", "pending", "private", "publish"]
    private static let stockStates = ["instock", "outofstock", "onbackorder"]
    private static let kinds = ["simple", "grouped", "external", "variable"]

    /// What lists of products take.
    static let list: [Arg] =
        Arg.paging(
            by: [
                "date", "id", "include", "title", "slug", "modified", "popularity", "rating", "post__in", "price",
                "sales", "menu_order", "random", "popularity", "rating", "menu_order", "price", "popularity", "rating",
            ], default: "date") + Arg.postDates + Arg.postRelations + filters + [
            .choice("type", kinds), .boolean("featured"), .idText("category"), .idText("tag"), .idText("brand"),
            .idText("shipping_class"), .string("attribute"), .idText("attribute_term"), .string("search_sku"),
            .string("search_name_or_sku"), .list("include_types", choices: kinds),
            .list("exclude_types", choices: kinds),
        ]

    /// What the list of suggested products takes: what lists took in `wc/v2`.
    static let suggested: [Arg] =
        Arg.paging(
            by: [
                "date", "id", "include", "title", "slug", "modified", "popularity", "rating", "post__in", "price",
                "sales", "menu_order", "random", "popularity", "rating", "menu_order",
            ], default: "date") + Arg.postDates + Arg.postRelations + [
            .string("slug"), .choice("status", ["any"] + statuses).or("any"), .choice("type", kinds), .string("sku"),
            .boolean("featured"), .idText("category"), .idText("tag"), .idText("brand"), .idText("shipping_class"),
            .string("attribute"), .idText("attribute_term"), .taxClass("tax_class"), .boolean("in_stock"),
            .boolean("on_sale"), .string("min_price"), .string("max_price"),
        ]

    /// What lists of variations take.
    static let variations: [Arg] =
        Arg.paging(
            by: ["date", "id", "include", "title", "slug", "modified", "menu_order"], default: "date")
        + Arg.postDates + Arg.postRelations + filters + [
            .boolean("has_price"),
            .list("attributes", [.string("attribute"), .string("term"), .list("terms", of: "string")]),
        ]

    private static let filters: [Arg] = [
        .string("slug"), .choice("status", ["any"] + statuses).or("any"), .string("sku"),
        .taxClass("tax_class"), .boolean("on_sale"), .string("min_price"),
        .string("max_price"), .choice("stock_status", stockStates), .boolean("virtual"), .boolean("downloadable"),
        .list("include_status", choices: ["any"] + statuses), .list("exclude_status", choices: statuses),
    ]

    /// What a product consists of.
    static let item: [Arg] =
        [
            .string("name"), .string("slug"), .moment("date_created"), .moment("date_created_gmt"),
            .choice("type", kinds).or("simple"),
            .choice("status", ["draft", "pending", "private", "publish", "future", "auto-draft", "trash"])
                .or("publish"),
            .boolean("featured").or(false),
            .choice("catalog_visibility", ["visible", "catalog", "search", "hidden"]).or("visible"),
            .string("short_description"), .string("external_url", format: "uri"), .string("button_text"),
            .boolean("sold_individually").or(false), .boolean("reviews_allowed").or(true), .string("post_password"),
            .list("upsell_ids", of: "integer"), .list("cross_sell_ids", of: "integer"), .integer("parent_id"),
            .string("purchase_note"), .list("categories", named), .list("brands", named), .list("tags", named),
            .list("images", image),
            .list(
                "attributes",
                [
                    .integer("id"), .string("name"), .integer("position"), .boolean("visible"),
                    .boolean("variation"), .list("options", of: "string"),
                ]),
            .list("default_attributes", [.integer("id"), .string("name"), .string("option")]),
            .boolean("manage_stock").or(false),
        ] + common

    /// What a variation consists of.
    static let variation: [Arg] =
        [
            .choice("status", ["draft", "pending", "private", "publish"]).or("publish"),
            .object("image", image), .list("attributes", [.integer("id"), .string("name"), .string("option")]),
            .boolean("manage_stock").or(false),
        ] + common

    private static let named: [Arg] = [.integer("id"), .string("name"), .string("slug")]

    private static let image: [Arg] = [
        .integer("id"), .moment("date_created"), .moment("date_created_gmt"), .moment("date_modified"),
        .moment("date_modified_gmt"), .string("src", format: "uri"), .string("name"), .string("alt"),
    ]

    private static let common: [Arg] = [
        .string("description"), .string("sku"), .string("global_unique_id"), .string("regular_price"),
        .string("sale_price"), .moment("date_on_sale_from"), .moment("date_on_sale_from_gmt"),
        .moment("date_on_sale_to"), .moment("date_on_sale_to_gmt"), .boolean("virtual").or(false),
        .boolean("downloadable").or(false),
        .list("downloads", [.string("id"), .string("name"), .string("file")]), .integer("download_limit").or(-1),
        .integer("download_expiry").or(-1), .choice("tax_status", ["taxable", "shipping", "none"]).or("taxable"),
        .string("tax_class"), .integer("stock_quantity"), .choice("stock_status", stockStates).or("instock"),
        .choice("backorders", ["no", "notify", "yes"]).or("no"), .mixed("low_stock_amount", ["integer", "null"]),
        .string("weight"), .object("dimensions", [.string("length"), .string("width"), .string("height")]),
        .string("shipping_class"), .integer("menu_order"), .metaData,
    ]
}
