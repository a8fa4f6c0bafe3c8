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

    /// Writes an option with its values.
    ///
    /// - Returns: the option as it was given, with its number: numbers of new values and what is kept of the old option
    ///   show only when it is read again (products/custom-options add-drop_down, update-values).
    /// - Throws: ``MagentoError`` for an option that is no valid one.
    func save(_ option: CustomOption, replacing old: CustomOption?) throws -> CustomOption {
        try CustomOptionValidation.check(option)
        var option = option
        option.id = try old?.id ?? visit.ids.take("catalog_product_option")
        if option.type == "file" { option.fileExtension = CustomOptionInput.extensions(option.fileExtension) }
        try stored(option, over: old).saveWithValues(in: database)
        return option
    }

    /// What becomes of an option in its tables: columns that were not given stay as they were, and an option that is
    /// picked from values has no price of its own (products/custom-options list-all-types, product).
    private func stored(_ option: CustomOption, over old: CustomOption?) throws -> CustomOption {
        var option = option
        option.sku = option.sku ?? old?.sku
        option.maxCharacters = option.maxCharacters ?? old?.maxCharacters
        option.imageSizeX = option.imageSizeX ?? old?.imageSizeX
        option.imageSizeY = option.imageSizeY ?? old?.imageSizeY
        option.fileExtension = option.fileExtension ?? old?.fileExtension
        if option.fileExtension?.isEmpty == true { option.fileExtension = nil }
        option.price = option.isSelect ? nil : option.price.map(Decimal6.stored)
        option.priceType = option.isSelect ? nil : option.priceType
        option.values = try option.values.map { value in
            try stored(value, over: old?.values.first { $0.id == value.id })
        }
        return option
    }

    private func stored(_ value: CustomOptionValue, over old: CustomOptionValue?) throws -> CustomOptionValue {
        var value = value
        value.id = try old?.id ?? visit.ids.take("catalog_product_option_type_value")
        value.sku = value.sku ?? old?.sku
        value.price = value.price.map(Decimal6.stored)
        return value
    }

    /// What the product's row says of its options.
    func setFlags(of product: inout Product) throws {
        let options = try CustomOption.all(of: product.id, in: database)
        product.hasOptions = !options.isEmpty
        product.requiredOptions = options.contains(where: \.isRequired)
        try product.save(in: database)
    }
}
