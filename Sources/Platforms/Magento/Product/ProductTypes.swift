import Simulator

/// What a product's type adds to it: bundle options, configurable options, downloadable links.
enum ProductTypes {
    case plain
    case bundle([BundleOption])
    case configurable([ConfigurableOption], [ConfigurableChild])
    case downloadable([DownloadableLink], [DownloadableSample])

    /// What the types of products add to them, by product.
    static func all(of products: [Product], in database: Database) throws -> [Int: ProductTypes] {
        let ids = Dictionary(grouping: products, by: \.type).mapValues { $0.map(\.id) }
        var types: [Int: ProductTypes] = [:]
        if let ids = ids["bundle"] {
            let options = try BundleOption.shown(of: ids, in: database)
            for id in ids { types[id] = .bundle(options[id] ?? []) }
        }
        if let ids = ids["configurable"] {
            let options = try ConfigurableOption.readable(of: ids, in: database)
            let children = try ConfigurableChild.all(of: ids, in: database)
            for id in ids { types[id] = .configurable(options[id] ?? [], children[id] ?? []) }
        }
        if let ids = ids["downloadable"] {
            let links = try DownloadableLink.all(of: ids, in: database)
            let samples = try DownloadableSample.all(of: ids, in: database)
            for id in ids { types[id] = .downloadable(links[id] ?? [], samples[id] ?? []) }
        }
        return types
    }

    /// Writes what the type adds to `extension_attributes`.
    func write(of product: Product, to json: inout JSONWriter) {
        switch self {
        case .plain: break
        case .bundle(let options):
            json.member("bundle_product_options") {
                $0.array(of: options) { BundlePayload.write($1, of: product.sku, to: &$0) }
            }
        case .configurable(let options, let children):
            json.member("configurable_product_options") {
                $0.array(of: options) { $0.write($1) }
            }
            json.member("configurable_product_links") { $0.array(of: children) { $0.write($1.child) } }
        case .downloadable(let links, let samples):
            json.member("downloadable_product_links", links)
            json.member("downloadable_product_samples") {
                $0.array(of: samples) { $0.write($1) }
            }
        }
    }

    /// Loads the parts of a product's `extension_attributes` that belong to its type.
    static func seed(_ extensions: JSONValue, of product: Int, in database: Database) throws {
        for json in extensions["bundle_product_options"]?.array ?? [] {
            let option = BundleInput.option(json, of: product)
            try option.save(in: database)
            for link in option.links { try link.save(in: database) }
        }
        for option in extensions["configurable_product_options"]?.array ?? [] {
            try ConfigurableInput.option(option, of: product).save(in: database)
        }
        for child in extensions["configurable_product_links"]?.array ?? [] {
            if let child = child.int { try ConfigurableChild(product: product, child: child).save(in: database) }
        }
        for link in extensions["downloadable_product_links"]?.array ?? [] {
            try DownloadableInput.link(link, of: product).save(in: database)
        }
        for sample in extensions["downloadable_product_samples"]?.array ?? [] {
            try DownloadableInput.sample(sample, of: product).save(in: database)
        }
    }

    /// Takes away what a product's type added.
    static func delete(_ product: Int, in database: Database) throws {
        try BundleOption.removeAll(of: product, in: database)
        try ConfigurableOption.deleteAll(of: product, in: database)
        try ConfigurableChild.deleteAll("WHERE parent_id = ?1 OR product_id = ?1", product, in: database)
        try DownloadableLink.deleteAll(of: product, in: database)
        try DownloadableSample.deleteAll(of: product, in: database)
    }
}
