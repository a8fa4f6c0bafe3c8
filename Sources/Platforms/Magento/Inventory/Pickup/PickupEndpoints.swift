import Simulator

/// Pickup in a shop: `/V1/inventory/in-store-pickup/pickup-locations/` and the notice that an order is ready.
enum PickupEndpoints {
    static let takesRequest = [Parameter.required("searchRequest", .object(PickupPayload.request))]
    static let takesOrders = [Parameter.required("orderIds", .array(.int))]

    /// GET /V1/inventory/in-store-pickup/pickup-locations/
    static func locations(_ call: Invocation) throws -> Answer {
        let request = call.input.fields("searchRequest") ?? Fields()
        guard let code = request.text("scope_code") else { throw PickupPayload.missingScope }
        let type = request.text("scope_type") ?? SalesChannel.website
        let stock = try StockResolver.stock(for: SalesChannel(type: type, code: code), in: call.database)
        let page = try PickupSearch(request: request, stock: stock, database: call.database).run()
        return .write { json in
            json.object { json in
                json.member("items") { $0.array(of: page.sources) { PickupPayload.write($1, to: &$0) } }
                json.member("search_request") { PickupPayload.echo(request, to: &$0) }
                json.member("total_count", page.total)
            }
        }
    }

    /// POST /V1/order/notify-orders-are-ready-for-pickup
    ///
    /// The answer is a success that tells of failures, one JSON text for each order (pickup/notify).
    static func notify(_ call: Invocation) throws -> Answer {
        let ids = call.input.ints("orderIds") ?? []
        let errors = try ids.compactMap { id -> JSONValue? in
            guard let problem = try PickupNotice(visit: call.visit).problem(id) else { return nil }
            return .string(JSONWriter.text(["id": JSONValue(id), "message": .string(problem)]))
        }
        return .value(["successful": .bool(errors.isEmpty), "errors": .array(errors)])
    }
}
