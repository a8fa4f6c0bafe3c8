import Simulator

/// Writes links between products.
struct ProductLinkSave {
    let visit: Visit

    private var database: Database { visit.database }

    /// Puts links in place of all that a product has.
    func replace(_ links: [JSONValue], of product: Product) throws {
        // Each link says itself whose it is, and cannot be silent about it (products/categories-and-links links-no-sku).
        guard links.allSatisfy({ $0["sku"]?.string != nil }) else { throw ApplicationCrash() }
        // A type that is none is not told apart from other mistakes here (products/categories-and-links links-bad-type).
        guard links.allSatisfy({ LinkType(name: $0["link_type"]?.string ?? "") != nil }) else {
            throw Self.invalidLinks
        }
        let wanted = try links.map { try link($0, of: product.id) }
        for old in try ProductLink.all("WHERE product_id = ?", product.id, in: database)
        where !wanted.contains(where: { $0.type == old.type && $0.linked == old.linked }) {
            try ProductLink.delete(old.id, in: database)
        }
        for link in wanted { try save(link) }
    }

    /// - Throws: ``MagentoError`` for the first link that leads to no product.
    func checkTargets(_ links: [JSONValue]) throws {
        for link in links {
            let sku = link["linked_product_sku"]?.string
            guard try Product.find(sku ?? "", in: database) != nil else {
                throw MagentoError.notFound("The Product with the \"%1\" SKU doesn't exist.", [JSONValue(sku)])
            }
        }
    }

    private static let invalidLinks = MagentoError.couldNotSave(
        "The linked products data is invalid. Verify the data and try again.")

    func save(_ link: ProductLink) throws {
        var link = link
        link.id = try visit.ids.take("catalog_product_link")
        try link.replace(in: database)
    }

    /// The type of a link as a request gives it.
    static func type(of json: JSONValue) throws -> LinkType {
        guard let name = json["link_type"]?.string, !name.isEmpty else { throw MagentoError.required(["linkType"]) }
        guard let type = LinkType(name: name) else {
            throw MagentoError.notFound(
                "The \"%1\" link type wasn't found. Verify the type and try again.", [.string(name)])
        }
        return type
    }

    /// A link as a request gives it.
    ///
    /// - Throws: ``MagentoError`` for an unknown type or product.
    func link(_ json: JSONValue, of product: Int) throws -> ProductLink {
        let type = try Self.type(of: json)
        guard let linked = try Product.find(json["linked_product_sku"]?.string ?? "", in: database) else {
            throw Self.invalidLinks
        }
        return ProductLink(
            product: product, linked: linked.id, type: type, position: json["position"]?.int ?? 0,
            qty: type == .associated ? json["extension_attributes"]?["qty"]?.double ?? 0 : nil)
    }
}
