import PHP
import Simulator

/// What a product costs in a cart.
struct CartPricing {
    let visit: Visit
    let store: Int
    let website: Int
    /// The customer group that buys.
    let group: Int

    /// The price of a piece without what was chosen of it: the lowest of price, tier price and special price
    /// (Magento\Catalog\Model\Product\Type\Price).
    func basePrice(of product: ProductView, qty: Double) throws -> Double {
        let price = product.value("price")?.number ?? 0
        return min(tierPrice(of: product, qty: qty, price: price), try specialPrice(of: product, price: price))
    }

    /// The price of a piece with its custom options.
    func finalPrice(of product: ProductView, qty: Double, choice: ItemChoice) throws -> Double {
        max(0, withOptions(try basePrice(of: product, qty: qty), product, choice))
    }

    /// Adds what the chosen options cost; a percentage is one of the price without options.
    func withOptions(_ price: Double, _ product: ProductView, _ choice: ItemChoice) -> Double {
        product.options.reduce(price) { sum, option in
            guard let given = choice.custom.last(where: { $0.option == String(option.id) })?.value, !given.isEmpty
            else { return sum }
            guard option.isSelect else { return sum + part(option.price, option.priceType, of: price) }
            let wanted = given.split(separator: ",").map(String.init)
            return option.values.filter { wanted.contains(String($0.id)) }.reduce(sum) {
                $0 + part($1.price, $1.priceType, of: price)
            }
        }
    }

    private func part(_ amount: Double?, _ type: String?, of price: Double) -> Double {
        type == "percent" ? price * (amount ?? 0) / 100 : amount ?? 0
    }

    // MARK: Tier and special prices

    /// The tier that is reached and is cheapest; a tier of the own group goes before one of all groups.
    private func tierPrice(of product: ProductView, qty: Double, price: Double) -> Double {
        var best = (qty: 1.0, price: price, group: TierPrice.allGroups)
        for tier in product.tiers where isMeant(tier) {
            let value = tier.percentage.map { price * (1 - $0 / 100) } ?? tier.value
            guard qty >= tier.qty, tier.qty >= best.qty else { continue }
            if tier.qty == best.qty, best.group != TierPrice.allGroups, tier.group == TierPrice.allGroups { continue }
            if value < best.price { best = (tier.qty, value, tier.group) }
        }
        return best.price
    }

    private func isMeant(_ tier: TierPrice) -> Bool {
        (tier.group == group || tier.group == TierPrice.allGroups) && (tier.website == 0 || tier.website == website)
    }

    private func specialPrice(of product: ProductView, price: Double) throws -> Double {
        min(price, try special(of: product) ?? price)
    }

    /// The special price while it lasts; the last day counts. A bundle's is what is left of a hundred.
    func special(of product: ProductView) throws -> Double? {
        guard let special = product.value("special_price")?.number else { return nil }
        let today = try StoreDay.today(store: store, in: visit)
        if let from = product.value("special_from_date")?.attributeText, from.prefix(10) > today { return nil }
        if let to = product.value("special_to_date")?.attributeText, to.prefix(10) < today { return nil }
        return special
    }

    /// Everything of a product that moves the price of a cart when it is saved; special prices do not
    /// (tier-and-special-prices).
    static func mark(of product: ProductView) -> String {
        let tiers = product.tiers.map { "\($0.group)/\($0.website)/\($0.qty)/\($0.percentage ?? -1)/\($0.value)" }
        return ([product.value("price")?.attributeText ?? ""] + tiers.sorted()).joined(separator: " ")
    }
}

/// Days by a store view's clock.
enum StoreDay {
    /// What the clock shows.
    static func now(store: Int, in visit: Visit) throws -> CivilTime {
        let zone = try StoreSettings.text(TimeZoneSeed.path, store: store, in: visit.database) ?? "UTC"
        return visit.now.civil(offset: try visit.shop.timeZones.offset(of: zone, at: visit.now))
    }

    /// `YYYY-MM-DD`.
    static func today(store: Int, in visit: Visit) throws -> String { try now(store: store, in: visit).date }
}
