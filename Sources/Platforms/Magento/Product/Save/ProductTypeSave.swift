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
                try saveBundle(options.map { BundleInput.option($0, of: product.id) }, of: product)
            }
        case "downloadable": try saveDownloadable(extensions, of: product.id)
        default: break
        }
    }

    // MARK: Configurable

    private func saveConfigurable(_ extensions: Fields, of product: Int) throws {
        if let options = extensions.list("configurable_product_options") {
            let options = options.map { ConfigurableInput.option($0, of: product) }
            let old = try ConfigurableOption.all(of: product, in: database)
            for option in old where !options.contains(where: { $0.attribute == option.attribute }) {
                try ConfigurableOption.delete(option.id, in: database)
            }
            for option in options { try save(option, among: old) }
        }
        if let children = extensions.ints("configurable_product_links") {
            try ConfigurableChild.deleteAll(of: product, in: database)
            for child in children {
                guard try Product.find(child, in: database) != nil else {
                    throw MagentoError.invalid(
                        "The product that was requested doesn't exist. Verify the product and try again.")
                }
                try ConfigurableChild(product: product, child: child).save(in: database)
            }
        }
    }

    /// Writes an option in place of the one with the same attribute.
    func save(_ option: ConfigurableOption, among old: [ConfigurableOption]) throws {
        var option = option
        option.id =
            try old.first { $0.attribute == option.attribute }?.id
            ?? visit.ids.take("catalog_product_super_attribute")
        if option.label == nil {
            option.label = try Attribute.find(id: option.attribute, in: database)?.label
        }
        try option.save(in: database)
    }

    // MARK: Bundle

    private func saveBundle(_ options: [BundleOption], of product: Product) throws {
        let old = try BundleOption.all(of: product.id, in: database)
        for option in old where !options.contains(where: { $0.id == option.id }) {
            try BundleOption.remove(option.id, in: database)
        }
        for option in options { _ = try save(option, of: product, replacing: old.first { $0.id == option.id }) }
    }

    /// Writes an option with its links and says its number.
    func save(_ option: BundleOption, of product: Product, replacing old: BundleOption?) throws -> Int {
        var option = option
        option.id = try old?.id ?? visit.ids.take("catalog_product_bundle_option")
        try option.save(in: database)
        let isFixed = try BundleOption.isFixed(product.id, in: database)
        for link in old?.links ?? [] where !option.links.contains(where: { $0.id == link.id }) {
            try BundleLink.delete(link.id, in: database)
        }
        for var link in option.links {
            let linked = try Product.named(link.sku, in: database)
            let known = old?.links.first { $0.id == link.id }
            link.id = try known?.id ?? visit.ids.take("catalog_product_bundle_selection")
            (link.option, link.product, link.sku) = (option.id, linked.id, linked.sku)
            // A dynamic bundle shows its parts' prices; what it stores stays.
            if !isFixed { (link.price, link.priceType) = (known?.price ?? 0, known?.priceType ?? 0) }
            try link.save(in: database)
        }
        return option.id
    }

    // MARK: Downloadable

    private func saveDownloadable(_ extensions: Fields, of product: Int) throws {
        if let links = extensions.list("downloadable_product_links") {
            let old = try DownloadableLink.all(of: product, in: database)
            try DownloadableLink.deleteAll(of: product, in: database)
            for var link in links.map({ DownloadableInput.link($0, of: product) }) {
                try DownloadableCheck.check(link, title: link.title, in: visit)
                if !old.contains(where: { $0.id == link.id }) { link.id = try visit.ids.take("downloadable_link") }
                try link.save(in: database)
            }
        }
        if let samples = extensions.list("downloadable_product_samples") {
            let old = try DownloadableSample.all(of: product, in: database)
            try DownloadableSample.deleteAll(of: product, in: database)
            for var sample in samples.map({ DownloadableInput.sample($0, of: product) }) {
                try DownloadableCheck.check(sample, title: sample.title, in: visit)
                if !old.contains(where: { $0.id == sample.id }) {
                    sample.id = try visit.ids.take("downloadable_sample")
                }
                try sample.save(in: database)
            }
        }
    }
}
