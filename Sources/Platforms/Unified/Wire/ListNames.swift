/// What the members of a list's result are called.
struct ListNames: Sendable {
    /// The count's name; nil where there is none.
    let count: String?
    /// The rows' name.
    let rows: String
    /// Whether the count is of all rows; otherwise it is of those on this page.
    var countsAll = false

    /// By method.
    static let table: [String: ListNames] = [
        "product.list": ListNames(count: "products_count", rows: "product"),
        "product.find": ListNames(count: "products_count", rows: "product"),
        "product.child_item.list": ListNames(count: "total_count", rows: "children", countsAll: true),
        "product.child_item.find": ListNames(count: "total_count", rows: "children", countsAll: true),
        "product.brand.list": ListNames(count: "total_count", rows: "brands", countsAll: true),
        "product.attribute.list": ListNames(count: nil, rows: "attribute"),
        "product.option.list": ListNames(count: nil, rows: "option"),
        "product.review.list": ListNames(count: "total_count", rows: "reviews", countsAll: true),
        "product.currency.list": ListNames(count: "total_count", rows: "currency", countsAll: true),
        "category.list": ListNames(count: "categories_count", rows: "category"),
        "category.find": ListNames(count: nil, rows: "category"),
        "order.list": ListNames(count: "orders_count", rows: "order"),
        "order.find": ListNames(count: "orders_count", rows: "order"),
        "order.abandoned.list": ListNames(count: nil, rows: "order"),
        "order.shipment.list": ListNames(count: "shipment_count", rows: "shipment"),
        "order.transaction.list": ListNames(count: "transactions_count", rows: "transactions"),
        "order.status.list": ListNames(count: nil, rows: "cart_order_statuses"),
        "order.financial_status.list": ListNames(count: "count", rows: "order_financial_statuses"),
        "order.fulfillment_status.list": ListNames(count: nil, rows: "order_fulfillment_statuses"),
        "customer.list": ListNames(count: "customers_count", rows: "customer"),
        "customer.group.list": ListNames(count: "group_count", rows: "group"),
        "customer.attribute.list": ListNames(count: "total_count", rows: "items", countsAll: true),
        "attribute.list": ListNames(count: "attributes_count", rows: "attribute"),
        "attribute.attributeset.list": ListNames(count: nil, rows: "attribute_set"),
        "attribute.group.list": ListNames(count: nil, rows: "group"),
        "tax.class.list": ListNames(count: "total_count", rows: "tax_classes", countsAll: true),
        "cart.coupon.list": ListNames(count: "coupon_count", rows: "coupon"),
        "cart.catalog_price_rules.list": ListNames(count: "catalog_price_rules_count", rows: "catalog_price_rules"),
        "cart.meta_data.list": ListNames(count: "total_count", rows: "items", countsAll: true),
        "cart.shipping_zones.list": ListNames(count: nil, rows: "shipping_zone"),
        "subscriber.list": ListNames(count: "total_count", rows: "subscribers", countsAll: true),
        "batch.job.list": ListNames(count: nil, rows: "jobs"),
        "webhook.list": ListNames(count: nil, rows: "webhook"),
    ]
}
