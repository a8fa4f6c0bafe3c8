import Simulator

/// `/V1/products/:sku/group-prices/…`: tiers of one customer group.
enum TierPriceEndpoints {
    static let listParameters = [Parameter.required("sku", .string), .required("customerGroupId", .string)]
    static let addParameters =
        listParameters + [Parameter.required("price", .float), .required("qty", .float)]
    static let removeParameters = listParameters + [Parameter.required("qty", .float)]

    static func list(_ invocation: Invocation) throws -> Answer {
        let view = try view(invocation)
        guard let group = group(invocation) else { return .value([]) }
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

    static func add(_ invocation: Invocation) throws -> Answer {
        let (price, qty) = (invocation.input.double("price") ?? 0, invocation.input.double("qty") ?? 0)
        guard price > 0, qty > 0 else {
            throw MagentoError.invalid("The data was invalid. Verify the data and try again.")
        }
        let view = try view(invocation)
        let text = invocation.input.text("customerGroupId") ?? ""
        guard let group = group(invocation), try TierPriceSave.isKnown(group: group, in: invocation.database) else {
            throw MagentoError.noSuchEntity("id", .string(text))
        }
        let tier = TierPrice(group: group, qty: Decimal4.rounded(qty), value: Decimal6.stored(price))
        try TierPriceSave(visit: invocation.visit).save(tier, of: view.product.id, among: view.tiers)
        try ProductTouch(visit: invocation.visit).save(view.product)
        return .yes
    }

    static func remove(_ invocation: Invocation) throws -> Answer {
        let view = try view(invocation)
        let qty = Decimal4.rounded(invocation.input.double("qty") ?? 0)
        let group = group(invocation)
        guard let tier = view.tiers.first(where: { $0.group == group && $0.qty == qty && $0.website == 0 }) else {
            throw MagentoError.notFound(
                "Product hasn't group price with such data: customerGroupId = '%1', website = %2, qty = %3",
                [.string(invocation.input.text("customerGroupId") ?? ""), 0, .double(qty)])
        }
        try TierPriceRecord.delete(tier.id, in: invocation.database)
        try ProductTouch(visit: invocation.visit).save(view.product)
        return .yes
    }

    /// A group's number; `all` stands for all of them.
    private static func group(_ invocation: Invocation) -> Int? {
        let text = invocation.input.text("customerGroupId") ?? ""
        return text == "all" ? TierPrice.allGroups : Int(text)
    }

    private static func view(_ invocation: Invocation) throws -> ProductView {
        let sku = invocation.input.text("sku") ?? ""
        guard let view = try ProductView.find(sku, store: invocation.scope.storeID, in: invocation.database) else {
            throw MagentoError.noProduct
        }
        return view
    }
}
