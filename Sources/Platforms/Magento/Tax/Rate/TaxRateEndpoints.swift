import Simulator

/// `/V1/taxRates`.
enum TaxRateEndpoints {
    static let takesRate = [Parameter.required("taxRate", .object(TaxRatePayload.type))]
    static let takesID = [Parameter.required("rateId", .int)]

    private static let rates = Listing(
        from: """
            tax_calculation_rate r LEFT JOIN directory_country_region region ON region.region_id = r.tax_region_id
            """, key: "r.tax_calculation_rate_id",
        columns: [
            "id": ListColumn("r.tax_calculation_rate_id", .number),
            "tax_calculation_rate_id": ListColumn("r.tax_calculation_rate_id", .number),
            "tax_country_id": ListColumn("r.tax_country_id", .text),
            "tax_region_id": ListColumn("r.tax_region_id", .number), "region_name": ListColumn("region.code", .text),
            "tax_postcode": ListColumn("r.tax_postcode", .text), "code": ListColumn("r.code", .text),
            "rate": ListColumn("r.rate", .number), "zip_is_range": ListColumn("r.zip_is_range", .number),
            "zip_from": ListColumn("r.zip_from", .number), "zip_to": ListColumn("r.zip_to", .number),
        ])

    /// GET /V1/taxRates/:rateId
    static func get(_ call: Invocation) throws -> Answer {
        let rate = try find(call.input.int("rateId") ?? 0, in: call.database)
        return .value(TaxRatePayload.json(rate, region: try region(rate, call.database)))
    }

    /// GET /V1/taxRates/search
    static func list(_ call: Invocation) throws -> Answer {
        let criteria = try SearchCriteria(call)
        let page = try rates.page(criteria, in: call.visit)
        let found = try page.ids.compactMap { try TaxRateRecord.find($0, in: call.database) }
        return try Answer.list(found, criteria: criteria, total: page.total) {
            $0.write(TaxRatePayload.json($1, region: try region($1, call.database)))
        }
    }

    /// POST and PUT /V1/taxRates: a rate is replaced as a whole.
    static func save(_ call: Invocation) throws -> Answer {
        let fields = call.input.fields("taxRate") ?? Fields()
        let id = fields.int("id") ?? 0
        if id != 0 { _ = try find(id, in: call.database) }
        try TaxRateValidation(database: call.database).check(fields)
        var rate = TaxRatePayload.rate(fields)
        guard try !TaxRateRecord.isTaken(rate.code, except: id, in: call.database) else {
            throw MagentoError.invalid("%1 already exists.", ["Code"])
        }
        let region = try region(rate, call.database)
        // A region of another country stands for every region.
        if region == nil { rate.region = 0 }
        if id == 0 { rate.id = try call.visit.ids.take("tax_calculation_rate") }
        try TaxRateRecord.save(rate, in: call.database)
        return .value(
            TaxRatePayload.json(rate, region: fields.isBlank("region_name") ? region : fields.text("region_name")))
    }

    /// DELETE /V1/taxRates/:rateId
    static func delete(_ call: Invocation) throws -> Answer {
        let rate = try find(call.input.int("rateId") ?? 0, in: call.database)
        guard try !TaxRuleRecord.uses(rate: rate.id, in: call.database) else {
            throw MagentoError.invalid("The tax rate can't be removed because it exists in a tax rule.")
        }
        try TaxRateRecord.delete(rate.id, in: call.database)
        return .yes
    }

    private static func find(_ id: Int, in database: Database) throws -> TaxRate {
        guard let rate = try TaxRateRecord.find(id, in: database) else {
            throw MagentoError.noSuchEntity("taxRateId", JSONValue(id))
        }
        return rate
    }

    /// The code of the rate's region, e.g. `CA`.
    private static func region(_ rate: TaxRate, _ database: Database) throws -> String? {
        try database.first(
            "SELECT code FROM directory_country_region WHERE region_id = ? AND country_id = ?", rate.region,
            rate.country
        ) { $0.text(0) }
    }
}
