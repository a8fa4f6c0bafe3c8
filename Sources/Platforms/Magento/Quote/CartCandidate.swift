import PHP
import Simulator

/// A product that is about to become a line of a cart.
struct CartCandidate {
    var product: ProductView
    /// Place of the parent among the candidates.
    var parent: Int?
    var qty: Double
    var choice = ItemChoice()
    var sku: String
    var type: String
    var isVirtual: Bool
}

extension ItemChoice {
    /// What tells two lines of a product apart: options that the product does not have are no difference.
    func identity(of product: ProductView) -> ItemChoice {
        var identity = self
        let known = Set(product.options.map { String($0.id) })
        identity.custom = custom.filter { known.contains($0.option) && !$0.value.isEmpty }.sorted {
            $0.option < $1.option
        }
        identity.grouped = [:]
        return identity
    }
}

/// Works out which lines a product becomes with what was chosen of it, in the way of Magento's product types
/// (`prepareForCartAdvanced`).
struct CartCandidates {
    let visit: Visit
    let store: Int
    let product: ProductView
    let choice: ItemChoice
    let qty: Double

    /// The lines, the first one's parts behind it.
    ///
    /// - Throws: ``MagentoError`` with the first thing that is missing.
    func make() throws -> [CartCandidate] {
        try CustomOptionCheck(options: product.options, given: choice.custom).check()
        switch product.product.type {
        case "configurable": return try configurable()
        case "bundle": return try bundle()
        case "grouped": return try grouped()
        case "downloadable": return try downloadable()
        default: return [single()]
        }
    }

    private func single() -> CartCandidate {
        CartCandidate(
            product: product, qty: qty, choice: choice, sku: withOptions(product.product.sku),
            type: product.product.type, isVirtual: product.product.type != "simple" && product.product.type != "grouped"
        )
    }

    private func view(_ id: Int) throws -> ProductView? {
        try ProductView.find(id: id, store: store, in: visit.database)
    }

    // MARK: SKUs

    /// The SKU with those of the chosen options behind it, also empty ones of several (custom-options-priced).
    private func withOptions(_ sku: String) -> String {
        product.options.reduce(sku) { sku, option in
            guard let value = choice.value(of: option) else { return sku }
            let part = option.isSelect ? chosenSKU(option, value) : option.sku ?? ""
            return part.isEmpty ? sku : "\(sku)-\(part)"
        }
    }

    private func chosenSKU(_ option: CustomOption, _ value: String) -> String {
        let wanted = value.split(separator: ",").map(String.init)
        return wanted.compactMap { id in option.values.first { String($0.id) == id }.map { $0.sku ?? "" } }
            .joined(separator: "-")
    }

    // MARK: Types

    private func configurable() throws -> [CartCandidate] {
        guard let child = try chosenChild() else {
            throw MagentoError.invalid("You need to choose options for your item.")
        }
        var parent = single()
        parent.sku = withOptions(child.product.sku)
        parent.isVirtual = child.product.type != "simple"
        let part = CartCandidate(
            product: child, parent: 0, qty: 1, sku: child.product.sku, type: child.product.type,
            isVirtual: child.product.type != "simple")
        return [parent, part]
    }

    /// The child that has all the values that were chosen, and no attribute without one.
    private func chosenChild() throws -> ProductView? {
        let options = try ConfigurableOption.all(of: product.product.id, in: visit.database)
        let wanted = Dictionary(choice.configurable.map { ($0.attribute, $0.value) }) { $1 }
        guard !options.isEmpty, options.allSatisfy({ wanted[String($0.attribute)] != nil }) else { return nil }
        let attributes = try Attribute.find(keys: Set(options.map(\.attribute)), in: visit.database)
        let children = try ConfigurableChild.all(of: product.product.id, in: visit.database).map(\.child)
        return try ProductView.find(ids: children, store: store, in: visit.database).first { child in
            child.value("status")?.whole == 1
                && attributes.allSatisfy { child.value($0.code)?.whole == wanted[String($0.id)] }
        }
    }

    private func downloadable() throws -> [CartCandidate] {
        let links = try DownloadableLink.all(of: product.product.id, in: visit.database)
        var line = single()
        line.isVirtual = true
        if product.value("links_purchased_separately")?.whole == 1 {
            line.choice.links = choice.links.filter { id in links.contains { $0.id == id } }
            guard !line.choice.links.isEmpty else { throw MagentoError.invalid("Please specify product link(s).") }
        } else {
            line.choice.links = links.map(\.id)
        }
        return [line]
    }

