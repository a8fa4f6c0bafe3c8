import Simulator

/// A line of a shipment.
struct ShipmentItem: Record, Hashable {
    static let table = Table<ShipmentItem>("sales_shipment_item", indexes: ["parent_id"])

    var additionalData: String?
    var description: String?
    var id = 0
    var name: String?
    var parentID: Int?
    var price: SalesAmount?
    var productID: Int?
    var rowTotal: SalesAmount?
    var sku: String?
    var weight: SalesAmount?
    var orderItemID: Int?
    var qty: SalesAmount?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("additional_data", &additionalData)
        column("description", &description)
        column("entity_id", &id, .key)
        column("name", &name)
        column("parent_id", &parentID)
        column("price", &price)
        column("product_id", &productID)
        column("row_total", &rowTotal)
        column("sku", &sku)
        column("weight", &weight)
        column("order_item_id", &orderItemID)
        column("qty", &qty)
    }
}
