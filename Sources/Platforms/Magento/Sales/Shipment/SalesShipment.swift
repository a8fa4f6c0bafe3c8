import Simulator

/// A shipment with its lines, parcels and comments.
struct SalesShipment: Listed {
    var shipment = Shipment()
    var items: [ShipmentItem] = []
    var tracks: [ShipmentTrack] = []
    var comments: [ShipmentComment] = []

    static func get(_ id: Int, in database: Database) throws -> SalesShipment {
        guard id != 0 else { throw MagentoError.invalid("An ID is needed. Set the ID and try again.") }
        guard let shipment = try Shipment.find(id, in: database) else { throw MagentoError.noEntity }
        return try complete([shipment], in: database)[0]
    }

    static func all(of page: Listing.Page, for call: Invocation) throws -> [SalesShipment] {
        try complete(Shipment.find(keys: page.ids, in: call.database), in: call.database)
    }

    /// The shipments of an order.
    static func all(of order: Int, in database: Database) throws -> [SalesShipment] {
        try complete(Shipment.all("WHERE order_id = ? ORDER BY entity_id", order, in: database), in: database)
    }

    private static func complete(_ rows: [Shipment], in database: Database) throws -> [SalesShipment] {
        let keys = JSONList(rows.map(\.id))
        let clause = "WHERE parent_id IN (SELECT value FROM json_each(?)) ORDER BY entity_id"
        let items = Dictionary(grouping: try ShipmentItem.all(clause, keys, in: database)) { $0.parentID ?? 0 }
        let tracks = Dictionary(grouping: try ShipmentTrack.all(clause, keys, in: database)) { $0.parentID ?? 0 }
        let comments = Dictionary(
            grouping: try ShipmentComment.all(clause, keys, in: database)
        ) { $0.parentID ?? 0 }
        return rows.map { row in
            SalesShipment(
                shipment: row, items: items[row.id] ?? [], tracks: tracks[row.id] ?? [],
                comments: comments[row.id] ?? [])
        }
    }

    private static let members = RecordMembers<Shipment>(ShipmentTypes.shipment)
    private static let itemMembers = RecordMembers<ShipmentItem>(ShipmentTypes.item)

    func write(to json: inout JSONWriter) {
        json.object { json in
            Self.members.write(shipment, to: &json) { key, json in
                switch key {
                case "packages": json.member(key) { $0.array { _ in } }
                case "items":
                    json.member(key) { json in
                        json.array(of: items) { json, item in json.object { Self.itemMembers.write(item, to: &$0) } }
                    }
                case "tracks": json.member(key, tracks)
                case "comments": json.member(key, comments)
                case "extension_attributes":
                    if let source = shipment.source {
                        json.member(key) { $0.object { $0.member("source_code", source) } }
                    }
                default: break
                }
            }
        }
    }
}

extension SalesShipment {
    /// Takes the shipment's numbers, which are gone even where the shipment then fails (ship-from-named-sources).
    mutating func takeNumbers(in visit: Visit, store: Int) throws {
        shipment.incrementID = try shipment.incrementID ?? SalesDocument.shipment.nextNumber(store: store, in: visit)
        shipment.id = try visit.ids.take("sales_shipment")
        (shipment.createdAt, shipment.updatedAt) = (visit.now.sql, visit.now.sql)
    }

    /// Writes a new shipment that has its numbers.
    mutating func insert(in visit: Visit) throws {
        try shipment.insert(into: visit.database)
        for place in items.indices {
            items[place].id = try visit.ids.take("sales_shipment_item")
            items[place].parentID = shipment.id
            try items[place].insert(into: visit.database)
        }
        for place in tracks.indices {
            tracks[place].id = try visit.ids.take(ShipmentTrack.counter)
            (tracks[place].parentID, tracks[place].orderID) = (shipment.id, shipment.orderID)
            (tracks[place].createdAt, tracks[place].updatedAt) = (visit.now.sql, visit.now.sql)
            try tracks[place].insert(into: visit.database)
        }
        for place in comments.indices {
            comments[place].id = try visit.ids.take(ShipmentComment.counter)
            comments[place].parentID = shipment.id
            comments[place].createdAt = visit.now.sql
            try comments[place].insert(into: visit.database)
        }
    }

    /// `shipments.json`: the answer of GET /V1/shipments, or its items.
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("shipments.json", fixtures).entities {
            var row = Shipment(id: try entity.int("entity_id"))
            row.take(Fields(entity.value.object ?? JSONObject()))
            row.source = entity.value["extension_attributes"]?["source_code"]?.string
            try row.insert(into: database)
            for item in entity.value["items"]?.array ?? [] {
                var row = ShipmentItem()
                row.take(Fields(item.object ?? JSONObject()))
                try row.insert(into: database)
            }
            for track in entity.value["tracks"]?.array ?? [] {
                var row = ShipmentTrack()
                row.take(Fields(track.object ?? JSONObject()))
                try row.insert(into: database)
            }
            for comment in entity.value["comments"]?.array ?? [] {
                var row = ShipmentComment()
                row.take(Fields(comment.object ?? JSONObject()))
                try row.insert(into: database)
            }
        }
    }
}
