import Simulator

/// A method of the unified API.
public struct UnifiedMethod: Hashable, Sendable {
    /// The HTTP method.
    let verb: String
    /// The name with its dots, e.g. `product.add`.
    let name: String
    /// Whether it needs a store key beside the API key.
    let needsStore: Bool
}

/// The room's routes, by method name.
enum UnifiedMethods {
    static let table: [UnifiedMethod] =
        account
        + names.flatMap { entity, methods in
            methods.map { UnifiedMethod(verb: $0.verb, name: "\(entity).\($0.name)", needsStore: true) }
        }

    private static let byName = Dictionary(table.map { ($0.name, $0) }) { first, _ in first }

    /// `/v1.1/product.add.json`; the `.json` is part of the path.
    static func match(_ call: Call) throws -> UnifiedMethod {
        guard call.path.hasPrefix("/v1.1/"), call.path.hasSuffix(".json") else { throw UnifiedError.noMethod }
        guard let method = byName[String(call.path.dropFirst(6).dropLast(5))] else { throw UnifiedError.noMethod }
        return method
    }

    /// Methods of an account, not of a store.
    private static let account = [
        UnifiedMethod(verb: "POST", name: "account.cart.add", needsStore: false),
        UnifiedMethod(verb: "GET", name: "account.cart.list", needsStore: false),
        UnifiedMethod(verb: "GET", name: "account.failed_webhooks", needsStore: false),
        UnifiedMethod(verb: "GET", name: "account.supported_platforms", needsStore: false),
        UnifiedMethod(verb: "GET", name: "cart.bridge", needsStore: false),
        UnifiedMethod(verb: "POST", name: "cart.create", needsStore: false),
        UnifiedMethod(verb: "GET", name: "cart.list", needsStore: false),
    ]

