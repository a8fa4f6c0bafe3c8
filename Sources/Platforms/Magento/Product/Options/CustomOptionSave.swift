import Simulator

/// Writes custom options.
struct CustomOptionSave {
    let visit: Visit

    private var database: Database { visit.database }

    /// Puts options in place of all that a product has; those with a known number keep it.
    func replace(_ options: [CustomOption], of product: inout Product) throws {
        let old = try CustomOption.all(of: product.id, in: database)
        for option in old where !options.contains(where: { $0.id == option.id }) {
            try CustomOption.remove(option.id, in: database)
        }
        for option in options { _ = try save(option, replacing: old.first { $0.id == option.id }) }
        try setFlags(of: &product)
    }

    /// Writes an option with its values and says its number.
    ///
    /// - Throws: ``MagentoError`` for an option that is no valid one.
    func save(_ option: CustomOption, replacing old: CustomOption?) throws -> CustomOption {
        try CustomOptionValidation.check(option)
        var option = option
        option.id = try old?.id ?? visit.ids.take("catalog_product_option")
        option.price = option.isSelect ? nil : option.price.map(Decimal6.stored)
        option.values = try option.values.map { value in
            var value = value
            if old?.values.contains(where: { $0.id == value.id }) != true {
                value.id = try visit.ids.take("catalog_product_option_type_value")
            }
            value.price = value.price.map(Decimal6.stored)
            return value
        }
        try option.saveWithValues(in: database)
        return option
    }

    /// What the product's row says of its options.
    func setFlags(of product: inout Product) throws {
        let options = try CustomOption.all(of: product.id, in: database)
        product.hasOptions = !options.isEmpty
        product.requiredOptions = options.contains(where: \.isRequired)
        try product.save(in: database)
    }
}
