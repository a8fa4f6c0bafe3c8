import PHP
import Simulator

/// Finds the variation and its attributes that a request means.
struct VariationChoice {
    /// The variable product.
    let product: Product
    /// The product's variations.
    let variations: [Product]
    /// What the request says, by whatever name it uses for an attribute.
    let sent: [(name: String, value: String)]
    /// The labels of the shop's attributes, by `pa_…`.
    let labels: [String: String]
    /// The slugs of the product's terms in an attribute of the shop, by name.
    let slugs: (String) throws -> [String]

    /// A variation with the value of every attribute, in the order of names: the order that makes the cart item's key.
    struct Choice {
        let variation: Product
        let attributes: [CartAttribute]
    }

    private var choosable: [ProductAttribute] { product.attributes.filter(\.isForVariations) }

    /// The variation of the request, or the one given, with all attributes.
    ///
    /// - Throws: ``RestError`` where no variation fits, a value is not allowed, or one is missing.
    func resolve(_ given: Product?) throws -> Choice {
        let posted = posted()
        guard let variation = given ?? match(posted) else {
            throw RestError(
                "woocommerce_rest_variation_id_from_variation_data", "No matching variation found.", status: 400)
        }
        return Choice(variation: variation, attributes: try completed(posted, variation))
    }

    // MARK: What was sent

    /// The sent values by attribute; unknown names are left out.
    private func posted() -> [String: String] {
        var values: [String: String] = [:]
        for attribute in choosable {
            let label = label(attribute)
            let names = ["attribute_\(attribute.key)", label, label.lowercased(), attribute.taxonomyName]
            guard let value = names.lazy.compactMap({ name in sent.last { $0.name == name }?.value }).first else {
                continue
            }
            values[attribute.key] =
                attribute.isTaxonomy ? Sanitize.title(value) : PHP.htmlEntityDecode(Sanitize.text(value))
        }
        return values
    }

    private func label(_ attribute: ProductAttribute) -> String {
        attribute.isTaxonomy ? labels[attribute.taxonomy] ?? attribute.name : attribute.name
    }

    /// The first variation whose every attribute is either open or the one sent.
    private func match(_ posted: [String: String]) -> Product? {
        variations.first { variation in
            variation.variationAttributes.allSatisfy { $0.value.isEmpty || posted[$0.key] == $0.value }
        }
    }

    // MARK: All attributes

    private func completed(_ posted: [String: String], _ variation: Product) throws -> [CartAttribute] {
        var (values, missing) = (posted, [String]())
        for attribute in choosable {
            let expected = variation.variationAttributes.first { $0.key == attribute.key }?.value ?? ""
            if let value = posted[attribute.key] {
                guard value == expected || (expected.isEmpty && attribute.options.contains(value)) else {
                    throw try invalid(attribute)
                }
            } else if expected.isEmpty {
                missing.append(label(attribute))
            } else {
                values[attribute.key] = expected
            }
        }
        if !missing.isEmpty { throw incomplete(missing) }
        return values.map { CartAttribute(name: "attribute_\($0.key)", value: $0.value) }.sorted { $0.name < $1.name }
    }

    private func invalid(_ attribute: ProductAttribute) throws -> RestError {
        let allowed = attribute.isTaxonomy ? try slugs(attribute.taxonomy) : attribute.options
        return RestError(
            "woocommerce_rest_invalid_variation_data",
            "Invalid value posted for \(label(attribute)). Allowed values: \(allowed.joined(separator: ", "))",
            status: 400)
    }

    private func incomplete(_ missing: [String]) -> RestError {
        let names: String
        if let last = missing.last, missing.count > 1 {
            names = "\(missing.dropLast().joined(separator: ", ")) and \(last)"
        } else {
            names = missing.first ?? ""
        }
        return RestError(
            "woocommerce_rest_missing_variation_data",
            """
            Missing variation data for variable product. \
            \(names) \(missing.count > 1 ? "are required fields" : "is a required field")
            """, status: 400)
    }
}

extension ProductAttribute {
    /// The name that requests may use without `attribute_`: `pa_color`, or an own attribute's name.
    fileprivate var taxonomyName: String { isTaxonomy ? taxonomy : name }
}
