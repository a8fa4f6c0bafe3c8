import PHP
import Simulator

/// What was chosen of a line, in words.
struct ItemOption: Hashable {
    var label: String
    var value: String

    var json: JSONValue { ["value": .string(value), "label": .string(label)] }
}

/// Finds the words for choices (Magento\Catalog\Helper\Product\ConfigurationPool).
struct ItemOptionReader {
    let cart: Cart
    let visit: Visit

    func options(of place: Int) throws -> [ItemOption] {
        let line = cart.lines[place]
        switch line.product.product.type {
        case "configurable": return try configurable(line) + custom(line)
        case "bundle": return try bundle(place) + custom(line)
        case "downloadable": return try custom(line) + downloadable(line)
        default: return custom(line)
        }
    }

    private func custom(_ line: Cart.Line) -> [ItemOption] {
        line.product.options.compactMap { option in
            guard let value = line.item.choice.value(of: option) else { return nil }
            return ItemOption(label: option.title ?? "", value: Self.words(option, value))
        }
    }

    private static func words(_ option: CustomOption, _ value: String) -> String {
        guard option.isSelect else { return value }
        let wanted = value.split(separator: ",").map(String.init)
        return wanted.compactMap { id in option.values.first { String($0.id) == id }?.title }.joined(separator: ", ")
    }

    private func configurable(_ line: Cart.Line) throws -> [ItemOption] {
        let options = try ConfigurableOption.all(of: line.product.product.id, in: visit.database)
        return try options.compactMap { option in
            let chosen = line.item.choice.configurable.last { $0.attribute == String(option.attribute) }
            guard let chosen else { return nil }
            return ItemOption(
                label: option.label ?? "", value: try Self.label(chosen.value, cart.quote.store, visit.database))
        }
    }

    /// What a store view calls a value of an attribute, or what all do.
    private static func label(_ option: Int, _ store: Int, _ database: Database) throws -> String {
        try (OptionLabel.find(option, store, in: database) ?? OptionLabel.find(option, 0, in: database))?.label ?? ""
    }

    private func bundle(_ place: Int) throws -> [ItemOption] {
        let line = cart.lines[place]
        let options = try BundleOption.all(of: line.product.product.id, in: visit.database)
        let pricing = CartPricing(
            visit: visit, store: cart.quote.store, website: cart.website, group: cart.quote.customerGroup)
        let prices = CartLinePrice(cart: cart, pricing: pricing)
        return try options.compactMap { option in
            let parts = cart.children(of: place).filter { part in
                option.links.contains { $0.id == cart.lines[part].item.choice.selection }
            }
            guard !parts.isEmpty else { return nil }
            let values = try parts.map { part -> String in
                let item = cart.lines[part].item
                let price = try cart.converted(prices.part(part, of: place))
                let shown = CurrencyText.text(price, cart.quote.quoteCurrency)
                return "\(PHP.string(item.qty)) x \(item.name) <span class=\"price\">\(shown)</span>"
            }
            return ItemOption(label: option.title ?? "", value: values.joined(separator: "<br />\n"))
        }
    }

    private func downloadable(_ line: Cart.Line) throws -> [ItemOption] {
        let links = try DownloadableLink.all(of: line.product.product.id, in: visit.database)
            .filter { line.item.choice.links.contains($0.id) }
        guard !links.isEmpty else { return [] }
        let title =
            try line.product.value("links_title")?.attributeText
            ?? cart.settings.text("catalog/downloadable/links_title")
        return [
            ItemOption(label: title ?? "", value: links.map { $0.title ?? "" }.joined(separator: "<br />\n"))
        ]
    }
}

/// Amounts with their currency, in English.
enum CurrencyText {
    /// `$1,234.50`; a code where a currency has no sign of its own.
    static func text(_ amount: Double, _ currency: String) -> String {
        let number = PHP.numberFormat(abs(amount), 2)
        return (amount < 0 ? "-" : "") + (signs[currency] ?? currency + "\u{A0}") + number
    }

    private static let signs = ["USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"]
}
