import Simulator

/// Orders, invoices, shipments, credit memos.
enum SalesRoutes {
    static let rows: [Route] = [
        Route(
            .get, "/V1/orders/:id", "Magento.Sales.Api.OrderRepositoryInterface.get",
            .resource("Magento_Sales::actions_view"), takes: OrderEndpoints.takesID, gives: .object(OrderTypes.order),
            startsSession: true,
            OrderEndpoints.get),
        Route(
            .get, "/V1/orders", "Magento.Sales.Api.OrderRepositoryInterface.getList",
            .resource("Magento_Sales::actions_view"), takes: [SearchCriteria.parameter],
            gives: .page(of: OrderTypes.order, "SearchResultInterface"), startsSession: true, OrderEndpoints.list),
        Route(
            .post, "/V1/orders", "Magento.Sales.Api.OrderRepositoryInterface.save",
            .resource("Magento_Sales::create"), takes: OrderSave.takes, gives: .object(OrderTypes.order), OrderSave.save
        ),
        Route(
            .put, "/V1/orders/create", "Magento.Sales.Api.OrderRepositoryInterface.save",
            .resource("Magento_Sales::create"), takes: OrderSave.takes, gives: .object(OrderTypes.order), OrderSave.save
        ),
        Route(
            .get, "/V1/orders/:id/statuses", "Magento.Sales.Api.OrderManagementInterface.getStatus",
            .resource("Magento_Sales::actions_view"), takes: OrderEndpoints.takesID, gives: .string,
            OrderEndpoints.status),
        Route(
            .post, "/V1/orders/:id/cancel", "Magento.Sales.Api.OrderManagementInterface.cancel",
            .resource("Magento_Sales::cancel"), takes: OrderEndpoints.takesID, gives: .bool, OrderEndpoints.cancel),
        Route(
            .post, "/V1/orders/:id/emails", "Magento.Sales.Api.OrderManagementInterface.notify",
            .resource("Magento_Sales::emails"), takes: OrderEndpoints.takesID, gives: .bool, OrderEndpoints.email),
        Route(
            .post, "/V1/orders/:id/hold", "Magento.Sales.Api.OrderManagementInterface.hold",
            .resource("Magento_Sales::hold"), takes: OrderEndpoints.takesID, gives: .bool, OrderEndpoints.hold),
        Route(
            .post, "/V1/orders/:id/unhold", "Magento.Sales.Api.OrderManagementInterface.unHold",
            .resource("Magento_Sales::unhold"), takes: OrderEndpoints.takesID, gives: .bool, OrderEndpoints.unhold),
        Route(
            .post, "/V1/orders/:id/comments", "Magento.Sales.Api.OrderManagementInterface.addComment",
            .resource("Magento_Sales::comment"), takes: OrderEndpoints.takesComment, gives: .bool,
            OrderEndpoints.comment),
        Route(
            .get, "/V1/orders/:id/comments", "Magento.Sales.Api.OrderManagementInterface.getCommentsList",
            .resource("Magento_Sales::actions_view"), takes: OrderEndpoints.takesID,
            gives: .page(of: OrderTypes.history, "SearchResultInterface"), OrderEndpoints.comments),
        Route(
            .put, "/V1/orders/:parent_id", "Magento.Sales.Api.OrderAddressRepositoryInterface.save",
            .resource("Magento_Sales::create"), takes: OrderEndpoints.takesAddress,
            gives: .object(OrderAddressTypes.address), OrderEndpoints.saveAddress),
        Route(
            .get, "/V1/orders/items/:id", "Magento.Sales.Api.OrderItemRepositoryInterface.get",
            .resource("Magento_Sales::actions_view"), takes: OrderEndpoints.takesID,
            gives: .object(OrderItemTypes.item), OrderEndpoints.item),
        Route(
            .get, "/V1/orders/items", "Magento.Sales.Api.OrderItemRepositoryInterface.getList",
            .resource("Magento_Sales::actions_view"), takes: [SearchCriteria.parameter],
            gives: .page(of: OrderItemTypes.item, "SearchResultInterface"), OrderEndpoints.items),
        Route(
            .get, "/V1/invoices/:id", "Magento.Sales.Api.InvoiceRepositoryInterface.get",
            .resource("Magento_Sales::sales_invoice"), takes: [.required("id", .int)],
            gives: .object(InvoiceTypes.invoice), InvoiceEndpoints.get),
        Route(
            .get, "/V1/invoices", "Magento.Sales.Api.InvoiceRepositoryInterface.getList",
            .resource("Magento_Sales::sales_invoice"), takes: [SearchCriteria.parameter],
            gives: .page(of: InvoiceTypes.invoice, "SearchResultInterface"), InvoiceEndpoints.list),
        Route(
            .post, "/V1/invoices/", "Magento.Sales.Api.InvoiceRepositoryInterface.save",
            .resource("Magento_Sales::sales_invoice"), takes: InvoiceEndpoints.takesRaw,
            gives: .object(InvoiceTypes.invoice), InvoiceEndpoints.save),
        Route(
            .get, "/V1/invoices/:id/comments", "Magento.Sales.Api.InvoiceManagementInterface.getCommentsList",
            .resource("Magento_Sales::sales_invoice"), takes: [.required("id", .int)],
            gives: .page(of: InvoiceTypes.comment, "SearchResultInterface"), InvoiceEndpoints.comments),
        Route(
            .post, "/V1/invoices/:id/emails", "Magento.Sales.Api.InvoiceManagementInterface.notify",
            .resource("Magento_Sales::sales_invoice"), takes: [.required("id", .int)], gives: .bool,
            InvoiceEndpoints.email),
        Route(
            .post, "/V1/invoices/:id/void", "Magento.Sales.Api.InvoiceManagementInterface.setVoid",
            .resource("Magento_Sales::sales_invoice"), takes: [.required("id", .int)], gives: .bool,
            InvoiceEndpoints.void),
        Route(
            .post, "/V1/invoices/:id/capture", "Magento.Sales.Api.InvoiceManagementInterface.setCapture",
            .resource("Magento_Sales::sales_invoice"), takes: [.required("id", .int)], gives: .string,
            InvoiceEndpoints.capture),
        Route(
            .post, "/V1/invoices/comments", "Magento.Sales.Api.InvoiceCommentRepositoryInterface.save",
            .resource("Magento_Sales::sales_invoice"), takes: InvoiceEndpoints.takesComment,
            gives: .object(InvoiceTypes.comment), throws: [400], InvoiceEndpoints.comment),
        Route(
            .post, "/V1/invoice/:invoiceId/refund", "Magento.Sales.Api.RefundInvoiceInterface.execute",
            .resource("Magento_Sales::sales_invoice"), takes: CreditmemoEndpoints.takesInvoiceRefund, gives: .int,
            CreditmemoEndpoints.refundInvoice),
        Route(
            .get, "/V1/creditmemo/:id/comments", "Magento.Sales.Api.CreditmemoManagementInterface.getCommentsList",
            .resource("Magento_Sales::sales_creditmemo"), takes: [.required("id", .int)],
            gives: .page(of: CreditmemoTypes.comment, "SearchResultInterface"), CreditmemoEndpoints.comments),
        Route(
            .put, "/V1/creditmemo/:id", "Magento.Sales.Api.CreditmemoManagementInterface.cancel",
            .resource("Magento_Sales::sales_creditmemo"), takes: [.required("id", .int)], gives: .bool, throws: [500],
            CreditmemoEndpoints.cancel),
        Route(
            .post, "/V1/creditmemo/:id/emails", "Magento.Sales.Api.CreditmemoManagementInterface.notify",
            .resource("Magento_Sales::sales_creditmemo"), takes: [.required("id", .int)], gives: .bool,
            CreditmemoEndpoints.email),
        Route(
            .post, "/V1/creditmemo/refund", "Magento.Sales.Api.CreditmemoManagementInterface.refund",
            .resource("Magento_Sales::sales_creditmemo"), takes: RawCreditmemo.takesRefund,
            gives: .object(CreditmemoTypes.creditmemo), RawCreditmemo.refund),
        Route(
            .get, "/V1/creditmemo/:id", "Magento.Sales.Api.CreditmemoRepositoryInterface.get",
            .resource("Magento_Sales::sales_creditmemo"), takes: [.required("id", .int)],
            gives: .object(CreditmemoTypes.creditmemo), CreditmemoEndpoints.get),
        Route(
            .get, "/V1/creditmemos", "Magento.Sales.Api.CreditmemoRepositoryInterface.getList",
            .resource("Magento_Sales::sales_creditmemo"), takes: [SearchCriteria.parameter],
            gives: .page(of: CreditmemoTypes.creditmemo, "SearchResultInterface"), CreditmemoEndpoints.list),
        Route(
            .post, "/V1/creditmemo", "Magento.Sales.Api.CreditmemoRepositoryInterface.save",
            .resource("Magento_Sales::sales_creditmemo"), takes: RawCreditmemo.takes,
            gives: .object(CreditmemoTypes.creditmemo), RawCreditmemo.save),
        Route(
            .post, "/V1/creditmemo/:id/comments", "Magento.Sales.Api.CreditmemoCommentRepositoryInterface.save",
            .resource("Magento_Sales::sales_creditmemo"), takes: CreditmemoEndpoints.takesComment,
            gives: .object(CreditmemoTypes.comment), throws: [400], CreditmemoEndpoints.comment),
        Route(
            .post, "/V1/order/:orderId/refund", "Magento.Sales.Api.RefundOrderInterface.execute",
            .resource("Magento_Sales::creditmemo"), takes: CreditmemoEndpoints.takesRefund, gives: .int,
            CreditmemoEndpoints.refund),
        Route(
            .get, "/V1/shipment/:id", "Magento.Sales.Api.ShipmentRepositoryInterface.get",
            .resource("Magento_Sales::shipment"), takes: [.required("id", .int)],
            gives: .object(ShipmentTypes.shipment), ShipmentEndpoints.get),
        Route(
            .get, "/V1/shipments", "Magento.Sales.Api.ShipmentRepositoryInterface.getList",
            .resource("Magento_Sales::shipment"), takes: [SearchCriteria.parameter],
            gives: .page(of: ShipmentTypes.shipment, "SearchResultInterface"), ShipmentEndpoints.list),
        Route(
            .post, "/V1/shipment/", "Magento.Sales.Api.ShipmentRepositoryInterface.save",
            .resource("Magento_Sales::shipment"), takes: ShipmentEndpoints.takesRaw,
            gives: .object(ShipmentTypes.shipment), ShipmentEndpoints.save),
        Route(
            .get, "/V1/shipment/:id/comments", "Magento.Sales.Api.ShipmentManagementInterface.getCommentsList",
            .resource("Magento_Sales::shipment"), takes: [.required("id", .int)],
            gives: .page(of: ShipmentTypes.comment, "SearchResultInterface"), ShipmentEndpoints.comments),
        Route(
            .post, "/V1/shipment/:id/emails", "Magento.Sales.Api.ShipmentManagementInterface.notify",
            .resource("Magento_Sales::shipment"), takes: [.required("id", .int)], gives: .bool, ShipmentEndpoints.email),
        Route(
            .get, "/V1/shipment/:id/label", "Magento.Sales.Api.ShipmentManagementInterface.getLabel",
            .resource("Magento_Sales::shipment"), takes: [.required("id", .int)], gives: .string,
            ShipmentEndpoints.label),
        Route(
            .post, "/V1/shipment/:id/comments", "Magento.Sales.Api.ShipmentCommentRepositoryInterface.save",
            .resource("Magento_Sales::shipment"), takes: ShipmentEndpoints.takesComment,
            gives: .object(ShipmentTypes.comment), throws: [400], ShipmentEndpoints.comment),
        Route(
            .post, "/V1/shipment/track", "Magento.Sales.Api.ShipmentTrackRepositoryInterface.save",
            .resource("Magento_Sales::shipment"), takes: ShipmentEndpoints.takesTrack,
            gives: .object(ShipmentTypes.track), throws: [400], ShipmentEndpoints.track),
        Route(
            .delete, "/V1/shipment/track/:id", "Magento.Sales.Api.ShipmentTrackRepositoryInterface.deleteById",
            .resource("Magento_Sales::shipment"), takes: [.required("id", .int)], gives: .bool, throws: [400],
            ShipmentEndpoints.deleteTrack),
        Route(
            .post, "/V1/order/:orderId/ship", "Magento.Sales.Api.ShipOrderInterface.execute",
            .resource("Magento_Sales::ship"), takes: ShipmentEndpoints.takesShipment, gives: .int,
            ShipmentEndpoints.create),
        Route(
            .get, "/V1/transactions/:id", "Magento.Sales.Api.TransactionRepositoryInterface.get",
            .resource("Magento_Sales::transactions_fetch"), takes: [.required("id", .int)],
            gives: .object(TransactionTypes.transaction), TransactionEndpoints.get),
        Route(
            .get, "/V1/transactions", "Magento.Sales.Api.TransactionRepositoryInterface.getList",
            .resource("Magento_Sales::transactions_fetch"), takes: [SearchCriteria.parameter],
            gives: .page(of: TransactionTypes.transaction, "SearchResultInterface"), TransactionEndpoints.list),
        Route(
            .post, "/V1/order/:orderId/invoice", "Magento.Sales.Api.InvoiceOrderInterface.execute",
            .resource("Magento_Sales::invoice"), takes: InvoiceEndpoints.takesInvoice, gives: .int,
            InvoiceEndpoints.create),
        Route(
            .post, "/V1/order/notify-orders-are-ready-for-pickup",
            "Magento.InventoryInStorePickupSalesApi.Api.NotifyOrdersAreReadyForPickupInterface.execute",
            .resource("Magento_InventoryInStorePickupApi::notify_orders_are_ready_for_pickup"),
            takes: PickupEndpoints.takesOrders, gives: .object(PickupTypes.notification), PickupEndpoints.notify),
    ]
}
