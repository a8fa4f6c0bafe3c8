import Simulator

/// tax.class.*: classes are slugs, rates name their class.
enum WooTaxes {
    static let methods: [String: WooAdapter.Method] = ["tax.class.list": list, "tax.class.info": info]

    private static let list: WooAdapter.Method = { adapter, call in
        let rows = try adapter.get("taxes/classes").array ?? []
        let page = rows.dropFirst(call.page.start).prefix(call.page.count)
        return .list(
            Listing(
                rows: page.map { row in
                    var tax = TaxClass()
                    tax.id = row.text("slug") ?? ""
                    tax.name = row.text("name") ?? ""
                    tax.avail = true
                    return tax
                }, total: rows.count))
    }

    private static let info: WooAdapter.Method = { adapter, call in
        let id = try call.required("tax_class_id")
        guard let row = try adapter.get("taxes/classes").array?.first(where: { $0.text("slug") == id }) else {
            throw UnifiedError.notFound("Tax class", id: id)
        }
        let rates = try adapter.all("taxes", WooQuery(["class": id, "orderby": "id", "order": "asc"]))
        var tax = TaxClassInfo()
        tax.id = id
        tax.name = row.text("name") ?? ""
        tax.avail = true
        tax.tax = rates.first?.number("rate")
        tax.taxType = 1
        tax.taxRates = try rates.map { try rate($0, adapter) }
        return .model(tax)
    }

    private static func rate(_ native: JSONValue, _ adapter: WooAdapter) throws -> TaxClassRate {
        let percent = native.number("rate") ?? 0
        var rate = TaxClassRate()
        rate.id = native.text("id") ?? ""
        rate.name = native.text("name") ?? ""
        rate.tax = percent
        rate.taxType = 1
        rate.taxBasedOn = try adapter.setting("woocommerce_tax_based_on", of: "tax") ?? ""
        rate.cities = native.items("cities").compactMap(\.string)
        rate.zipCodes = native.items("postcodes").compactMap(\.string).map { code in
            TaxClassZipCodes(fields: [TaxClassZipCodesRange(from: code, to: code)])
        }
        if let code = native.filled("country") {
            var country = TaxClassCountries()
            country.id = code
            country.code = code
            country.name = CountryCodes.name(code)
            country.tax = percent
            country.taxType = 1
            if let state = native.filled("state") {
                country.states = [TaxClassStates(id: state, tax: percent, taxType: 1, name: state, code: state)]
            }
            rate.countries = [country]
        }
        return rate
    }
}
