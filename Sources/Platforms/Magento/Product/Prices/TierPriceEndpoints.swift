import Simulator

/// `/V1/products/:sku/group-prices/…`: tiers of one customer group.
enum TierPriceEndpoints {
    static let listParameters = [Parameter.required("sku", .string), .required("customerGroupId", .string)]
    static let addParameters =
        listParameters + [Parameter.required("price", .float), .required("qty", .float)]
    static let removeParameters = listParameters + [Parameter.required("qty", .float)]

    static func list(_ call: Invocation) throws -> Answer {
        let view = try ProductView.named(call.input.text("sku"), call)
        guard let group = group(call) else { return .value([]) }
        let tiers = view.tiers.filter { $0.group == group }
        return .write { json in
            json.array(of: tiers) { json, tier in
                json.object {
                    $0.member("customer_group_id", tier.group)
                    $0.member("qty", tier.qty)
                    $0.member("value", TierPricePayload.value(tier, price: view.price))
                }
            }
        }
    }

    static func add(_ call: Invocation) throws -> Answer {
        let (price, qty) = (call.input.double("price") ?? 0, call.input.double("qty") ?? 0)
        guard price > 0, qty > 0 else {
            throw MagentoError.invalid("The data was invalid. Verify the data and try again.")
        }
        let view = try ProductView.named(call.input.text("sku"), call)
        let text = call.input.text("customerGroupId") ?? ""
        guard let group = group(call), try TierPriceSave.isKnown(group: group, in: call.database) else {
            throw MagentoError.noSuchEntity("id", .string(text))
        }
        let tier = TierPrice(
            product: view.product.id, group: group, qty: Decimal4.rounded(qty), value: Decimal6.stored(price))
        try TierPriceSave(visit: call.visit).save(tier, among: view.tiers)
        try ProductTouch(visit: call.visit).save(view.product)
        return .yes
    }

    static func remove(_ call: Invocation) throws -> Answer {
        let view = try ProductView.named(call.input.text("sku"), call)
        let qty = Decimal4.rounded(call.input.double("qty") ?? 0)
        let group = group(call)
        guard let tier = view.tiers.first(where: { $0.group == group && $0.qty == qty && $0.website == 0 }) else {
            throw MagentoError.notFound(
                "Product hasn't group price with such data: customerGroupId = '%1', website = %2, qty = %3",
                [.string(call.input.text("customerGroupId") ?? ""), 0, .double(qty)])
        }
        try TierPrice.delete(tier.id, in: call.database)
        try ProductTouch(visit: call.visit).save(view.product)
        return .yes
    }

    /// A group's number; `all` stands for all of them.
    private static func group(_ call: Invocation) -> Int? {
        let text = call.input.text("customerGroupId") ?? ""
        return text == "all" ? TierPrice.allGroups : Int(text)
    }
}
