/// What the connected platforms ask of a method beside, or in place of, what the common document marks as required.
///
/// The document lays the platforms' demands together: it requires `model` for `product.add`, which the published trace of a
/// Magento leaves out, and nothing at all for `product.update`. Which are required on which platform is only told to
/// customers of the vendor; this is what a native request cannot do without.
struct MethodDemands: Sendable {
    /// Each is met by any one of its names; asked for in this order.
    let required: [[String]]

    /// What counts for a method.
    init(_ method: MethodDeclaration) {
        required = Self.own[method.name] ?? method.parameters.filter(\.isRequired).map { [$0.name] }
    }

    private static let own: [String: [[String]]] = [
        "product.add": [["name"], ["sku", "model"], ["description"], ["price"]],
        "product.update": [["id"]],
        "product.image.add": [["product_id"], ["url", "content"]],
        "product.variant.add": [["product_id"], ["attributes"]],
        "product.variant.update": [["id"], ["product_id"]],
        "product.variant.image.add": [["product_id"], ["product_variant_id"], ["url", "content"]],
        "product.child_item.list": [["product_id", "product_ids"]],
        "product.price.add": [["product_id"], ["group_prices"]],
        "product.price.update": [["product_id"], ["group_prices"]],
        "order.info": [["order_id", "id"]],
        "order.find": [],
        "order.refund.add": [["order_id"]],
        "order.shipment.add": [["order_id"]],
        "order.shipment.tracking.add": [["shipment_id"], ["tracking_number"]],
        "customer.update": [["id"]],
    ]
}
