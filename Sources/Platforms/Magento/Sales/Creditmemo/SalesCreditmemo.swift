import Simulator

/// A credit memo with its lines and comments.
struct SalesCreditmemo: Listed {
    var memo = Creditmemo()
    var items: [CreditmemoItem] = []
    var comments: [CreditmemoComment] = []

    /// States of credit memos.
    enum State {
        static let open = 1
        static let refunded = 2
        static let canceled = 3
    }

    static func get(_ id: Int, in database: Database) throws -> SalesCreditmemo {
        guard id != 0 else { throw MagentoError.invalid("An ID is needed. Set the ID and try again.") }
        guard let memo = try Creditmemo.find(id, in: database) else { throw MagentoError.noEntity }
        return try complete([memo], in: database)[0]
    }

    static func all(of page: Listing.Page, for call: Invocation) throws -> [SalesCreditmemo] {
        try complete(Creditmemo.find(keys: page.ids, in: call.database), in: call.database)
    }

    /// The credit memos of an order.
    static func all(of order: Int, in database: Database) throws -> [SalesCreditmemo] {
        try complete(Creditmemo.all("WHERE order_id = ? ORDER BY entity_id", order, in: database), in: database)
    }

    private static func complete(_ rows: [Creditmemo], in database: Database) throws -> [SalesCreditmemo] {
        let keys = JSONList(rows.map(\.id))
        let clause = "WHERE parent_id IN (SELECT value FROM json_each(?)) ORDER BY entity_id"
        let items = Dictionary(grouping: try CreditmemoItem.all(clause, keys, in: database)) { $0.parentID ?? 0 }
        let comments = Dictionary(
            grouping: try CreditmemoComment.all(clause, keys, in: database)
        ) { $0.parentID ?? 0 }
        return rows.map { SalesCreditmemo(memo: $0, items: items[$0.id] ?? [], comments: comments[$0.id] ?? []) }
    }

    private static let members = RecordMembers<Creditmemo>(CreditmemoTypes.creditmemo)
    private static let itemMembers = RecordMembers<CreditmemoItem>(CreditmemoTypes.item)

    func write(to json: inout JSONWriter) {
        json.object { json in
            Self.members.write(memo, to: &json) { key, json in
                switch key {
                case "items":
                    json.member(key) { json in
                        json.array(of: items) { json, item in json.object { Self.itemMembers.write(item, to: &$0) } }
                    }
                case "comments": json.member(key, comments)
                default: break
                }
            }
        }
    }
}

extension SalesCreditmemo {
    /// Writes a new credit memo. Its number and those of its parts are taken here.
    mutating func insert(in visit: Visit, store: Int) throws {
        memo.incrementID = try memo.incrementID ?? SalesDocument.creditmemo.nextNumber(store: store, in: visit)
        memo.id = try visit.ids.take("sales_creditmemo")
        (memo.createdAt, memo.updatedAt) = (visit.now.sql, visit.now.sql)
        try memo.insert(into: visit.database)
        for place in items.indices {
            items[place].id = try visit.ids.take("sales_creditmemo_item")
            items[place].parentID = memo.id
            try items[place].insert(into: visit.database)
        }
        for place in comments.indices {
            comments[place].id = try visit.ids.take(CreditmemoComment.counter)
            comments[place].parentID = memo.id
            comments[place].createdAt = visit.now.sql
            try comments[place].insert(into: visit.database)
        }
    }

    /// `creditmemos.json`: the answer of GET /V1/creditmemos, or its items.
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("creditmemos.json", fixtures).entities {
            var row = Creditmemo(id: try entity.int("entity_id"))
            row.take(Fields(entity.value.object ?? JSONObject()))
            try row.insert(into: database)
            for item in entity.value["items"]?.array ?? [] {
                var row = CreditmemoItem()
                row.take(Fields(item.object ?? JSONObject()))
                try row.insert(into: database)
            }
            for comment in entity.value["comments"]?.array ?? [] {
                var row = CreditmemoComment()
                row.take(Fields(comment.object ?? JSONObject()))
                try row.insert(into: database)
            }
        }
    }
}
