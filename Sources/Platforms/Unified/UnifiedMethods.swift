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
    static let table = rows(ofAccounts, needStore: false) + rows(ofStores, needStore: true)

    /// A method by its name.
    static subscript(name: String) -> UnifiedMethod? { byName[name] }

    private static let byName = Dictionary(table.map { ($0.name, $0) }) { first, _ in first }

    /// `/v1.1/product.add.json`; the `.json` is part of the path.
    static func match(_ call: Call) throws -> UnifiedMethod {
        guard call.path.hasPrefix("/v1.1/"), call.path.hasSuffix(".json"),
            let method = byName[String(call.path.dropFirst(6).dropLast(5))]
        else { throw UnifiedError.noMethod }
        return method
    }

    /// An HTTP method counts for all names up to the next one.
    private static func rows(_ text: String, needStore: Bool) -> [UnifiedMethod] {
        var verb = ""
        return text.split { $0.isWhitespace }.compactMap { word in
            guard word.contains(".") else {
                verb = String(word)
                return nil
            }
            return UnifiedMethod(verb: verb, name: String(word), needsStore: needStore)
        }
    }

    private static let ofAccounts = """
        POST account.cart.add GET account.cart.list account.failed_webhooks account.supported_platforms
        GET cart.bridge POST cart.create GET cart.list
        """

    private static let ofStores = """
        PUT account.config.update
        GET analytics.customer_report analytics.product_report analytics.report
        POST attribute.add attribute.assign.group attribute.assign.set GET attribute.attributeset.list attribute.count
        DELETE attribute.delete GET attribute.group.list attribute.info attribute.list attribute.type.list
        POST attribute.unassign.group attribute.unassign.set PUT attribute.update POST attribute.value.add
        DELETE attribute.value.delete PUT attribute.value.update
        GET basket.info POST basket.item.add basket.live_shipping_service.create
        DELETE basket.live_shipping_service.delete GET basket.live_shipping_service.list
        GET batch.job.list batch.job.result
        POST bridge.delete bridge.update
        GET cart.catalog_price_rules.count cart.catalog_price_rules.list POST cart.clear_cache GET cart.config
        PUT cart.config.update POST cart.coupon.add cart.coupon.condition.add GET cart.coupon.count
        DELETE cart.coupon.delete GET cart.coupon.list DELETE cart.delete GET cart.disconnect POST cart.giftcard.add
        GET cart.giftcard.count DELETE cart.giftcard.delete GET cart.giftcard.list cart.info cart.meta_data.list
        POST cart.meta_data.set DELETE cart.meta_data.unset GET cart.methods cart.plugin.list POST cart.script.add
        DELETE cart.script.delete GET cart.script.list cart.shipping_zones.list cart.validate
        POST category.add category.add.batch category.assign GET category.count DELETE category.delete
        POST category.delete.batch GET category.find POST category.image.add DELETE category.image.delete
        GET category.info category.list POST category.unassign PUT category.update
        POST customer.add customer.address.add GET customer.attribute.list customer.count DELETE customer.delete
        GET customer.find POST customer.group.add GET customer.group.list customer.info customer.list
        PUT customer.update GET customer.wishlist.list
        GET marketplace.product.find
        GET order.abandoned.list POST order.add order.calculate GET order.count order.financial_status.list order.find
        GET order.fulfillment_status.list order.info order.list POST order.preestimate_shipping.list order.refund.add
        POST order.return.add DELETE order.return.delete PUT order.return.update POST order.shipment.add
        POST order.shipment.add.batch DELETE order.shipment.delete POST order.shipment.event.add
        GET order.shipment.event.list order.shipment.info order.shipment.list POST order.shipment.tracking.add
        PUT order.shipment.update GET order.status.list order.transaction.list PUT order.update
        POST product.add product.add.batch GET product.attribute.list POST product.attribute.value.set
        POST product.attribute.value.unset GET product.brand.list product.child_item.find product.child_item.info
        GET product.child_item.list product.count POST product.currency.add GET product.currency.list
        DELETE product.delete POST product.delete.batch GET product.fields product.find POST product.image.add
        DELETE product.image.delete PUT product.image.update GET product.info product.list
        POST product.manufacturer.add product.option.add product.option.assign DELETE product.option.delete
        GET product.option.list POST product.option.value.add product.option.value.assign
        DELETE product.option.value.delete PUT product.option.value.update POST product.price.add
        DELETE product.price.delete PUT product.price.update GET product.review.list POST product.store.assign
        POST product.tax.add PUT product.update POST product.update.batch product.variant.add
        POST product.variant.add.batch GET product.variant.count DELETE product.variant.delete
        POST product.variant.delete.batch product.variant.image.add DELETE product.variant.image.delete
        GET product.variant.info product.variant.list POST product.variant.price.add
        DELETE product.variant.price.delete PUT product.variant.price.update product.variant.update
        POST product.variant.update.batch
        GET return.action.list return.count return.info return.list return.reason.list return.status.list
        GET subscriber.list
        GET tax.class.info tax.class.list
        GET webhook.count POST webhook.create DELETE webhook.delete GET webhook.events webhook.list PUT webhook.update
        """
}
