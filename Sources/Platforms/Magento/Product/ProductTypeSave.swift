import Simulator

/// Saves what belongs to a product's type, where the request gives it: each list replaces the one there was.
struct ProductTypeSave {
    let visit: Visit

    private var database: Database { visit.database }

    func save(_ extensions: Fields, of product: Product) throws {
        switch product.type {
        case "configurable": try saveConfigurable(extensions, of: product.id)
        case "bundle":
            if let options = extensions.list("bundle_product_options") {
                try saveBundle(options.map(BundleInput.option), of: product)
            }
        case "downloadable": try saveDownloadable(extensions, of: product.id)
        default: break
        }
    }

    // MARK: Configurable

    private func saveConfigurable(_ extensions: Fields, of product: Int) throws {
        if let options = extensions.list("configurable_product_options")?.map(ConfigurableInput.option) {
            let old = try ConfigurableRecord.options(of: product, in: database)
            for option in old where !options.contains(where: { $0.attribute == option.attribute }) {
                try ConfigurableRecord.delete(option.id, in: database)
            }
            for option in options { try save(option, of: product, among: old) }
        }
        if let children = extensions.ints("configurable_product_links") {
            let old = try ConfigurableRecord.children(of: product, in: database)
            for child in old where !children.contains(child) {
                try ConfigurableRecord.removeChild(child, from: product, in: database)
            }
            for child in children {
                guard try ProductRecord.find(id: child, in: database) != nil else {
                    throw MagentoError.invalid(
                        "The product that was requested doesn't exist. Verify the product and try again.")
                }
                try ConfigurableRecord.addChild(child, to: product, in: database)
            }
        }
    }

    /// Writes an option in place of the one with the same attribute.
    func save(_ option: ConfigurableOption, of product: Int, among old: [ConfigurableOption]) throws {
        var option = option
        option.id =
            try old.first { $0.attribute == option.attribute }?.id
            ?? visit.ids.take("catalog_product_super_attribute")
        if option.label == nil {
            option.label = try AttributeRecord.find(id: option.attribute, in: database)?.label
        }
        try ConfigurableRecord.save(option, of: product, in: database)
    }

    // MARK: Bundle

    private func saveBundle(_ options: [BundleOption], of product: Product) throws {
        let old = try BundleRecord.plainOptions(of: product.id, in: database)
        for option in old where !options.contains(where: { $0.id == option.id }) {
            try BundleRecord.deleteOption(option.id, in: database)
        }
        for option in options { _ = try save(option, of: product, replacing: old.first { $0.id == option.id }) }
    }

    /// Writes an option with its links and says its number.
    func save(_ option: BundleOption, of product: Product, replacing old: BundleOption?) throws -> Int {
        var option = option
        option.id = try old?.id ?? visit.ids.take("catalog_product_bundle_option")
        try BundleRecord.save(option, of: product.id, in: database)
        for link in old?.links ?? [] where !option.links.contains(where: { $0.id == link.id }) {
            try BundleRecord.deleteLink(link.id, in: database)
        }
        for var link in option.links {
            guard let linked = try ProductRecord.find(link.sku, in: database) else { throw MagentoError.noProduct }
            let known = old?.links.first { $0.id == link.id }
            link.id = try known?.id ?? visit.ids.take("catalog_product_bundle_selection")
            (link.option, link.product, link.sku) = (option.id, linked.id, linked.sku)
            // A dynamic bundle shows its parts' prices; what it stores stays.
            if !(try BundleRecord.isFixed(product.id, in: database)) {
                (link.price, link.priceType) = (known?.price ?? 0, known?.priceType ?? 0)
            }
            try BundleRecord.save(link, in: database)
        }
        return option.id
    }

    // MARK: Downloadable

    private func saveDownloadable(_ extensions: Fields, of product: Int) throws {
        if let links = extensions.list("downloadable_product_links")?.map(DownloadableInput.link) {
            let old = try DownloadableRecord.links(of: product, in: database)
            try database.run("DELETE FROM downloadable_link WHERE product_id = ?", product)
            for var link in links {
                if !old.contains(where: { $0.id == link.id }) { link.id = try visit.ids.take("downloadable_link") }
                try DownloadableRecord.save(link, of: product, in: database)
            }
        }
        if let samples = extensions.list("downloadable_product_samples")?.map(DownloadableInput.sample) {
            let old = try DownloadableRecord.samples(of: product, in: database)
            try database.run("DELETE FROM downloadable_sample WHERE product_id = ?", product)
            for var sample in samples {
                if !old.contains(where: { $0.id == sample.id }) {
                    sample.id = try visit.ids.take("downloadable_sample")
                }
                try DownloadableRecord.save(sample, of: product, in: database)
            }
        }
    }
}
