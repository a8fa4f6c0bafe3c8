import Simulator

/// The rows of a request for tier prices, checked.
struct TierPriceRows {
    /// A row that may be saved.
    struct Row {
        let product: Product
        let tier: TierPrice

        func save(_ visit: Visit) throws {
            let old = try TierPrice.all(of: product.id, in: visit.database)
            try TierPriceSave(visit: visit).save(tier, among: old)
            try PriceIndex.update(product.id, on: visit.now.sql, in: visit.database)
        }
    }

    private(set) var good: [Row] = []
    private(set) var failures: [PriceStorage.Failure] = []
    private let database: Database

    init(_ call: Invocation) throws {
        database = call.database
        let rows = call.input.fieldsList("prices") ?? []
        // The code of the group is made lower case, which PHP warns of where there is none.
        guard rows.allSatisfy({ $0.text("customer_group") != nil }) else {
            throw InternalFailure("Deprecated Functionality: strtolower(): Passing null to parameter #1")
        }
        for fields in rows { try add(fields) }
    }

    private mutating func add(_ fields: Fields) throws {
        let sku = fields.text("sku") ?? ""
        let product = try Product.find(sku, in: database)
        let group = try group(fields.text("customer_group") ?? "")
        let isDiscount = fields.text("price_type") == "discount"
        let price = fields.double("price") ?? -1
        let tier = TierPrice(
            product: product?.id ?? 0, group: group ?? 0, qty: Decimal4.rounded(fields.double("quantity") ?? 0),
            value: isDiscount ? 0 : Decimal6.stored(price), percentage: isDiscount ? price : nil,
            website: fields.int("website_id") ?? 0)
        var found = try simple(fields, product, price: price, isDiscount: isDiscount)
        if let product, group != nil { found += try clashes(tier, product, fields) }
        if group == nil { found.append(failure("No such entity with Customer Group = %customerGroup.", fields)) }
        failures += found
        if found.isEmpty, let product { good.append(Row(product: product, tier: tier)) }
    }

    private func group(_ code: String) throws -> Int? {
        if code.lowercased() == "all groups" { return TierPrice.allGroups }
        return try CustomerGroup.find(code: code, in: database)?.id
    }

    private func simple(
        _ fields: Fields, _ product: Product?, price: Double, isDiscount: Bool
    ) throws -> [PriceStorage.Failure] {
        var found: [PriceStorage.Failure] = []
        let isSold = product.map { $0.type != "configurable" && $0.type != "grouped" } ?? false
        if !isSold { found.append(failure("Invalid attribute SKU = %SKU.", fields)) }
        if price < 0 || (isDiscount && price > 100) {
            found.append(
                failure("Invalid attribute Price = %price.", fields, PriceStorage.text(fields.double("price"))))
        }
        let type = fields.text("price_type") ?? ""
        let isDynamic =
            try product.map {
                try $0.type == "bundle" && !BundleOption.isFixed($0.id, in: database)
            } ?? false
        if (type != "fixed" && type != "discount") || (type == "fixed" && isDynamic) {
            found.append(failure("Invalid attribute Price Type = %priceType.", fields, .string(type)))
        }
        if fields.double("quantity") ?? 0 < 1 { found.append(failure("Invalid attribute Quantity = %qty.", fields)) }
        let website = fields.int("website_id")
        if let website, try website == 0 || ProductPartSave.exists(website: website, in: database) { return found }
        return found + [failure("Invalid attribute Website ID = %websiteId.", fields)]
    }

    /// A price for all websites and one for a single website exclude each other.
    private func clashes(_ tier: TierPrice, _ product: Product, _ fields: Fields) throws -> [PriceStorage.Failure] {
        try TierPrice.all(of: product.id, in: database).filter { old in
            old.group == tier.group && old.qty == tier.qty && old.website != tier.website
                && (old.website == 0 || tier.website == 0)
        }.map { old in
            PriceStorage.Failure(
                message: "We found a duplicate website, tier price, customer group and quantity: "
                    + "Customer Group = %customerGroup, Website ID = %websiteId, Quantity = %qty. \(Self.place)",
                parameters: [
                    .string(product.sku), .string(String(old.website)),
                    .string((fields.text("customer_group") ?? "").lowercased()),
                    .string(Decimal6.text(old.qty, places: 4)),
                ])
        }
    }

    private func failure(_ message: String, _ fields: Fields, _ extra: JSONValue? = nil) -> PriceStorage.Failure {
        let own = [
            JSONValue(fields.text("sku")), PriceStorage.text(fields.int("website_id")),
            JSONValue(fields.text("customer_group")), PriceStorage.text(fields.double("quantity")),
        ]
        return PriceStorage.Failure(
            message: "\(message) \(Self.place)", parameters: (extra.map { [$0] } ?? []) + own)
    }

    private static let place =
        "Row ID: SKU = %SKU, Website ID: %websiteId, Customer Group: %customerGroup, Quantity: %qty."
}
