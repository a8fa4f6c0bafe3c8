import Simulator

/// Orders, invoices, shipments, credit memos.
enum SalesRoutes {
    static let rows: [Route] = [
        Route(
            .get, "/V1/orders/:id", "Magento.Sales.Api.OrderRepositoryInterface.get",
            .resource("Magento_Sales::actions_view"), takes: [.required("id", .int)], gives: .object(OrderTypes.order),
            startsSession: true, level: .partial, OrderEndpoints.get),
        Route(
            .get, "/V1/orders", "Magento.Sales.Api.OrderRepositoryInterface.getList",
            .resource("Magento_Sales::actions_view"), takes: [SearchCriteria.parameter],
            gives: .page(of: OrderTypes.order, "SearchResultInterface"), startsSession: true, level: .partial,
            DocumentEndpoints.orders.list),
        Route(
            .post, "/V1/orders", "Magento.Sales.Api.OrderRepositoryInterface.save", .resource("Magento_Sales::create"),
            takes: [.required("entity", .any)]),
        Route(
            .put, "/V1/orders/create", "Magento.Sales.Api.OrderRepositoryInterface.save",
            .resource("Magento_Sales::create"), takes: [.required("entity", .any)]),
        Route(
            .get, "/V1/orders/:id/statuses", "Magento.Sales.Api.OrderManagementInterface.getStatus",
            .resource("Magento_Sales::actions_view"), takes: [.required("id", .int)], gives: .string, level: .partial,
            OrderEndpoints.status),
        Route(
            .post, "/V1/orders/:id/cancel", "Magento.Sales.Api.OrderManagementInterface.cancel",
            .resource("Magento_Sales::cancel"), takes: [.required("id", .int)], gives: .bool, level: .absent,
            DocumentEndpoints.orders.gate),
        Route(
            .post, "/V1/orders/:id/emails", "Magento.Sales.Api.OrderManagementInterface.notify",
            .resource("Magento_Sales::emails"), takes: [.required("id", .int)], gives: .bool, level: .absent,
            DocumentEndpoints.orders.gate),
        Route(
            .post, "/V1/orders/:id/hold", "Magento.Sales.Api.OrderManagementInterface.hold",
            .resource("Magento_Sales::hold"), takes: [.required("id", .int)], gives: .bool, level: .absent,
            DocumentEndpoints.orders.gate),
        Route(
            .post, "/V1/orders/:id/unhold", "Magento.Sales.Api.OrderManagementInterface.unHold",
            .resource("Magento_Sales::unhold"), takes: [.required("id", .int)], gives: .bool, level: .absent,
            DocumentEndpoints.orders.gate),
        Route(
            .post, "/V1/orders/:id/comments", "Magento.Sales.Api.OrderManagementInterface.addComment",
            .resource("Magento_Sales::comment"), takes: [.required("id", .int), .required("statusHistory", .any)]),
        Route(
            .get, "/V1/orders/:id/comments", "Magento.Sales.Api.OrderManagementInterface.getCommentsList",
            .resource("Magento_Sales::actions_view"), takes: [.required("id", .int)],
            gives: .page(of: OrderTypes.history, "SearchResultInterface"), level: .partial,
            DocumentEndpoints.orders.comments),
        Route(
            .put, "/V1/orders/:parent_id", "Magento.Sales.Api.OrderAddressRepositoryInterface.save",
            .resource("Magento_Sales::create"), takes: [.required("parent_id", .string), .required("entity", .any)]),
        Route(
            .get, "/V1/orders/items/:id", "Magento.Sales.Api.OrderItemRepositoryInterface.get",
            .resource("Magento_Sales::actions_view"), takes: [.required("id", .int)],
            gives: .object(OrderItemTypes.item), level: .partial, DocumentEndpoints.orderItems.get),
        Route(
            .get, "/V1/orders/items", "Magento.Sales.Api.OrderItemRepositoryInterface.getList",
            .resource("Magento_Sales::actions_view"), takes: [SearchCriteria.parameter],
            gives: .page(of: OrderItemTypes.item, "SearchResultInterface"), level: .partial,
            DocumentEndpoints.orderItems.list),
        Route(
            .get, "/V1/invoices/:id", "Magento.Sales.Api.InvoiceRepositoryInterface.get",
            .resource("Magento_Sales::sales_invoice"), takes: [.required("id", .int)],
            gives: .object(InvoiceTypes.invoice), level: .partial, DocumentEndpoints.invoices.get),
        Route(
            .get, "/V1/invoices", "Magento.Sales.Api.InvoiceRepositoryInterface.getList",
            .resource("Magento_Sales::sales_invoice"), takes: [SearchCriteria.parameter],
            gives: .page(of: InvoiceTypes.invoice, "SearchResultInterface"), level: .partial,
            DocumentEndpoints.invoices.list),
        Route(
            .post, "/V1/invoices/", "Magento.Sales.Api.InvoiceRepositoryInterface.save",
            .resource("Magento_Sales::sales_invoice"), takes: [.required("entity", .any)]),
        Route(
            .get, "/V1/invoices/:id/comments", "Magento.Sales.Api.InvoiceManagementInterface.getCommentsList",
            .resource("Magento_Sales::sales_invoice"), takes: [.required("id", .int)],
            gives: .page(of: InvoiceTypes.comment, "SearchResultInterface"), level: .partial,
            DocumentEndpoints.invoices.comments),
        Route(
            .post, "/V1/invoices/:id/emails", "Magento.Sales.Api.InvoiceManagementInterface.notify",
            .resource("Magento_Sales::sales_invoice"), takes: [.required("id", .int)], gives: .bool, level: .absent,
            DocumentEndpoints.invoices.gate),
        Route(
            .post, "/V1/invoices/:id/void", "Magento.Sales.Api.InvoiceManagementInterface.setVoid",
            .resource("Magento_Sales::sales_invoice"), takes: [.required("id", .int)], gives: .bool, level: .absent,
            DocumentEndpoints.invoices.gate),
        Route(
            .post, "/V1/invoices/:id/capture", "Magento.Sales.Api.InvoiceManagementInterface.setCapture",
            .resource("Magento_Sales::sales_invoice"), takes: [.required("id", .int)], gives: .string, level: .absent,
            DocumentEndpoints.invoices.gate),
        Route(
            .post, "/V1/invoices/comments", "Magento.Sales.Api.InvoiceCommentRepositoryInterface.save",
            .resource("Magento_Sales::sales_invoice"), takes: [.required("entity", .any)]),
        Route(
            .post, "/V1/invoice/:invoiceId/refund", "Magento.Sales.Api.RefundInvoiceInterface.execute",
            .resource("Magento_Sales::sales_invoice"),
            takes: [
                .required("invoiceId", .int), .optional("items", .any), .optional("isOnline", .bool),
                .optional("notify", .bool), .optional("appendComment", .bool), .optional("comment", .any),
                .optional("arguments", .any),
            ]),
        Route(
            .get, "/V1/creditmemo/:id/comments", "Magento.Sales.Api.CreditmemoManagementInterface.getCommentsList",
            .resource("Magento_Sales::sales_creditmemo"), takes: [.required("id", .int)],
            gives: .page(of: CreditmemoTypes.comment, "SearchResultInterface"), level: .partial,
            DocumentEndpoints.creditmemos.comments),
        Route(
            .put, "/V1/creditmemo/:id", "Magento.Sales.Api.CreditmemoManagementInterface.cancel",
            .resource("Magento_Sales::sales_creditmemo"), takes: [.required("id", .int)], gives: .bool, throws: [500],
            SalesDocumentEndpoints.cancelCreditmemo),
        Route(
            .post, "/V1/creditmemo/:id/emails", "Magento.Sales.Api.CreditmemoManagementInterface.notify",
            .resource("Magento_Sales::sales_creditmemo"), takes: [.required("id", .int)], gives: .bool, level: .absent,
            DocumentEndpoints.creditmemos.gate),
        Route(
            .post, "/V1/creditmemo/refund", "Magento.Sales.Api.CreditmemoManagementInterface.refund",
            .resource("Magento_Sales::sales_creditmemo"),
            takes: [.required("creditmemo", .any), .optional("offlineRequested", .bool)]),
        Route(
            .get, "/V1/creditmemo/:id", "Magento.Sales.Api.CreditmemoRepositoryInterface.get",
            .resource("Magento_Sales::sales_creditmemo"), takes: [.required("id", .int)],
            gives: .object(CreditmemoTypes.creditmemo), level: .partial, DocumentEndpoints.creditmemos.get),
        Route(
            .get, "/V1/creditmemos", "Magento.Sales.Api.CreditmemoRepositoryInterface.getList",
            .resource("Magento_Sales::sales_creditmemo"), takes: [SearchCriteria.parameter],
            gives: .page(of: CreditmemoTypes.creditmemo, "SearchResultInterface"), level: .partial,
            DocumentEndpoints.creditmemos.list),
        Route(
            .post, "/V1/creditmemo", "Magento.Sales.Api.CreditmemoRepositoryInterface.save",
            .resource("Magento_Sales::sales_creditmemo"), takes: [.required("entity", .any)]),
        Route(
            .post, "/V1/creditmemo/:id/comments", "Magento.Sales.Api.CreditmemoCommentRepositoryInterface.save",
            .resource("Magento_Sales::sales_creditmemo"), takes: [.required("id", .string), .required("entity", .any)]),
        Route(
            .post, "/V1/order/:orderId/refund", "Magento.Sales.Api.RefundOrderInterface.execute",
            .resource("Magento_Sales::creditmemo"),
            takes: [
                .required("orderId", .int), .optional("items", .any), .optional("notify", .bool),
                .optional("appendComment", .bool), .optional("comment", .any), .optional("arguments", .any),
            ], gives: .int, level: .absent, DocumentEndpoints.ofOrders.gate),
        Route(
            .get, "/V1/shipment/:id", "Magento.Sales.Api.ShipmentRepositoryInterface.get",
            .resource("Magento_Sales::shipment"), takes: [.required("id", .int)],
            gives: .object(ShipmentTypes.shipment), level: .partial, DocumentEndpoints.shipments.get),
        Route(
            .get, "/V1/shipments", "Magento.Sales.Api.ShipmentRepositoryInterface.getList",
            .resource("Magento_Sales::shipment"), takes: [SearchCriteria.parameter],
            gives: .page(of: ShipmentTypes.shipment, "SearchResultInterface"), level: .partial,
            DocumentEndpoints.shipments.list),
        Route(
            .post, "/V1/shipment/", "Magento.Sales.Api.ShipmentRepositoryInterface.save",
            .resource("Magento_Sales::shipment"), takes: [.required("entity", .any)]),
        Route(
            .get, "/V1/shipment/:id/comments", "Magento.Sales.Api.ShipmentManagementInterface.getCommentsList",
            .resource("Magento_Sales::shipment"), takes: [.required("id", .int)],
            gives: .page(of: ShipmentTypes.comment, "SearchResultInterface"), level: .partial,
            DocumentEndpoints.shipments.comments),
        Route(
            .post, "/V1/shipment/:id/emails", "Magento.Sales.Api.ShipmentManagementInterface.notify",
            .resource("Magento_Sales::shipment"), takes: [.required("id", .int)], gives: .bool, level: .absent,
            DocumentEndpoints.shipments.gate),
        Route(
            .get, "/V1/shipment/:id/label", "Magento.Sales.Api.ShipmentManagementInterface.getLabel",
            .resource("Magento_Sales::shipment"), takes: [.required("id", .int)], gives: .string, level: .absent,
            DocumentEndpoints.shipments.gate),
        Route(
            .post, "/V1/shipment/:id/comments", "Magento.Sales.Api.ShipmentCommentRepositoryInterface.save",
            .resource("Magento_Sales::shipment"), takes: [.required("id", .string), .required("entity", .any)]),
        Route(
            .post, "/V1/shipment/track", "Magento.Sales.Api.ShipmentTrackRepositoryInterface.save",
            .resource("Magento_Sales::shipment"), takes: [.required("entity", .any)]),
        Route(
            .delete, "/V1/shipment/track/:id", "Magento.Sales.Api.ShipmentTrackRepositoryInterface.deleteById",
            .resource("Magento_Sales::shipment"), takes: [.required("id", .int)], gives: .bool, throws: [400],
            level: .partial, SalesDocumentEndpoints.deleteTrack),
        Route(
            .post, "/V1/order/:orderId/ship", "Magento.Sales.Api.ShipOrderInterface.execute",
            .resource("Magento_Sales::ship"),
            takes: [
                .required("orderId", .int), .optional("items", .any), .optional("notify", .bool),
                .optional("appendComment", .bool), .optional("comment", .any), .optional("tracks", .any),
                .optional("packages", .any), .optional("arguments", .any),
            ], gives: .int, level: .absent, DocumentEndpoints.ofOrders.gate),
        Route(
            .get, "/V1/transactions/:id", "Magento.Sales.Api.TransactionRepositoryInterface.get",
            .resource("Magento_Sales::transactions_fetch"), takes: [.required("id", .int)],
            gives: .object(TransactionTypes.transaction), level: .partial, DocumentEndpoints.transactions.get),
        Route(
            .get, "/V1/transactions", "Magento.Sales.Api.TransactionRepositoryInterface.getList",
            .resource("Magento_Sales::transactions_fetch"), takes: [SearchCriteria.parameter],
            gives: .page(of: TransactionTypes.transaction, "SearchResultInterface"), level: .partial,
            DocumentEndpoints.transactions.list),
        Route(
            .post, "/V1/order/:orderId/invoice", "Magento.Sales.Api.InvoiceOrderInterface.execute",
            .resource("Magento_Sales::invoice"),
            takes: [
                .required("orderId", .int), .optional("capture", .bool), .optional("items", .any),
                .optional("notify", .bool), .optional("appendComment", .bool), .optional("comment", .any),
                .optional("arguments", .any),
            ], gives: .int, level: .absent, DocumentEndpoints.ofOrders.gate),
        Route(
            .post, "/V1/order/notify-orders-are-ready-for-pickup",
            "Magento.InventoryInStorePickupSalesApi.Api.NotifyOrdersAreReadyForPickupInterface.execute",
            .resource("Magento_InventoryInStorePickupApi::notify_orders_are_ready_for_pickup"),
            takes: PickupEndpoints.takesOrders, gives: .object(PickupTypes.notification), PickupEndpoints.notify),
    ]
}
