import Simulator

/// An invoice with its lines and comments.
struct SalesInvoice: Listed {
    var invoice = Invoice()
    var items: [InvoiceItem] = []
    var comments: [InvoiceComment] = []

    /// States of invoices.
    enum State {
        static let open = 1
        static let paid = 2
        static let canceled = 3
    }

    static func get(_ id: Int, in database: Database) throws -> SalesInvoice {
        guard id != 0 else { throw MagentoError.invalid("An ID is needed. Set the ID and try again.") }
        guard let invoice = try Invoice.find(id, in: database) else { throw MagentoError.noEntity }
        return try complete([invoice], in: database)[0]
    }

    static func all(of page: Listing.Page, for call: Invocation) throws -> [SalesInvoice] {
        try complete(Invoice.find(keys: page.ids, in: call.database), in: call.database)
    }

    /// The invoices of an order.
    static func all(of order: Int, in database: Database) throws -> [SalesInvoice] {
        try complete(Invoice.all("WHERE order_id = ? ORDER BY entity_id", order, in: database), in: database)
    }

    private static func complete(_ rows: [Invoice], in database: Database) throws -> [SalesInvoice] {
        let keys = JSONList(rows.map(\.id))
        let clause = "WHERE parent_id IN (SELECT value FROM json_each(?)) ORDER BY entity_id"
        let items = Dictionary(grouping: try InvoiceItem.all(clause, keys, in: database)) { $0.parentID ?? 0 }
        let comments = Dictionary(
            grouping: try InvoiceComment.all(clause, keys, in: database)
        ) { $0.parentID ?? 0 }
        return rows.map { SalesInvoice(invoice: $0, items: items[$0.id] ?? [], comments: comments[$0.id] ?? []) }
    }

    private static let members = RecordMembers<Invoice>(InvoiceTypes.invoice)
    private static let itemMembers = RecordMembers<InvoiceItem>(InvoiceTypes.item)

    func write(to json: inout JSONWriter) {
        json.object { json in
            Self.members.write(invoice, to: &json) { key, json in
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

extension SalesInvoice {
    /// Writes a new invoice. Its number and those of its parts are taken here.
    mutating func insert(in visit: Visit, store: Int) throws {
        invoice.incrementID = try invoice.incrementID ?? SalesDocument.invoice.nextNumber(store: store, in: visit)
        invoice.id = try visit.ids.take("sales_invoice")
        (invoice.createdAt, invoice.updatedAt) = (visit.now.sql, visit.now.sql)
        try invoice.insert(into: visit.database)
        for place in items.indices {
            items[place].id = try visit.ids.take("sales_invoice_item")
            items[place].parentID = invoice.id
            try items[place].insert(into: visit.database)
        }
        for place in comments.indices {
            comments[place].id = try visit.ids.take(InvoiceComment.counter)
            comments[place].parentID = invoice.id
            comments[place].createdAt = visit.now.sql
            try comments[place].insert(into: visit.database)
        }
    }

    /// `invoices.json`: the answer of GET /V1/invoices, or its items.
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("invoices.json", fixtures).entities {
            var row = Invoice(id: try entity.int("entity_id"))
            row.take(Fields(entity.value.object ?? JSONObject()))
            try row.insert(into: database)
            for item in entity.value["items"]?.array ?? [] {
                var row = InvoiceItem()
                row.take(Fields(item.object ?? JSONObject()))
                try row.insert(into: database)
            }
            for comment in entity.value["comments"]?.array ?? [] {
                var row = InvoiceComment()
                row.take(Fields(comment.object ?? JSONObject()))
                try row.insert(into: database)
            }
        }
    }
}