    private static let names: [(String, [(verb: String, name: String)])] = [
        (
            "account",
            [
                ("PUT", "config.update")
            ]
        ),
        (
            "analytics",
            [
                ("GET", "customer_report"),
                ("GET", "product_report"),
                ("GET", "report"),
            ]
        ),
        (
            "attribute",
            [
                ("POST", "add"),
                ("POST", "assign.group"),
                ("POST", "assign.set"),
                ("GET", "attributeset.list"),
                ("GET", "count"),
                ("DELETE", "delete"),
                ("GET", "group.list"),
                ("GET", "info"),
                ("GET", "list"),
                ("GET", "type.list"),
                ("POST", "unassign.group"),
                ("POST", "unassign.set"),
                ("PUT", "update"),
                ("POST", "value.add"),
                ("DELETE", "value.delete"),
                ("PUT", "value.update"),
            ]
        ),
        (
            "basket",
            [
                ("GET", "info"),
                ("POST", "item.add"),
                ("POST", "live_shipping_service.create"),
                ("DELETE", "live_shipping_service.delete"),
                ("GET", "live_shipping_service.list"),
            ]
        ),
        (
            "batch",
            [
                ("GET", "job.list"),
                ("GET", "job.result"),
            ]
        ),
        (
            "bridge",
            [
                ("POST", "delete"),
                ("POST", "update"),
            ]
        ),
        (
            "cart",
            [
                ("GET", "catalog_price_rules.count"),
                ("GET", "catalog_price_rules.list"),
                ("POST", "clear_cache"),
                ("GET", "config"),
                ("PUT", "config.update"),
                ("POST", "coupon.add"),
                ("POST", "coupon.condition.add"),
                ("GET", "coupon.count"),
                ("DELETE", "coupon.delete"),
                ("GET", "coupon.list"),
                ("DELETE", "delete"),
                ("GET", "disconnect"),
                ("POST", "giftcard.add"),
                ("GET", "giftcard.count"),
                ("DELETE", "giftcard.delete"),
                ("GET", "giftcard.list"),
                ("GET", "info"),
                ("GET", "meta_data.list"),
                ("POST", "meta_data.set"),
                ("DELETE", "meta_data.unset"),
                ("GET", "methods"),
                ("GET", "plugin.list"),
                ("POST", "script.add"),
                ("DELETE", "script.delete"),
                ("GET", "script.list"),
                ("GET", "shipping_zones.list"),
                ("GET", "validate"),
            ]
        ),
        (
            "category",
            [
                ("POST", "add"),
                ("POST", "add.batch"),
                ("POST", "assign"),
                ("GET", "count"),
                ("DELETE", "delete"),
                ("POST", "delete.batch"),
                ("GET", "find"),
                ("POST", "image.add"),
                ("DELETE", "image.delete"),
                ("GET", "info"),
                ("GET", "list"),
                ("POST", "unassign"),
                ("PUT", "update"),
            ]
        ),
        (
            "customer",
            [
                ("POST", "add"),
                ("POST", "address.add"),
                ("GET", "attribute.list"),
                ("GET", "count"),
                ("DELETE", "delete"),
                ("GET", "find"),
                ("POST", "group.add"),
                ("GET", "group.list"),
                ("GET", "info"),
                ("GET", "list"),
                ("PUT", "update"),
                ("GET", "wishlist.list"),
            ]
        ),
        (
            "marketplace",
            [
                ("GET", "product.find")
            ]
        ),
        (
            "order",
            [
                ("GET", "abandoned.list"),
                ("POST", "add"),
                ("POST", "calculate"),
                ("GET", "count"),
                ("GET", "financial_status.list"),
                ("GET", "find"),
                ("GET", "fulfillment_status.list"),
                ("GET", "info"),
                ("GET", "list"),
                ("POST", "preestimate_shipping.list"),
                ("POST", "refund.add"),
                ("POST", "return.add"),
                ("DELETE", "return.delete"),
                ("PUT", "return.update"),
                ("POST", "shipment.add"),
                ("POST", "shipment.add.batch"),
                ("DELETE", "shipment.delete"),
                ("POST", "shipment.event.add"),
                ("GET", "shipment.event.list"),
                ("GET", "shipment.info"),
                ("GET", "shipment.list"),
                ("POST", "shipment.tracking.add"),
                ("PUT", "shipment.update"),
                ("GET", "status.list"),
                ("GET", "transaction.list"),
                ("PUT", "update"),
            ]
        ),
        (
            "product",
            [
                ("POST", "add"),
                ("POST", "add.batch"),
                ("GET", "attribute.list"),
                ("POST", "attribute.value.set"),
                ("POST", "attribute.value.unset"),
                ("GET", "brand.list"),
                ("GET", "child_item.find"),
                ("GET", "child_item.info"),
                ("GET", "child_item.list"),
                ("GET", "count"),
                ("POST", "currency.add"),
                ("GET", "currency.list"),
                ("DELETE", "delete"),
                ("POST", "delete.batch"),
                ("GET", "fields"),
                ("GET", "find"),
                ("POST", "image.add"),
                ("DELETE", "image.delete"),
                ("PUT", "image.update"),
                ("GET", "info"),
                ("GET", "list"),
                ("POST", "manufacturer.add"),
                ("POST", "option.add"),
                ("POST", "option.assign"),
                ("DELETE", "option.delete"),
                ("GET", "option.list"),
                ("POST", "option.value.add"),
                ("POST", "option.value.assign"),
                ("DELETE", "option.value.delete"),
                ("PUT", "option.value.update"),
                ("POST", "price.add"),
                ("DELETE", "price.delete"),
                ("PUT", "price.update"),
                ("GET", "review.list"),
                ("POST", "store.assign"),
                ("POST", "tax.add"),
                ("PUT", "update"),
                ("POST", "update.batch"),
                ("POST", "variant.add"),
                ("POST", "variant.add.batch"),
                ("GET", "variant.count"),
                ("DELETE", "variant.delete"),
                ("POST", "variant.delete.batch"),
                ("POST", "variant.image.add"),
                ("DELETE", "variant.image.delete"),
                ("GET", "variant.info"),
                ("GET", "variant.list"),
                ("POST", "variant.price.add"),
                ("DELETE", "variant.price.delete"),
                ("PUT", "variant.price.update"),
                ("PUT", "variant.update"),
                ("POST", "variant.update.batch"),
            ]
        ),
        (
            "return",
            [
                ("GET", "action.list"),
                ("GET", "count"),
                ("GET", "info"),
                ("GET", "list"),
                ("GET", "reason.list"),
                ("GET", "status.list"),
            ]
        ),
        (
            "subscriber",
            [
                ("GET", "list")
            ]
        ),
        (
            "tax",
            [
                ("GET", "class.info"),
                ("GET", "class.list"),
            ]
        ),
        (
            "webhook",
            [
                ("GET", "count"),
                ("POST", "create"),
                ("DELETE", "delete"),
                ("GET", "events"),
                ("GET", "list"),
                ("PUT", "update"),
            ]
        ),
    ]
}
