import Simulator

/// An event of an order's life that promises pieces or gives them back.
struct SalesEvent: Hashable, Sendable {
    /// What happened, in Magento's words.
    enum Kind: String, Sendable {
        case orderPlaced = "order_placed"
        case orderPlaceFailed = "order_place_failed"
        case orderCanceled = "order_canceled"
        case shipmentCreated = "shipment_created"
        case invoiceCreated = "invoice_created"
        case creditmemoCreated = "creditmemo_created"
    }

    var kind: Kind
    /// The order's id; empty while the order has none.
    var orderID = ""
    /// The order's number, e.g. `000000001`.
    var orderNumber: String

    /// What the ledger keeps of it.
    var metadata: String {
        JSONWriter.text([
            "event_type": .string(kind.rawValue), "object_type": "order", "object_id": .string(orderID),
            "object_increment_id": .string(orderNumber),
        ])
    }
}

/// The ledger of promised pieces: what orders, shipments and refunds write to.
enum ReservationLedger {
    /// Pieces of a SKU; negative ones leave the stock.
    struct Entry: Hashable, Sendable {
        var sku: String
        var quantity: Double
    }

    /// Appends entries; SKUs whose stock is not managed or that have no pieces of their own get none.
    static func append(_ entries: [Entry], to stock: Int, for event: SalesEvent, in visit: Visit) throws {
        for entry in entries where entry.quantity != 0 {
            guard let product = try StockedProduct.find(entry.sku, in: visit.database), product.isCounted,
                try StockItemRecord.find(product: product.id, in: visit.database)?.managesStock ?? true
            else { continue }
            let reservation = Reservation(
                stock: stock, sku: product.sku, quantity: entry.quantity, metadata: event.metadata)
            try ReservationRecord.append(
                reservation, id: visit.ids.take("inventory_reservation"), in: visit.database)
        }
    }
}
