import Simulator

/// Declared parameters of orders.
enum OrderArgs {
    /// The states that an order can have.
    static let statuses = [
        "auto-draft", "pending", "processing", "on-hold", "completed", "cancelled", "refunded", "failed",
        "checkout-draft",
    ]

    /// What lists of orders take.
    static let list: [Arg] =
        Arg.paging(by: ["date", "id", "include", "title", "slug", "modified"], default: "date") + Arg.postDates
        + Arg.postRelations + [
            .list("status", choices: ["any", "trash"] + statuses).or("any"), .integer("customer"),
            .integer("product"), .integer("dp").or(2), .boolean("order_item_display_meta").or(false),
            .list("created_via", of: "string"),
        ]

    private static let names: [Arg] = [
        .string("first_name"), .string("last_name"), .string("company"), .string("address_1"), .string("address_2"),
        .string("city"), .string("state"), .string("postcode"), .string("country"),
    ]
    private static let meta = Arg.list("meta_data", [.integer("id"), .string("key"), .any("value")])
    private static let taxes = Arg.list("taxes", [.integer("id"), .string("total"), .string("subtotal")])

    /// What an order consists of. The currency's choices are the shop's, see ``Arg/currency``.
    static let item: [Arg] = [
        .integer("parent_id"), .string("created_via"), .choice("status", statuses).or("pending"),
        .choice("currency", Currencies.codes).or("USD"), .integer("customer_id").or(0), .string("customer_note"),
        .object("billing", names + [.mixed("email", ["string", "null"], format: "email"), .string("phone")]),
        .object("shipping", names), .string("payment_method"), .string("payment_method_title"),
        .string("transaction_id"), .metaData, .list("line_items", lines), .list("shipping_lines", shipping),
        .list("fee_lines", fees), .list("coupon_lines", coupons), .boolean("set_paid").or(false),
        .boolean("manual_update").or(false),
    ]

    private static let lines: [Arg] = [
        .integer("id"), .any("name"), .string("parent_name"), .any("product_id"), .integer("variation_id"),
        .integer("quantity"), .string("tax_class"), .string("subtotal"), .string("subtotal_tax"), .string("total"),
        .string("total_tax"), taxes, meta, .string("sku"), .number("price"),
    ]
    static let shipping: [Arg] = [
        .integer("id"), .any("method_title"), .any("method_id"), .string("instance_id"), .string("total"),
        .string("total_tax"), taxes, meta,
    ]
    static let fees: [Arg] = [
        .integer("id"), .any("name"), .string("tax_class"), .choice("tax_status", ["taxable", "none"]),
        .string("total"), .string("total_tax"), taxes, meta,
    ]
    private static let coupons: [Arg] = [
        .integer("id"), .any("code"), .string("discount"), .string("discount_tax"), .string("discount_type"),
        .number("nominal_amount"), .boolean("free_shipping"), meta,
    ]

    /// What lists of refunds take.
    static let refunds: [Arg] =
        Arg.paging(by: ["date", "id", "include", "title", "slug", "modified"], default: "date") + Arg.postDates
        + Arg.postRelations
        + [.integer("dp").or(2), .boolean("order_item_display_meta").or(false)]

    /// What a refund consists of.
    static let refund: [Arg] = [
        .string("amount"), .string("reason"), .integer("refunded_by"), .metaData,
        .list("shipping_lines", shipping), .list("fee_lines", fees), .boolean("api_refund").or(true),
        .boolean("api_restock").or(true),
    ]
}
