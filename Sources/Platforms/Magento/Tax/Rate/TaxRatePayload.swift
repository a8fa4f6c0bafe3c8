import Simulator

/// A tax rate on the wire.
enum TaxRatePayload {
    static let type = ObjectType(
        "Magento.Tax.Api.Data.TaxRateInterface",
        [
            "id?": .int, "tax_country_id": .string, "tax_region_id?": .int, "region_name?": .string,
            "tax_postcode?": .string, "zip_is_range?": .int, "zip_from?": .int, "zip_to?": .int, "rate": .float,
            "code": .string, "titles?": .array(.object(title)),
        ], extensions: [:])

    private static let title = ObjectType(
        "Magento.Tax.Api.Data.TaxRateTitleInterface", ["store_id": .string, "value": .string], extensions: [:])
}

extension TaxRate {
    /// The rate that checked fields describe; what they leave out is empty.
    init(_ fields: Fields) {
        self.init()
        id = fields.int("id") ?? 0
        country = fields.text("tax_country_id") ?? ""
        region = fields.int("tax_region_id") ?? 0
        postcode = String((fields.text("tax_postcode") ?? "").prefix(10))
        rate = Decimal4.rounded(fields.double("rate") ?? 0)
        code = fields.text("code") ?? ""
        if fields.int("zip_is_range") ?? 0 != 0, let from = fields.int("zip_from"), let to = fields.int("zip_to") {
            (isRange, zipFrom, zipTo) = (1, from, to)
            postcode = "\(from)-\(to)"
        }
        titles = (fields.fieldsList("titles") ?? []).map {
            TaxRateTitle(store: $0.text("store_id") ?? "0", value: $0.text("value") ?? "")
        }
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("tax_country_id", country)
            json.member("tax_region_id", region)
            json.member("region_name", ifSet: regionName)
            json.member("tax_postcode", postcode)
            json.member("zip_is_range", ifSet: isRange)
            json.member("zip_from", ifSet: zipFrom)
            json.member("zip_to", ifSet: zipTo)
            json.member("rate", rate)
            json.member("code", code)
            json.member("titles") { json in
                json.array(of: titles) { json, title in
                    json.object {
                        $0.member("store_id", title.store)
                        $0.member("value", title.value)
                    }
                }
            }
        }
    }
}
