import Simulator

/// What the types of products add: bundle options, configurable options, downloadable links.
enum ProductTypes {
    /// Loads the parts of a product's `extension_attributes` that belong to its type.
    static func seed(_ extensions: JSONValue, of product: Int, in database: Database) throws {
        for option in extensions["bundle_product_options"]?.array ?? [] {
            try BundleRecord.seed(option, of: product, in: database)
        }
        for option in extensions["configurable_product_options"]?.array ?? [] {
            try ConfigurableRecord.save(ConfigurableInput.option(option), of: product, in: database)
        }
        for child in extensions["configurable_product_links"]?.array ?? [] {
            if let child = child.int { try ConfigurableRecord.addChild(child, to: product, in: database) }
        }
        for link in extensions["downloadable_product_links"]?.array ?? [] {
            try DownloadableRecord.save(DownloadableInput.link(link), of: product, in: database)
        }
        for sample in extensions["downloadable_product_samples"]?.array ?? [] {
            try DownloadableRecord.save(DownloadableInput.sample(sample), of: product, in: database)
        }
    }

    /// Writes what the type adds to `extension_attributes`.
    static func write(_ view: ProductView, in database: Database, to json: inout JSONWriter) throws {
        let product = view.product
        switch product.type {
        case "bundle":
            let options = try BundleRecord.options(of: product.id, store: view.store, in: database)
            json.member("bundle_product_options") {
                $0.array(of: options) { BundlePayload.write($1, of: product.sku, to: &$0) }
            }
        case "configurable":
            let options = try ConfigurableRecord.readableOptions(of: product.id, in: database)
            let children = try ConfigurableRecord.children(of: product.id, in: database)
            json.member("configurable_product_options") {
                $0.array(of: options) { ConfigurablePayload.write($1, of: product.id, to: &$0) }
            }
            json.member("configurable_product_links") { $0.array(of: children) { $0.write($1) } }
        case "downloadable":
            let links = try DownloadableRecord.links(of: product.id, in: database)
            let samples = try DownloadableRecord.samples(of: product.id, in: database)
            json.member("downloadable_product_links") { $0.array(of: links) { DownloadablePayload.write($1, to: &$0) } }
            json.member("downloadable_product_samples") {
                $0.array(of: samples) { DownloadablePayload.write($1, to: &$0) }
            }
        default: break
        }
    }

    /// Takes away what a product's type added.
    static func delete(_ product: Int, in database: Database) throws {
        try BundleRecord.delete(ofProduct: product, in: database)
        try ConfigurableRecord.delete(ofProduct: product, in: database)
        try DownloadableRecord.delete(ofProduct: product, in: database)
    }
}
