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

    /// The rate that checked fields describe; what they leave out is empty.
    static func rate(_ fields: Fields) -> TaxRate {
        var rate = TaxRate(
            id: fields.int("id") ?? 0, country: fields.text("tax_country_id") ?? "",
            region: fields.int("tax_region_id") ?? 0, postcode: String((fields.text("tax_postcode") ?? "").prefix(10)),
            rate: Decimal4.rounded(fields.double("rate") ?? 0), code: fields.text("code") ?? "")
        if fields.int("zip_is_range") ?? 0 != 0, let from = fields.int("zip_from"), let to = fields.int("zip_to") {
            rate.zips = TaxRate.ZipRange(from: from, to: to)
            rate.postcode = "\(from)-\(to)"
        }
        rate.titles = (fields.fieldsList("titles") ?? []).map {
            TaxRate.Title(store: $0.text("store_id") ?? "0", value: $0.text("value") ?? "")
        }
        return rate
    }

    /// A rate as answers show it.
    static func json(_ rate: TaxRate, region: String?) -> JSONValue {
        var json: JSONObject = [
            "id": JSONValue(rate.id), "tax_country_id": .string(rate.country),
            "tax_region_id": JSONValue(rate.region),
        ]
        json["region_name"] = region.map(JSONValue.string)
        json["tax_postcode"] = .string(rate.postcode)
        if let zips = rate.zips {
            json["zip_is_range"] = 1
            json["zip_from"] = JSONValue(zips.from)
            json["zip_to"] = JSONValue(zips.to)
        }
        json["rate"] = .double(rate.rate)
        json["code"] = .string(rate.code)
        json["titles"] = .array(
            rate.titles.map { ["store_id": .string($0.store), "value": .string($0.value)] })
        return .object(json)
    }
}
