import Simulator

/// The way of a call through the layer: parameters in, the work of an adapter or of the layer itself, the envelope out.
struct Answering: Sendable {
    let method: UnifiedMethod
    let caller: UnifiedCaller
    let connector: StoreConnector

    private var conversation: Conversation { connector.conversation }

    /// The answer to a call.
    func answer(_ call: Call) throws -> Reply {
        try checkBuilt()
        let raw = try Parameters(call).values
        guard let declaration = MethodTable[method.name] else { throw UnifiedError.notBuilt(method.name) }
        let wanted = try MethodCall(raw, of: declaration)
        if let store = caller.store { try processBatches(of: store) }
        let body = try Repetition(method.name, caller, conversation).once(wanted.parameters) {
            JSONWriter.bytes(.object(try envelope(wanted)), style: .plain)
        }
        return Envelope.reply(body)
    }

    private func checkBuilt() throws {
        guard Self.isBuilt(method.name) else { throw UnifiedError.notBuilt(method.name) }
    }

    /// Whether a method is there on any platform.
    static func isBuilt(_ name: String) -> Bool {
        AccountMethods.table[name] != nil || BatchMethods.does(name)
            || StorePlatform.adapters.contains { $0.does(name) }
    }

    private func envelope(_ wanted: MethodCall) throws -> JSONObject {
        let page = PageWanted(start: wanted.page.start, count: wanted.page.count)
        let fields = wanted.selection.shown(of: wanted.method.result)
        switch try work(wanted.parameters, page, fields) {
        case .model(let model): return wanted.envelope(of: model.asValue)
        case .members(let members): return wanted.envelope(of: .object(members))
        case .list(let listing):
            return wanted.envelope(of: list(listing), hasMore: listing.goesOn(behind: page))
        }
    }

    /// Does the method, be it the layer's own or a store's.
    ///
    /// - Parameter fields: what the answer will show of a model; nil for all of it.
    func work(_ parameters: Parameters, _ page: PageWanted, _ fields: Set<String>? = nil) throws -> MethodResult {
        if let own = AccountMethods.table[method.name] {
            return try own(
                AccountCall(
                    method: method, parameters: parameters, caller: caller, conversation: conversation,
                    connector: connector))
        }
        guard let store = caller.store else { throw UnifiedError.notBuilt(method.name) }
        let connection = try connector.connection(to: store)
        if BatchMethods.does(method.name) {
            return try batch(connection, store).perform(method.name, parameters, page)
        }
        return try connection.perform(
            StoreCall(method: method, parameters: parameters, page: page, fields: fields, now: conversation.now))
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

    // MARK: Batches

    private func batch(_ connection: StoreConnection, _ store: StoreRecord) -> BatchMethods {
        BatchMethods(storeKey: store.key, conversation: conversation) { connection.adapter.does($0) }
    }

    /// Jobs of the store that have waited long enough are processed before anything else is done with it.
    private func processBatches(of store: StoreRecord) throws {
        try BatchWork(storeKey: store.key, conversation: conversation).processDue { name, given in
            guard let method = UnifiedMethods[name], let declaration = MethodTable[name] else {
                throw UnifiedError.noMethod
            }
            let single = Answering(method: method, caller: caller, connector: connector)
            let result = try single.work(try MethodCall(given, of: declaration).parameters, PageWanted())
            if case .members(let members) = result { return members }
            return [:]
        }
    }
}

extension Listing {
    /// Whether there are rows behind a page; where the store does not say how many it has, a full page may go on.
    func goesOn(behind page: PageWanted) -> Bool {
        if let total { page.start + rows.count < total && !rows.isEmpty } else { rows.count >= page.count }
    }
}
