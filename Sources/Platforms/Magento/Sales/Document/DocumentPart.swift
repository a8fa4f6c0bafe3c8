import Simulator

/// A row that hangs on a document: a line, a comment or a parcel.
protocol DocumentPart: ShownRecord {
    var id: Int { get set }
    var parentID: Int? { get set }
}

extension DocumentPart {
    /// The parts of some documents by the documents' numbers.
    static func all(under parents: [Int], in database: Database) throws -> [Int: [Self]] {
        let parts = try all(
            "WHERE parent_id IN (SELECT value FROM json_each(?)) ORDER BY entity_id", JSONList(parents), in: database)
        return Dictionary(grouping: parts) { $0.parentID ?? 0 }
    }

    /// The parts in a member of a document as the wire has it.
    ///
    /// - Parameter isNew: whether a client sends them; their numbers are then the shop's.
    static func parts(_ name: String, of document: Fields, isNew: Bool) -> [Self] {
        (document.fieldsList(name) ?? []).map { fields in
            var part = Self()
            part.take(fields, except: isNew ? ["entity_id", "parent_id"] : [])
            return part
        }
    }
}

extension Array where Element: DocumentPart {
    /// Writes the parts of a new document. Their numbers are taken here.
    mutating func insert(under parent: Int, in visit: Visit) throws {
        for place in indices {
            self[place].id = try visit.ids.take(Element.table.name)
            self[place].parentID = parent
            try self[place].insert(into: visit.database)
        }
    }
}

/// A line of a document.
protocol DocumentItem: DocumentPart {
    var line: DocumentLine { get set }
}

extension DocumentItem {
    var id: Int {
        get { line.id }
        set { line.id = newValue }
    }

    var parentID: Int? {
        get { line.parentID }
        set { line.parentID = newValue }
    }
}

/// What the lines of all documents have: which line of the order, and how many pieces of it.
struct DocumentLine: Projection, Hashable {
    var id = 0
    var parentID: Int?
    var orderItemID: Int?
    var productID: Int?
    var sku: String?
    var name: String?
    var description: String?
    var additionalData: String?
    var qty: SalesAmount?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("entity_id", &id, .key)
        column("parent_id", &parentID)
        column("order_item_id", &orderItemID)
        column("product_id", &productID)
        column("sku", &sku)
        column("name", &name)
        column("description", &description)
        column("additional_data", &additionalData)
        column("qty", &qty)
    }
}

extension DocumentLine {
    /// So many pieces of a line of an order.
    init(_ item: OrderItem, _ quantity: SalesAmount, description: String? = nil) {
        self.init(
            orderItemID: item.id, productID: item.productID, sku: item.sku, name: item.name, description: description,
            qty: quantity)
    }
}