    /// The products of a set, each as a line of its own.
    private func grouped() throws -> [CartCandidate] {
        let parts = product.links.filter { $0.link.type == .associated }
        let candidates = try parts.compactMap { part -> CartCandidate? in
            let pieces = choice.grouped[part.link.linked] ?? (part.link.qty ?? 0) * qty
            guard pieces > 0, let view = try view(part.link.linked), view.value("status")?.whole == 1 else {
                return nil
            }
            var choice = ItemChoice()
            choice.groupedIn = product.product.id
            return CartCandidate(
                product: view, qty: pieces, choice: choice, sku: view.product.sku, type: "grouped",
                isVirtual: view.product.type != "simple")
        }
        guard !candidates.isEmpty else { throw MagentoError.invalid("Please specify the quantity of product(s).") }
        return candidates
    }
}

// MARK: Bundles

extension CartCandidates {
    private func bundle() throws -> [CartCandidate] {
        let options = try BundleOption.all(of: product.product.id, in: visit.database)
        guard !choice.bundle.isEmpty else { throw MagentoError.invalid("Please specify product option(s).") }
        for option in options where option.isRequired && !option.links.isEmpty {
            guard choice.bundle.contains(where: { $0.option == option.id && !$0.selections.isEmpty }) else {
                throw MagentoError.invalid("Please select all required options.")
            }
        }
        var parts: [CartCandidate] = []
        for chosen in choice.bundle { parts += try self.parts(chosen, options) }
        guard !parts.isEmpty else { throw MagentoError.invalid("Please specify product option(s).") }
        var parent = single()
        parent.isVirtual = parts.allSatisfy(\.isVirtual)
        let isDynamicSKU = (product.value("sku_type")?.whole ?? 0) == 0
        if isDynamicSKU { parent.sku = ([product.product.sku] + parts.map(\.sku)).joined(separator: "-") }
        parent.sku = withOptions(parent.sku)
        return [parent] + parts
    }

    private func parts(_ chosen: ItemChoice.Bundle, _ options: [BundleOption]) throws -> [CartCandidate] {
        let option = options.first { $0.id == chosen.option }
        if let type = option?.type, ["select", "radio"].contains(type), chosen.selections.count > 1 {
            throw MagentoError.invalid("Option type (\(type)) should have only one element.")
        }
        return try chosen.selections.map { id in
            guard let link = option?.links.first(where: { $0.id == id }), let view = try view(link.product),
                view.value("status")?.whole == 1
            else { throw MagentoError.invalid("The options you selected are not available.") }
            let given = link.canChangeQuantity != 0 && chosen.qty > 0 ? Double(chosen.qty) : link.qty
            var choice = ItemChoice()
            choice.selection = id
            return CartCandidate(
                product: view, parent: 0, qty: given > 0 ? given : 1, choice: choice, sku: view.product.sku,
                type: view.product.type, isVirtual: view.product.type != "simple")
        }
    }
}

extension ItemChoice {
    /// What was given for a custom option, nil where nothing was.
    func value(of option: CustomOption) -> String? {
        let value = custom.last { $0.option == String(option.id) }?.value
        return value?.isEmpty == false ? value : nil
    }
}

/// Whether the custom options of a product were answered as they may be.
struct CustomOptionCheck {
    let options: [CustomOption]
    let given: [ItemChoice.Custom]

    private static let missing =
        "The product's required option(s) weren't entered. Make sure the options are entered and try again."

    /// - Throws: ``MagentoError`` with every failure on a line of its own.
    func check() throws {
        let messages = options.compactMap(message)
        guard messages.isEmpty else { throw MagentoError.invalid(messages.joined(separator: "\n")) }
    }

    private func message(_ option: CustomOption) -> String? {
        let value = given.last { $0.option == String(option.id) }?.value ?? ""
        if option.isSelect { return choice(option, value) }
        let text = String(value.drop(while: \.isWhitespace))
        if text.allSatisfy(\.isWhitespace) { return option.isRequired ? Self.missing : nil }
        if let most = option.maxCharacters, most > 0, text.unicodeScalars.count > most {
            return "The text is too long. Shorten the text and try again."
        }
        return nil
    }

    private func choice(_ option: CustomOption, _ value: String) -> String? {
        if value.isEmpty { return option.isRequired ? Self.missing : nil }
        let isSingle = ["drop_down", "radio"].contains(option.type)
        let wanted = isSingle ? [value] : value.split(separator: ",").map(String.init)
        let isKnown = wanted.allSatisfy { id in option.values.contains { String($0.id) == id } }
        if isKnown { return nil }
        return isSingle ? "Some of the selected item options are not currently available." : Self.missing
    }
}
