import Simulator

/// `/wc/v3/data`: countries and currencies, the same for every shop.
enum DataEndpoints {
    private static let path = "/wc/v3/data"

    static let index: [Route] = [
        Route("wc/v3", "/data", [Endpoint(["GET"], permission: Access.list.check, do: lists)])
    ]

    static let rows: [Route] = [
        Route("wc/v3", "/data/continents", [Endpoint(["GET"], permission: Access.list.check, do: continents)]),
        Route(
            "wc/v3", "/data/continents/(?P<location>[\\w-]+)",
            [Endpoint(["GET"], args: [Arg.string("continent").parsed], permission: Access.list.check, do: continent)]),
        Route("wc/v3", "/data/countries", [Endpoint(["GET"], permission: Access.list.check, do: countries)]),
        Route(
            "wc/v3", "/data/countries/(?P<location>[\\w-]+)",
            [Endpoint(["GET"], args: [Arg.string("location").parsed], permission: Access.list.check, do: country)]),
        Route("wc/v3", "/data/currencies", [Endpoint(["GET"], permission: Access.list.check, do: currencies)]),
        Route(
            "wc/v3", "/data/currencies/current",
            [
                Endpoint(["GET"], permission: Access.view.check) { request in
                    try currency(request, try request.scope.options["woocommerce_currency"]).response()
                }
            ]),
        Route(
            "wc/v3", "/data/currencies/(?P<currency>[\\w-]{3})",
            [
                Endpoint(["GET"], args: [Arg.string("location").parsed], permission: Access.view.check) { request in
                    try currency(request, request.string("currency") ?? "").response()
                }
            ]),
    ]

    private static func lists(_ request: RestRequest) throws -> RestResponse {
        let about = [
            ("continents", "List of supported continents, countries, and states."),
            ("countries", "List of supported states in a given country."),
            ("currencies", "List of supported currencies."),
        ]
        let items = about.map { name, text in
            item(["slug": .string(name), "description": .string(text)], "\(path)/\(name)", path, request)
        }
        return RestResponse(.array(items.map(\.element)))
    }

    private static func item(
        _ members: JSONObject, _ own: String, _ collection: String, _ request: RestRequest
    ) -> RestItem {
        RestItem(
            members: members,
            links: RestLinks(request.scope.site, item: own, allow: ["GET"], collection: collection).members)
    }

    // MARK: Continents

    private static func continents(_ request: RestRequest) throws -> RestResponse {
        RestResponse(.array(try Continents.all.map { try continent($0.code, $0.name, request).element }))
    }

    private static func continent(_ request: RestRequest) throws -> RestResponse {
        let code = (request.string("location") ?? "").uppercased()
        guard let known = Continents.all.first(where: { $0.code == code }) else { throw unknownPlace }
        return try continent(known.code, known.name, request).response()
    }

    private static func continent(_ code: String, _ name: String, _ request: RestRequest) throws -> RestItem {
        let countries = try Continents.countries(of: code).compactMap { country -> JSONValue? in
            guard let country = try Country.find(country, in: request.visit.database) else { return nil }
            let own: JSONObject = ["code": .string(country.code), "name": .string(country.name)]
            // What is known of money and measures comes over the name: the currency's name takes its place
            // (rest-v3/data 02).
            var members = try LocaleRecord.find(country.code, in: request.visit.database)?.body ?? own
            members["states"] = states(country)
            return .object(members)
        }
        return item(
            ["code": .string(code), "name": .string(name), "countries": .array(countries)],
            "\(path)/continents/\(code.lowercased())", "\(path)/continents", request)
    }

    private static let unknownPlace = RestError(
        "woocommerce_rest_data_invalid_location", "There are no locations matching these parameters.", status: 404)

    /// Codes are keys of PHP's arrays, which turns digits into numbers (rest-v3-shop/data-lists 07).
    private static func states(_ country: Country) -> JSONValue {
        .array(
            country.states.map { state in
                let number = Int64(state.code).flatMap { String($0) == state.code ? $0 : nil }
                return ["code": number.map { .int($0) } ?? .string(state.code), "name": .string(state.name)]
            })
    }

    // MARK: Countries

    private static func countries(_ request: RestRequest) throws -> RestResponse {
        let database = request.visit.database
        let all = try Country.codes(in: database).compactMap { try Country.find($0, in: database) }
        return RestResponse(.array(all.map { item($0, request).element }))
    }

    private static func country(_ request: RestRequest) throws -> RestResponse {
        let code = (request.string("location") ?? "").uppercased()
        guard let country = try Country.find(code, in: request.visit.database) else { throw unknownPlace }
        return item(country, request).response()
    }

    private static func item(_ country: Country, _ request: RestRequest) -> RestItem {
        item(
            ["code": .string(country.code), "name": .string(country.name), "states": states(country)],
            "\(path)/countries/\(country.code.lowercased())", "\(path)/countries", request)
    }

    // MARK: Currencies

    private static let select = "SELECT code, name, symbol FROM currency"

    private static func currencies(_ request: RestRequest) throws -> RestResponse {
        let all = try request.visit.database.rows(
            "\(select) ORDER BY rowid", as: String.self, String.self, String.self)
        return RestResponse(.array(all.map { item($0, request).element }))
    }

    private static func currency(_ request: RestRequest, _ code: String) throws -> RestItem {
        let row = try request.visit.database.row(
            "\(select) WHERE code = ?", code.uppercased(), as: String.self, String.self, String.self)
        guard let row else {
            throw RestError(
                "woocommerce_rest_data_invalid_currency", "There are no currencies matching these parameters.",
                status: 404)
        }
        return item(row, request)
    }

    private static func item(_ row: (String, String, String), _ request: RestRequest) -> RestItem {
        item(
            ["code": .string(row.0), "name": .string(row.1), "symbol": .string(row.2)],
            "\(path)/currencies/\(row.0)", "\(path)/currencies", request)
    }
}
