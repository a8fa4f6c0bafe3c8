import Simulator

/// The states of an order and what follows from them.
enum OrderStatus {
    /// State and its name for people, in the order the real system registers them.
    static let labels: [(status: String, label: String)] = [
        ("pending", "Pending payment"), ("processing", "Processing"), ("on-hold", "On hold"),
        ("completed", "Completed"), ("cancelled", "Cancelled"), ("refunded", "Refunded"), ("failed", "Failed"),
        ("checkout-draft", "Draft"),
    ]

    /// The name for people; the state itself where it is not registered.
    static func label(_ status: String) -> String { labels.first { $0.status == status }?.label ?? status }

    /// States in which items may be changed.
    static let editable: Set = ["pending", "on-hold", "auto-draft"]
    /// States in which an order can be paid.
    static let payable: Set = ["pending", "failed", "checkout-draft"]
    /// States that a finished payment may end.
    static let completable: Set = ["on-hold", "pending", "failed", "cancelled", "checkout-draft"]
    /// States that take stock.
    static let takesStock: Set = ["completed", "processing", "on-hold"]
    /// States that give stock back.
    static let givesStockBack: Set = ["cancelled", "pending"]
    /// States that end a reservation.
    static let endsReservation: Set = ["cancelled", "completed", "processing", "on-hold"]
    /// States in which coupons count as used.
    static let countsCoupons: Set = ["pending", "completed", "processing", "on-hold"]
    /// States in which the pieces count as sold.
    static let countsSales: Set = ["completed", "processing", "on-hold"]
}
