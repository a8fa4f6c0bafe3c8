import Simulator

/// What orders and their documents add to the room.
enum Sales {
    /// The tables.
    static let schemas = [
        Order.table.schema, OrderItem.table.schema, OrderAddress.table.schema, OrderPayment.table.schema,
        OrderHistory.table.schema, OrderTax.table.schema, OrderTaxItem.table.schema, Invoice.table.schema,
        InvoiceItem.table.schema, Invoice.comments.table.schema, Shipment.table.schema, ShipmentItem.table.schema,
        ShipmentTrack.table.schema, Shipment.comments.table.schema, Creditmemo.table.schema,
        CreditmemoItem.table.schema, Creditmemo.comments.table.schema, PaymentTransaction.table.schema,
    ]

    /// The fixtures.
    static let seeds: [Features.Seed] = [
        OrderSeed.load, SalesInvoice.load, SalesShipment.load, SalesCreditmemo.load, PaymentTransaction.load,
    ]
}
