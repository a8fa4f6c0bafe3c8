import Simulator

/// The way of a call through the layer: parameters in, the work of an adapter or of the layer itself, the envelope out.
///
/// The wire's own rules belong between these steps: checks of parameters before the work, choice of fields, rounding and
/// cursors after it.
struct Answering: Sendable {
    let method: UnifiedMethod
    let caller: UnifiedCaller
    let connector: StoreConnector

    /// The answer to a call.
    func answer(_ call: Call) throws -> Reply {
        let parameters = try Parameters(call)
        let page = PageWanted(
            start: max(parameters.integer("start") ?? 0, 0), count: min(max(parameters.integer("count") ?? 10, 0), 250))
        switch try work(parameters, page) {
        case .model(let model): return Envelope.reply(model.asValue)
        case .members(let members): return Envelope.reply(.object(members))
        case .list(let listing):
            return Envelope.reply(list(listing), pagination: ["previous": nil, "next": nil])
        }
    }

    /// Does the method, be it the layer's own or a store's.
    func work(_ parameters: Parameters, _ page: PageWanted) throws -> MethodResult {
        if let own = AccountMethods.table[method.name] {
            return try own(
                AccountCall(
                    method: method, parameters: parameters, caller: caller, conversation: connector.conversation,
                    connector: connector))
        }
        guard let store = caller.store else { throw UnifiedError.notBuilt(method.name) }
        guard StorePlatform.adapters.contains(where: { $0.does(method.name) }) else {
            throw UnifiedError.notBuilt(method.name)
        }
        let connection = try connector.connection(to: store)
        return try connection.perform(
            StoreCall(method: method, parameters: parameters, page: page, now: connector.conversation.now))
    }

    private func list(_ listing: Listing) -> JSONValue {
        let rows = listing.rows.map(\.asValue)
        guard let names = ListNames.table[method.name] else { return .array(rows) }
        var members: JSONObject = [:]
        if let count = names.count {
            let number = names.countsAll ? listing.total ?? rows.count : rows.count
            members[count] = .int(Int64(number))
        }
        members[names.rows] = .array(rows)
        return .object(members)
    }
}
