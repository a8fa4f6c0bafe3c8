import Simulator

/// `/V1/shipment`, `/V1/shipments` and `/V1/order/:orderId/ship`.
enum ShipmentEndpoints: OrderDocumentEndpoints {
    typealias Document = SalesShipment

    static let takesShipment = [
        Parameter.required("orderId", .int), .wantedItems(ShipmentTypes.wantedItem),
        .optional("notify", .bool, false), .optional("appendComment", .bool, false),
        .optional("comment", .object(ShipmentTypes.wantedComment)),
        .optional("tracks", .array(.object(ShipmentTypes.wantedTrack)), []),
        .optional("packages", .array(.object(ShipmentTypes.wantedPackage)), []),
        .optional("arguments", .object(ShipmentTypes.arguments)),
    ]

    /// GET /V1/shipments
    static let list = Listing(
        of: Shipment.self, without: ["source_code"], fields: ListColumn.dates(of: "sales_shipment")
    ).handler(for: SalesShipment.self)

    /// POST /V1/order/:orderId/ship
    static func create(_ call: Invocation) throws -> Answer {
        let wanted = WantedDocument(input: call.input)
        guard let tracks = call.input.fieldsList("tracks"), call.input.list("packages") != nil else {
            throw ApplicationCrash()
        }
        let source = call.input.fields("arguments")?.fields("extension_attributes")?.text("source_code")
        let id = try Shipping(visit: call.visit).ship(
            call.input.int("orderId") ?? 0,
            Shipping.Wish(
                quantities: wanted.quantities(), source: source.flatMap { $0.isEmpty ? nil : $0 },
                tracks: tracks.map { fields in
                    var track = ShipmentTrack()
                    track.take(fields)
                    return track
                }, comment: wanted.comment, notifies: wanted.notifies))
        return .value(.string(String(id)))
    }

    /// GET /V1/shipment/:id/label: no carrier of the shop prints one.
    static func label(_ call: Invocation) throws -> Answer {
        .value(.string(try document(call).row.shippingLabel ?? ""))
    }

    static let takesComment = [
        Parameter.required("id", .string), .required("entity", .object(ShipmentTypes.comment)),
    ]

    // MARK: Parcels

    static let takesTrack = [Parameter.required("entity", .object(ShipmentTypes.track))]

    /// POST /V1/shipment/track
    static func track(_ call: Invocation) throws -> Answer {
        var track = ShipmentTrack()
        track.take(call.input.fields("entity") ?? Fields(), except: ["entity_id", "created_at", "updated_at"])
        let texts = [track.trackNumber, track.carrierCode]
        guard let parent = track.parentID, track.orderID != nil, texts.allSatisfy({ !($0 ?? "").isEmpty }),
            try Shipment.find(parent, in: call.database) != nil
        else { throw MagentoError.couldNotSave("Could not save the shipment tracking.") }
        track.id = try call.visit.ids.take(ShipmentTrack.table.name)
        (track.createdAt, track.updatedAt) = (call.visit.now.sql, call.visit.now.sql)
        try track.insert(into: call.database)
        return .write(track)
    }

    /// DELETE /V1/shipment/track/:id: what does not exist is gone already.
    static func deleteTrack(_ call: Invocation) throws -> Answer {
        try ShipmentTrack.delete(call.input.int("id") ?? 0, in: call.database)
        return .yes
    }

    // MARK: Raw shipments

    static let takesRaw = [Parameter.required("entity", .object(ShipmentTypes.shipment))]

    /// POST /V1/shipment/: a row as it was sent. The goods leave the source that it names, without which it is refused;
    /// the order does not change (orders/documents).
    static func save(_ call: Invocation) throws -> Answer {
        let given = call.input.fields("entity") ?? Fields()
        let order = try SalesOrder.get(given.int("order_id") ?? 0, in: call.database)
        var shipment = SalesShipment(given, isNew: true)
        try shipment.takeNumbers(in: call.visit, store: shipment.row.head.storeID ?? order.order.storeID ?? 0)
        try send(shipment, of: order, call)
        try shipment.insert(in: call.visit)
        return .write(shipment)
    }

    private static func send(_ shipment: SalesShipment, of order: SalesOrder, _ call: Invocation) throws {
        let refusal = MagentoError.couldNotSave("The shipment couldn't be saved.")
        guard let source = shipment.row.source else { throw refusal }
        let stock = SalesStock(visit: call.visit)
        do {
            try stock.send(
                try stock.pieces(of: shipment, in: order), from: source, .shipped, order: order,
                in: try stock.stock(of: order))
        } catch is SalesStock.NotThere {
            throw refusal
        }
    }
}
