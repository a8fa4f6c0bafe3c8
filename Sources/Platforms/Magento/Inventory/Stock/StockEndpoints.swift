import Simulator

/// `/V1/inventory/stocks` and the stock resolver.
enum StockEndpoints {
    static let takesStock = [Parameter.required("stock", .object(StockPayload.type))]

    /// GET /V1/inventory/stocks
    static let list = Listing(of: Stock.self).handler(for: Stock.self)

    /// GET /V1/inventory/stocks/:stockId
    static func get(_ call: Invocation) throws -> Answer {
        let id = call.input.int("stockId") ?? 0
        guard let stock = try Stock.find(id, in: call.database) else {
            throw MagentoError.notFound("Stock with id \"%value\" does not exist.", ["value": JSONValue(id)])
        }
        return .write(try Stock.complete([stock], in: call.database)[0])
    }

    /// POST /V1/inventory/stocks and PUT /V1/inventory/stocks/:stockId
    ///
    /// An id of the caller's choice is taken, and the counter moves on behind it (stocks-crud).
    static func save(_ call: Invocation) throws -> Answer {
        let fields = call.input.fields("stock") ?? Fields()
        try validate(fields, in: call)
        let counter = "inventory_stock"
        let id: Int
        if let given = fields.int("stock_id"), given > 0 {
            id = min(given, largestID)
            try call.visit.ids.raise(counter, to: id + 1)
        } else {
            id = try call.visit.ids.take(counter)
        }
        do {
            try Stock(id: id, name: fields.text("name") ?? "").save(in: call.database)
        } catch {
            guard error.isConstraint else { throw error }
            throw MagentoError.couldNotSave("Could not save Stock")
        }
        if let channels = StockPayload.channels(fields) {
            try SalesChannel.replace(channels, of: id, in: call.database)
        }
        return .value(JSONValue(id))
    }

    /// DELETE /V1/inventory/stocks/:stockId
    static func delete(_ call: Invocation) throws -> Answer {
        let id = call.input.int("stockId") ?? 0
        guard id != Stock.defaultID else { throw MagentoError.invalid("Default Stock could not be deleted.") }
        guard try !SalesChannel.exists("WHERE stock_id = ?", id, in: call.database) else {
            throw MagentoError.invalid("Stock has at least one sale channel and could not be deleted.")
        }
        guard try Stock.find(id, in: call.database) != nil else {
            throw MagentoError.notFound(
                "There is no stock with \"%fieldValue\" for \"%fieldName\". Verify and try again.",
                ["fieldName": "stock_id", "fieldValue": JSONValue(id)])
        }
        try Stock.remove(id, in: call.database)
        return .nothing
    }

    /// GET /V1/inventory/stock-resolver/:type/:code
    static func resolve(_ call: Invocation) throws -> Answer {
        let channel = SalesChannel(type: call.input.text("type") ?? "", code: call.input.text("code") ?? "")
        let id = try StockResolver.stock(for: channel, in: call.database)
        guard let stock = try Stock.find(id, in: call.database) else { throw StockResolver.noStock }
        return .write(try Stock.complete([stock], in: call.database)[0])
    }

    /// What the column holds: an unsigned integer of 32 bits.
    private static let largestID = 4_294_967_295

    private static func validate(_ fields: Fields, in call: Invocation) throws {
        var failures = ValidationFailures()
        if fields.isBlank("name") { failures.add("\"%field\" can not be empty.", ["field": "name"]) }
        for channel in StockPayload.channels(fields) ?? [] {
            for (field, value) in [("type", channel.type), ("code", channel.code)]
            where value.allSatisfy(\.isWhitespace) {
                failures.add("\"%field\" can not be empty.", ["field": .string(field)])
            }
            guard channel.type == SalesChannel.website else { continue }
            if try !StockResolver.knowsWebsite(channel.code, in: call.database) {
                failures.add(
                    "The website with code \"%code\" does not exist.", ["code": .string(channel.code)])
            }
        }
        try failures.throwIfAny("Validation Failed")
    }
}
