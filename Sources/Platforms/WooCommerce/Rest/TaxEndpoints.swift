import Simulator

/// `/wc/v3/taxes`.
enum TaxEndpoints {
    private static let path = "/wc/v3/taxes"
    private static let baseline = ["standard", "reduced-rate", "zero-rate"]

    private static let args: [Arg] = [
        .string("country"), .string("state"), .string("postcode"), .string("city"), .string("rate"), .string("name"),
        .integer("priority").or(1), .boolean("compound").or(false), .boolean("shipping").or(true), .integer("order"),
        .choice("class", baseline).or("standard"), .list("postcodes", of: "string"), .list("cities", of: "string"),
    ]

    static let rows: [Route] = [
        Route(
            "wc/v3", "/taxes",
            [
                Endpoint(
                    ["GET"],
                    args: [
                        .contextOfV3, .integer("page", from: 1).or(1), .integer("per_page", from: 1, to: 100).or(10),
                        .integer("offset"), .choice("order", ["asc", "desc"]).or("asc"),
                        .choice("orderby", ["id", "order", "priority"]).or("order"), .choice("class", baseline),
                    ], permission: RestAccess.list.check, do: list),
                Endpoint(["POST"], args: args, permission: RestAccess.create.check) { try created($0).created },
            ]),
        Route(
            "wc/v3", "/taxes/(?P<id>[\\d]+)",
            [
                Endpoint(["GET"], args: [.integer("id"), .contextOfV3], permission: RestAccess.view.check) { request in
                    try item(find(request), request).response()
                },
                Endpoint(
                    Endpoint.editable, args: [.integer("id")] + args.map(\.optional), permission: RestAccess.edit.check
                ) { try updated($0).response() },
                Endpoint(["DELETE"], args: [.integer("id"), .force], permission: RestAccess.delete.check) { request in
                    try deleted(request).response()
                },
            ]),
        Route(
            "wc/v3", "/taxes/batch",
            [
                Endpoint(Endpoint.editable, permission: RestAccess.batch.check) { request in
                    try RestBatch(create: created, update: updated, delete: deleted, args: args).answer(request)
                }
            ]),
    ]

    private static func find(_ request: RestRequest, status: Int = 404) throws -> TaxRate {
        guard let rate = try TaxRateRecord.find(request.int("id") ?? 0, in: request.visit.database) else {
            throw RestError("woocommerce_rest_invalid_id", "Invalid resource ID.", status: status)
        }
        return rate
    }

    private static func item(_ rate: TaxRate, _ request: RestRequest) -> RestItem {
        let links = RestLinks(request.scope.site, item: "\(path)/\(rate.id)", collection: path)
        return RestItem(members: rate.body, links: links.members)
    }

    private static func list(_ request: RestRequest) throws -> RestResponse {
        var rates = try TaxRateRecord.all(in: request.visit.database)
        if let name = request.string("class") {
            rates = rates.filter { $0.taxClass == (name == "standard" ? "" : name) }
        }
        let isByID = request.string("orderby") == "id"
        let isByPriority = request.string("orderby") == "priority"
        rates.sort { one, other in
            if isByPriority, one.priority != other.priority { return one.priority < other.priority }
            return isByID || isByPriority || one.order == other.order ? one.id < other.id : one.order < other.order
        }
        if request.string("order") == "desc" { rates.reverse() }
        let page = RestPage(request)
        return page.response(
            page.slice(rates).map { item($0, request) }, total: rates.count, request, collection: path)
    }

    // MARK: Writing

    private static func created(_ request: RestRequest) throws -> RestItem {
        var rate = TaxRate(id: try request.visit.ids.take("tax_rates"), rate: .zero)
        rate.merge(.object(request.all))
        mergePlaces(request, &rate)
        try TaxRateRecord.save(rate, in: request.visit.database)
        let item = item(rate, request)
        guard !request.has("rate") else { return item }
        // A rate that nobody said is shown empty (rest-v3/taxes).
        var members = item.members
        members["rate"] = ""
        return RestItem(members: members, links: item.links)
    }

    private static func updated(_ request: RestRequest) throws -> RestItem {
        var rate = try find(request, status: 400)
        var said = request.all
        said["id"] = nil
        rate.merge(.object(said))
        mergePlaces(request, &rate)
        try TaxRateRecord.save(rate, in: request.visit.database)
        return item(rate, request)
    }

    /// The old single postcode and city.
    private static func mergePlaces(_ request: RestRequest, _ rate: inout TaxRate) {
        if let text = request.string("postcode"), !request.has("postcodes") {
            rate.postcodes = text.split(separator: ";").map { $0.uppercased() }
        }
        if let text = request.string("city"), !request.has("cities") {
            rate.cities = text.split(separator: ";").map { $0.uppercased() }
        }
    }

    private static func deleted(_ request: RestRequest) throws -> RestItem {
        guard request.bool("force") == true else {
            throw RestError(
                "woocommerce_rest_trash_not_supported", "Taxes do not support trashing.", status: 501)
        }
        let rate = try find(request, status: 400)
        try TaxRateRecord.delete(rate.id, in: request.visit.database)
        return item(rate, request)
    }
}
