import Simulator

/// `/V1/taxRates`.
enum TaxRateEndpoints {
    static let takesRate = [Parameter.required("taxRate", .object(TaxRatePayload.type))]
    static let takesID = [Parameter.required("rateId", .int)]

    /// GET /V1/taxRates/:rateId
    static func get(_ call: Invocation) throws -> Answer {
        let rate = try find(call.input.int("rateId") ?? 0, in: call.database)
        return .write(try TaxRate.complete([rate], in: call.database)[0])
    }

    /// GET /V1/taxRates/search
    static let list = Listing(
        of: TaxRate.self,
        joining: "LEFT JOIN directory_country_region region ON region.region_id = tax_calculation_rate.tax_region_id",
        fields: [
            "id": ListColumn("tax_calculation_rate.tax_calculation_rate_id", .number),
            "region_name": ListColumn("region.code", .text),
        ]
    ).handler(for: TaxRate.self)

    /// POST and PUT /V1/taxRates: a rate is replaced as a whole.
    static func save(_ call: Invocation) throws -> Answer {
        let fields = call.input.fields("taxRate") ?? Fields()
        let id = fields.int("id") ?? 0
        if id != 0 { _ = try find(id, in: call.database) }
        try TaxRateValidation(database: call.database).check(fields)
        var rate = TaxRate(fields)
        let isTaken = try TaxRate.exists(
            "WHERE code = ? AND tax_calculation_rate_id <> ?", rate.code, id, in: call.database)
        guard !isTaken else { throw MagentoError.invalid("%1 already exists.", ["Code"]) }
        let region = try Region.find(rate.region, in: call.database).flatMap { $0.country == rate.country ? $0 : nil }
        // A region of another country stands for every region.
        if region == nil { rate.region = 0 }
        for title in rate.titles where try StoreView.find(title.store, in: call.database) == nil {
            throw InternalFailure("SQLSTATE[23000]: Integrity constraint violation: 1452 store_id")
        }
        if id == 0 { rate.id = try call.visit.ids.take("tax_calculation_rate") }
        try rate.saveAll(in: call.database)
        rate.regionName = fields.isBlank("region_name") ? region?.code : fields.text("region_name")
        return .write(rate)
    }

    /// DELETE /V1/taxRates/:rateId
    static func delete(_ call: Invocation) throws -> Answer {
        let rate = try find(call.input.int("rateId") ?? 0, in: call.database)
        guard try !TaxRule.uses(rate: rate.id, in: call.database) else {
            throw MagentoError.invalid("The tax rate can't be removed because it exists in a tax rule.")
        }
        try rate.deleteAll(in: call.database)
        return .yes
    }

    private static func find(_ id: Int, in database: Database) throws -> TaxRate {
        guard let rate = try TaxRate.find(id, in: database) else {
            throw MagentoError.noSuchEntity("taxRateId", JSONValue(id))
        }
        return rate
    }
}
