import Simulator

/// Something that webhooks tell of: one hook of the real system, with the topics that listen to it.
struct WebhookEvent: Hashable, Sendable {
    let topics: Set<String>
    /// What the hook is about, mostly an id.
    let argument: JSONValue
}

/// Which hooks a collection fires, in their order; the topics of one hook stand together.
struct WebhookTopics: Sendable {
    var created: [[String]] = []
    var updated: [[String]] = []
    var trashed: [[String]] = []
    var deleted: [[String]] = []

    /// None.
    static let none = WebhookTopics()

    /// Trashing a product over REST tells of a coupon as well, and the other way round: the hook does not look at the kind
    /// of the post (captures woocommerce-webhooks, coupons).
    static let product = WebhookTopics(
        created: [["product.created", "action.woocommerce_new_product"]],
        updated: [["product.updated", "action.woocommerce_update_product"]],
        trashed: [["product.deleted", "coupon.deleted"]])
    static let variation = WebhookTopics(
        created: [["product.created", "action.woocommerce_new_product_variation"]],
        updated: [["product.updated", "action.woocommerce_update_product_variation"]])
    static let coupon = WebhookTopics(
        created: [["coupon.created", "action.woocommerce_new_coupon"]],
        updated: [["coupon.updated", "action.woocommerce_update_coupon"]],
        trashed: [["product.deleted", "coupon.deleted"]])
    static let order = WebhookTopics(
        created: [
            ["order.created", "action.woocommerce_new_order"], ["order.updated", "action.woocommerce_update_order"],
        ], updated: [["order.updated", "action.woocommerce_update_order"]], trashed: [["order.deleted"]])
    static let customer = WebhookTopics(
        created: [
            ["customer.created", "action.woocommerce_new_customer"],
            ["customer.updated", "action.woocommerce_update_customer"],
        ], updated: [["customer.updated", "action.woocommerce_update_customer"]], deleted: [["customer.deleted"]])
}

extension Scope {
    /// A hook is fired; webhooks hear of it at the end of the request.
    func fire(_ argument: Int, _ topics: String...) {
        events.append(WebhookEvent(topics: Set(topics), argument: .init(argument)))
    }

    /// The same for a hook that only `action.…` topics listen to, whose first argument need not be an id.
    func fire(action: String, _ argument: JSONValue) {
        events.append(WebhookEvent(topics: ["action.\(action)"], argument: argument))
    }

    /// The same for hooks of a collection.
    func fire(_ argument: Int, _ hooks: [[String]]) {
        for topics in hooks { events.append(WebhookEvent(topics: Set(topics), argument: .init(argument))) }
    }
}
