import Simulator

/// `/wc/v3/taxes`.
struct TaxEndpoints: PagedCollection {
    static let rows = TaxEndpoints().routes

    let path = "/taxes"
    let countsPagesByOffset = true
    let trash = Trash.refused("Taxes do not support trashing.", beforeLooking: true)
    let listArgs: [Arg] = [
        .contextOfV3, .integer("page", from: 1).or(1), .integer("per_page", from: 1, to: 100).or(10),
        .integer("offset"), .choice("order", ["asc", "desc"]).or("asc"),
        .choice("orderby", ["id", "order", "priority"]).or("order"), .taxClass("class"),
    ]
    let args: [Arg] = [
        .string("country"), .string("state"), .string("postcode"), .string("city"), .string("rate"), .string("name"),
        .integer("priority").or(1), .boolean("compound").or(false), .boolean("shipping").or(true), .integer("order"),
        .taxClass("class").or("standard"), .list("postcodes", of: "string"), .list("cities", of: "string"),
    ]

    func missing(_ access: Access, _ request: RestRequest) -> RestError {
        RestError("woocommerce_rest_invalid_id", "Invalid resource ID.", status: access == .delete ? 400 : 404)
    }

    func selection(_ request: RestRequest) -> Selection {
        var selection = Selection("tax_rate")
        if let name = request.string("class") {
            selection.conditions.add("class = ?", name == "standard" ? "" : name)
        }
        // Equal rates come in the order of the table, which is that of their ids (rest-v3-shop/tax-rates-in-lists 08).
        selection.sort(request, by: ["id": "id", "priority": "priority"], otherwise: "position", ties: "ASC")
        return selection
    }

    func load(_ keys: [Int], _ request: RestRequest) throws -> [TaxRate] {
        let all = TaxTable(try TaxRate.byID(in: request.visit.database))
        return keys.compactMap(all.rate)
    }

    func find(_ request: RestRequest) throws -> TaxRate? {
        try TaxRate.find(request.int("id") ?? 0, in: request.visit.database)
    }

    func item(_ rate: TaxRate, for access: Access, _ request: RestRequest) -> RestItem {
        var members = rate.body
        // A rate that nobody said is shown empty (rest-v3/taxes).
        if access == .create, !request.has("rate") { members["rate"] = "" }
        return RestItem(members: members, links: links(rate.id, request).members)
    }

    // MARK: Writing

    func create(_ request: RestRequest) throws -> TaxRate {
        var rate = TaxRate(id: try request.visit.ids.take("tax_rates"), rate: .zero)
        try update(&rate, request)
        return rate
    }

    func update(_ rate: inout TaxRate, _ request: RestRequest) throws {
        rate.merge(.object(request.all))
        mergePlaces(request, &rate)
        try rate.save(in: request.visit.database)
    }

    /// The old single postcode and city.
    private func mergePlaces(_ request: RestRequest, _ rate: inout TaxRate) {
        if let text = request.string("postcode"), !request.has("postcodes") {
            rate.postcodes = text.split(separator: ";").map { $0.uppercased() }
        }
        if let text = request.string("city"), !request.has("cities") {
            rate.cities = text.split(separator: ";").map { $0.uppercased() }
        }
    }

    func delete(_ rate: TaxRate, _ request: RestRequest) throws {
        try TaxRate.delete(rate.id, in: request.visit.database)
    }
}
