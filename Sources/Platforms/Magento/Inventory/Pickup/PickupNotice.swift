import PHP
import Simulator

/// Tells a customer that an order can be fetched: it is sent from its location, and its history says so
/// (InventoryInStorePickupSales\Model\NotifyOrdersAreReadyForPickup).
struct PickupNotice {
    let visit: Visit

    /// What is wrong with an order, nil for nothing. Then nothing of it is written.
    func problem(_ order: Int) throws -> String? {
        do {
            try visit.database.transaction { try give(order) }
            return nil
        } catch let error as MagentoError {
            return error.message
        }
    }

    private func give(_ id: Int) throws {
        if try !Shipment.exists("WHERE order_id = ?", id, in: visit.database) { try ship(try order(id)) }
        var order = try order(id)
        if order.order.state == OrderState.processing, !order.canShip, order.canInvoice, order.pickupLocation != nil {
            order.order.status = OrderState.defaultStatus(OrderState.complete)
        }
        let time = try StoreDay.now(store: order.order.storeID ?? 0, in: visit)
        order.add(
            OrderHistory(
                comment: "Order notified for pickup at: " + PHP.date("F j, Y \\a\\t g:i:s A", time),
                entityName: "order",
                isCustomerNotified: 1, isVisibleOnFront: 1, status: order.order.status))
        try order.save(in: visit)
    }

    private func order(_ id: Int) throws -> SalesOrder {
        guard let order = try SalesOrder.all([id], in: visit.database).first else { throw MagentoError.noEntity }
        return order
    }

    private func ship(_ order: SalesOrder) throws {
        guard order.canShip, try isThere(order) else { throw MagentoError.invalid("The order is not ready for pickup") }
        // An order that is not fetched names no source, and no shipment can be made without.
        guard let location = order.pickupLocation else {
            throw MagentoError.invalid("Could not save a shipment, see error log for details")
        }
        _ = try Shipping(visit: visit).ship(order.id, Shipping.Wish(source: location))
    }

    /// Whether the location has every piece of the order.
    private func isThere(_ order: SalesOrder) throws -> Bool {
        guard let location = order.pickupLocation else { return true }
        let source = try Source.find(location, in: visit.database)
        return try order.items.filter { !order.hasChildren($0) }.allSatisfy { item in
            let found = try SourceItem.first(
                "WHERE source_code = ? AND sku = ?", location, item.sku ?? "", in: visit.database)
            guard let found, source?.isEnabled == true, found.status == 1 else { return false }
            return Decimal4.rounded(found.quantity) >= Decimal4.rounded(item.qtyOrdered.orZero.value)
        }
    }
}
