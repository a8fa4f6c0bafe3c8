import Simulator

/// A shipment with its lines, parcels and comments.
struct SalesShipment: OrderDocument {
    static let members = RecordMembers<Shipment>(ShipmentTypes.shipment)

    var row = Shipment()
    var items: [ShipmentItem] = []
    var tracks: [ShipmentTrack] = []
    var comments: [DocumentComment<Shipment>] = []

    var parts: [any Record] { items as [any Record] + tracks + comments }

    static func readFurther(_ documents: inout [SalesShipment], in database: Database) throws {
        let tracks = try ShipmentTrack.all(under: documents.map(\.row.head.id), in: database)
        for place in documents.indices { documents[place].tracks = tracks[documents[place].row.head.id] ?? [] }
    }

    mutating func takeFurther(_ given: Fields, isNew: Bool) {
        row.source = given.fields("extension_attributes")?.text("source_code")
        tracks = ShipmentTrack.parts("tracks", of: given, isNew: isNew)
    }

    mutating func insertFurther(in visit: Visit) throws {
        for place in tracks.indices {
            tracks[place].orderID = row.head.orderID
            (tracks[place].createdAt, tracks[place].updatedAt) = (visit.now.sql, visit.now.sql)
        }
        try tracks.insert(under: row.head.id, in: visit)
    }

    func write(_ member: String, to json: inout JSONWriter) {
        switch member {
        case "packages": json.member(member) { $0.array { _ in } }
        case "tracks": json.member(member, tracks)
        case "extension_attributes":
            if let source = row.source { json.member(member) { $0.object { $0.member("source_code", source) } } }
        default: break
        }
    }
}
