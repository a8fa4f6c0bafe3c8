import Simulator

/// Documents that have a running number for each store view.
enum SalesDocument: String {
    case order
    case invoice
    case shipment
    case creditmemo

    /// The next number of a store view, e.g. `000000004`; views that were opened after the shop was set up have their id
    /// before it (`sales_sequence_profile`). A number that was taken is gone, whatever becomes of the document.
    func nextNumber(store: Int, in visit: Visit) throws -> String {
        let number = String(try visit.ids.take("sequence_\(rawValue)_\(store)"))
        let padded = String(repeating: "0", count: max(0, 9 - number.utf8.count)) + number
        return (store > 1 ? String(store) : "") + padded
    }
}

/// Numbers of orders.
enum OrderIncrement {
    /// Takes the next number of a store view.
    static func reserve(store: Int, in visit: Visit) throws -> String {
        try SalesDocument.order.nextNumber(store: store, in: visit)
    }
}
