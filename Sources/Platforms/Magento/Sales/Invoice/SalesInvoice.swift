import Simulator

/// An invoice with its lines and comments.
struct SalesInvoice: OrderDocument {
    static let members = RecordMembers<Invoice>(InvoiceTypes.invoice)

    var row = Invoice()
    var items: [InvoiceItem] = []
    var comments: [DocumentComment<Invoice>] = []

    /// States of invoices.
    enum State {
        static let open = 1
        static let paid = 2
        static let canceled = 3
    }
}
