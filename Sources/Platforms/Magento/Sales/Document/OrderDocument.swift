import Simulator

/// A document that is made of an order, with what hangs on it: an invoice, a shipment or a credit memo.
protocol OrderDocument: Listed {
    associatedtype Row: DocumentRow
    associatedtype Item: DocumentItem

    static var members: RecordMembers<Row> { get }
    var row: Row { get set }
    var items: [Item] { get set }
    var comments: [DocumentComment<Row>] { get set }
    init()

    // MARK: What a kind of document has beside lines and comments

    /// Reads it.
    static func readFurther(_ documents: inout [Self], in database: Database) throws
    /// Takes it from a document as the wire has it.
    mutating func takeFurther(_ given: Fields, isNew: Bool)
    /// Writes that of a new document.
    mutating func insertFurther(in visit: Visit) throws
    /// Everything that hangs on the document.
    var parts: [any Record] { get }
    /// Writes a member that is neither column, lines nor comments.
    func write(_ member: String, to json: inout JSONWriter)
}

extension OrderDocument {
    static func readFurther(_ documents: inout [Self], in database: Database) throws {}
    mutating func takeFurther(_ given: Fields, isNew: Bool) {}
    mutating func insertFurther(in visit: Visit) throws {}
    var parts: [any Record] { items as [any Record] + comments }
    func write(_ member: String, to json: inout JSONWriter) {}
}

// MARK: - Reading

extension OrderDocument {
    static func get(_ id: Int, in database: Database) throws -> Self {
        guard id != 0 else { throw MagentoError.invalid("An ID is needed. Set the ID and try again.") }
        guard let row = try Row.find(id, in: database) else { throw MagentoError.noEntity }
        return try complete([row], in: database)[0]
    }

    static func all(of page: Listing.Page, for call: Invocation) throws -> [Self] {
        try complete(Row.find(keys: page.ids, in: call.database), in: call.database)
    }

    /// The documents of an order.
    static func all(of order: Int, in database: Database) throws -> [Self] {
        try complete(Row.all("WHERE order_id = ? ORDER BY entity_id", order, in: database), in: database)
    }

    private static func complete(_ rows: [Row], in database: Database) throws -> [Self] {
        let ids = rows.map(\.head.id)
        let items = try Item.all(under: ids, in: database)
        let comments = try DocumentComment<Row>.all(under: ids, in: database)
        var documents = rows.map { row in
            var document = Self()
            document.row = row
            document.items = items[row.head.id] ?? []
            document.comments = comments[row.head.id] ?? []
            return document
        }
        try readFurther(&documents, in: database)
        return documents
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            Self.members.write(row, to: &json) { key, json in
                switch key {
                case "items": json.member(key, items)
                case "comments": json.member(key, comments)
                default: write(key, to: &json)
                }
            }
        }
    }
}

// MARK: - Writing

extension OrderDocument {
    /// A document as the wire has it.
    ///
    /// - Parameter isNew: whether a client sends it. Numbers and moments are then the shop's, and comments stay away.
    init(_ given: Fields, isNew: Bool) {
        self.init()
        row.take(given, except: isNew ? ["entity_id", "created_at", "updated_at"] : [])
        items = Item.parts("items", of: given, isNew: isNew)
        if !isNew { comments = DocumentComment<Row>.parts("comments", of: given, isNew: false) }
        takeFurther(given, isNew: isNew)
    }

    /// Takes the document's numbers, which are gone even where the document then fails (ship-from-named-sources).
    mutating func takeNumbers(in visit: Visit, store: Int) throws {
        row.head.incrementID = try row.head.incrementID ?? Row.kind.nextNumber(store: store, in: visit)
        row.head.id = try visit.ids.take(Row.table.name)
        (row.head.createdAt, row.head.updatedAt) = (visit.now.sql, visit.now.sql)
    }

    /// Writes a new document that has its numbers. Those of its parts are taken here.
    mutating func insert(in visit: Visit) throws {
        try row.insert(into: visit.database)
        try items.insert(under: row.head.id, in: visit)
        try insertFurther(in: visit)
        for place in comments.indices { comments[place].createdAt = visit.now.sql }
        try comments.insert(under: row.head.id, in: visit)
    }

    /// The fixture, e.g. `invoices.json`: the answer of GET /V1/invoices, or its items.
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("\(Row.kind.rawValue)s.json", fixtures).entities {
            var document = Self(Fields(entity.value.object ?? JSONObject()), isNew: false)
            document.row.head.id = try entity.int("entity_id")
            try document.row.insert(into: database)
            for part in document.parts { try part.insert(into: database) }
        }
    }
}
