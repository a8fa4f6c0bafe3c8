import Simulator

/// The number of a parcel.
struct ShipmentTrack: DocumentPart, Hashable {
    static let table = Table<ShipmentTrack>("sales_shipment_track", indexes: ["parent_id", "order_id"])
    static let members = RecordMembers<ShipmentTrack>(ShipmentTypes.track)

    var id = 0
    var parentID: Int?
    var orderID: Int?
    var weight: SalesAmount?
    var qty: SalesAmount?
    var trackNumber: String?
    var description: String?
    var title: String?
    var carrierCode: String?
    var createdAt: String?
    var updatedAt: String?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("entity_id", &id, .key)
        column("parent_id", &parentID)
        column("order_id", &orderID)
        column("weight", &weight)
        column("qty", &qty)
        column("track_number", &trackNumber)
        column("description", &description)
        column("title", &title)
        column("carrier_code", &carrierCode)
        column("created_at", &createdAt)
        column("updated_at", &updatedAt)
    }
}
