import Simulator

/// A product or variation as fixtures hold it: checked before it is loaded, so that a mistake is told where it stands.
struct ProductFixture {
    /// The file's name.
    let file: String
    /// Its place in the file, for one whose id cannot be told.
    let place: String
    let json: JSONValue

    private enum Shape: String {
        case text = "must be a text"
        case amount = "must be a text that is empty or a number, e.g. \"19.90\""
        case whole = "must be a whole number"
        case number = "must be a number"
        case flag = "must be true or false"
        case list = "must be an array"
        case object = "must be an object"
    }

    private static let shapes: KeyValuePairs<String, Shape> = [
        "name": .text, "slug": .text, "status": .text, "sku": .text, "global_unique_id": .text, "description": .text,
        "short_description": .text, "price": .amount, "regular_price": .amount, "sale_price": .amount,
        "weight": .amount, "dimensions": .object, "virtual": .flag, "downloadable": .flag, "featured": .flag,
        "sold_individually": .flag, "reviews_allowed": .flag, "stock_quantity": .number, "stock_status": .text,
        "backorders": .text, "low_stock_amount": .whole, "tax_status": .text, "tax_class": .text,
        "shipping_class_id": .whole, "menu_order": .whole, "date_created_gmt": .text, "date_modified_gmt": .text,
        "images": .list, "categories": .list, "tags": .list, "brands": .list, "attributes": .list,
        "default_attributes": .list, "upsell_ids": .list, "cross_sell_ids": .list, "grouped_products": .list,
        "downloads": .list, "download_limit": .whole, "download_expiry": .whole, "meta_data": .list,
    ]

    /// - Parameter needsName: products have a name of their own, variations need none.
    /// - Throws: ``FixtureMistake`` for the first member that is missing or of another shape; null counts as absent.
    func check(needsName: Bool) throws {
        guard json.object != nil else { throw mistake("", "must be an object") }
        guard let id = json["id"]?.int, id > 0 else { throw mistake("id", "must be a whole number above 0") }
        if needsName, json["name"]?.string?.isEmpty ?? true {
            throw mistake("name", "must be a text that is not empty")
        }
        if let type = json["type"]?.string, Product.Kind(rawValue: type) == nil {
            throw mistake("type", "there is no type \"\(type)\"")
        }
        for (field, shape) in Self.shapes {
            guard let value = json[field], !value.isNull else { continue }
            if !Self.fits(value, shape) { throw mistake(field, shape.rawValue) }
        }
    }

    private static func fits(_ value: JSONValue, _ shape: Shape) -> Bool {
        switch shape {
        case .text: value.string != nil
        case .amount: value.string.map { $0.isEmpty || Double($0) != nil } ?? false
        case .whole: value.int != nil
        case .number: value.double != nil
        case .flag: value.bool != nil
        case .list: value.array != nil
        case .object: value.object != nil
        }
    }

    private func mistake(_ field: String, _ problem: String) -> FixtureMistake {
        let id = json["id"]?.int.map { "product \($0)" }
        return FixtureMistake(file: file, entity: id ?? place, field: field, problem: problem)
    }
}
