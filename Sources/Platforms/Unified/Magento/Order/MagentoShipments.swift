import Simulator

/// order.shipment.* and order.refund.add.
enum MagentoShipments {
    static let methods: [String: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult] = [
        "order.shipment.list": list, "order.shipment.info": info, "order.shipment.add": add,
        "order.shipment.tracking.add": addTracking, "order.refund.add": refund,
    ]

    // MARK: Reading

    private static let list: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let order = try MagentoOrders.native(try call.required("order_id"), adapter)
        var criteria = MagentoCriteria()
        criteria.require("order_id", "eq", order.text("entity_id") ?? "0")
        MagentoDates.require(call.parameters, &criteria)
        criteria.sort = ("entity_id", false)
        let (items, total) = try adapter.page(MagentoAdapter.root + "/shipments", criteria, call.page)
        return .list(Listing(rows: items.map { shipment($0, of: order) }, total: total))
    }

    private static let info: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let id = try call.required("id")
        let order = try MagentoOrders.native(try call.required("order_id"), adapter)
        let found = try native(id, adapter)
        guard found.text("order_id") == order.text("entity_id") else {
            throw UnifiedError.notFound("Shipment", id: id)
        }
        return .model(shipment(found, of: order))
    }

    private static func native(_ id: String, _ adapter: MagentoAdapter) throws -> JSONValue {
        guard Int(id) != nil else { throw UnifiedError.notFound("Shipment", id: id) }
        return try adapter.body(MagentoAdapter.root + "/shipment/\(id)", orElse: .notFound("Shipment", id: id))
    }

    private static func shipment(_ native: JSONValue, of order: JSONValue) -> Shipment {
        var shipment = Shipment()
        shipment.id = native.text("entity_id") ?? ""
        shipment.orderID = order.text("increment_id") ?? ""
        shipment.name = native.text("increment_id")
        shipment.warehouseID = native["extension_attributes"]?.text("source_code")
        shipment.shipmentProvider = native.items("tracks").first?.text("carrier_code")
        shipment.trackingNumbers = native.items("tracks").map {
            ShipmentTrackingNumber(carrierID: $0.text("carrier_code"), trackingNumber: $0.text("track_number"))
        }
        shipment.createdAt = UnifiedDate(utc: native.text("created_at"))
        shipment.modifiedTime = UnifiedDate(utc: native.text("updated_at"))
        shipment.isShipped = true
        shipment.items = native.items("items").map { item in
            ShipmentItem(
                orderProductID: item.text("order_item_id"), productID: item.text("product_id"),
                model: item.text("sku"), name: item.text("name"), price: item.number("price"),
                quantity: item.number("qty"))
        }
        return shipment
    }

    // MARK: Writing

    /// Everything that is open, unless items are sent.
    private static let add: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let order = try MagentoOrders.native(try call.required("order_id"), adapter)
        var body: JSONObject = [:]
        let items = try items(call.parameters, order) { item in
            (item.number("qty_ordered") ?? 0) - (item.number("qty_shipped") ?? 0) - (item.number("qty_canceled") ?? 0)
                - (item.number("qty_refunded") ?? 0)
        }
        if !items.isEmpty { body["items"] = .array(items) }
        body["notify"] = .bool(call.parameters.flag("send_notifications") ?? false)
        let tracks = call.parameters.objects("tracking_numbers").map { number in
            track(number.text("tracking_number"), number.filled("carrier_id"), call.parameters)
        }
        if !tracks.isEmpty { body["tracks"] = .array(tracks) }
        if let source = try call.parameters.filled("warehouse_id") ?? source(of: order, items, adapter) {
            body["arguments"] = ["extension_attributes": ["source_code": .string(source)]]
        }
        let path = MagentoAdapter.root + "/order/\(order.text("entity_id") ?? "0")/ship"
        let id = try adapter.client.send("POST", path, .object(body)).body
        return .members(["shipment_id": .string(ScenarioClient.plain(id))])
    }

    /// The first source that holds everything to be sent; nil where the shop has none, or none holds it.
    private static func source(
        of order: JSONValue, _ sent: [JSONValue], _ adapter: MagentoAdapter
    ) throws -> String? {
        let scope = try adapter.scope(Parameters([:]))
        guard try adapter.inventory().hasSources else { return nil }
        let wanted = Dictionary(
            sent.map { ($0.text("order_item_id") ?? "", $0.number("qty") ?? 0) }
        ) { first, _ in first }
        let lines = order.items("items").compactMap { item -> (sku: String, quantity: Double)? in
            guard item.flag("is_virtual") != true, let sku = item.text("sku") else { return nil }
            let quantity = wanted[item.text("item_id") ?? ""] ?? (wanted.isEmpty ? item.number("qty_ordered") : nil)
            return quantity.map { (sku, $0) }
        }
        guard !lines.isEmpty else { return nil }
        let goods = try MagentoGoods.inventory(of: lines.map(\.sku), adapter, scope)
        let places = goods.values.joined().sorted { ($0.priority ?? .max) < ($1.priority ?? .max) }
        return places.map(\.warehouseID).first { source in
            lines.allSatisfy { line in
                goods[line.sku]?.contains { $0.warehouseID == source && $0.quantity >= line.quantity } ?? false
            }
        }
    }

    /// The items that are sent, checked against what is open.
    ///
    /// - Throws: 112 for an item that the order does not have, 107 for more than is open.
    private static func items(
        _ parameters: Parameters, _ order: JSONValue, open: (JSONValue) -> Double
    ) throws -> [JSONValue] {
        try parameters.objects("items").map { wanted in
            let id = wanted.text("order_product_id") ?? ""
            guard let item = order.items("items").first(where: { $0.text("item_id") == id }) else {
                throw UnifiedError.notFound("Order product", id: id)
            }
            let quantity = wanted.number("quantity") ?? open(item)
            if quantity > open(item) {
                throw UnifiedError.refused(
                    "The specified quantity of items is larger than are available for the shipment")
            }
            return ["order_item_id": .int(Int64(item.integer("item_id") ?? 0)), "qty": .number(quantity)]
        }
    }

    private static func track(_ number: String?, _ carrier: String?, _ parameters: Parameters) -> JSONValue {
        let title = parameters.filled("tracking_provider") ?? parameters.filled("shipment_provider")
        return [
            "track_number": .string(number ?? ""), "title": .string(title ?? carrier ?? "Custom"),
            "carrier_code": .string(carrier ?? "custom"),
        ]
    }

    private static let addTracking: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let shipment = try native(try call.required("shipment_id"), adapter)
        let number = try call.required("tracking_number")
        var entity = track(number, call.parameters.filled("carrier_id"), call.parameters).object ?? [:]
        entity["order_id"] = shipment["order_id"]
        entity["parent_id"] = shipment["entity_id"]
        entity["weight"] = 0
        entity["qty"] = 0
        entity["description"] = ""
        let made = try adapter.client.send(
            "POST", MagentoAdapter.root + "/shipment/track", ["entity": .object(entity)]
        ).body
        return .members(["shipment_tracking_id": .string(made.text("entity_id") ?? "")])
    }

    // MARK: Refunds

    private static let refund: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let order = try MagentoOrders.native(try call.required("order_id"), adapter)
        var body: JSONObject = [:]
        let items = try items(call.parameters, order) { item in
            (item.number("qty_invoiced") ?? 0) - (item.number("qty_refunded") ?? 0)
        }
        if !items.isEmpty { body["items"] = .array(items) }
        body["notify"] = .bool(call.parameters.flag("send_notifications") ?? false)
        var arguments: JSONObject = [:]
        if let shipping = call.parameters.number("shipping_price") { arguments["shipping_amount"] = .number(shipping) }
        if let fee = call.parameters.number("fee_price") { arguments["adjustment_negative"] = .number(fee) }
        if call.parameters.flag("item_restock") ?? false {
            let ids = (items.isEmpty ? order.items("items") : items).compactMap {
                $0["order_item_id"] ?? $0["item_id"]
            }
            arguments["extension_attributes"] = ["return_to_stock_items": .array(ids)]
        }
        if !arguments.isEmpty { body["arguments"] = .object(arguments) }
        if let message = call.parameters.filled("message") {
            body["comment"] = ["comment": .string(message), "is_visible_on_front": 0]
            body["appendComment"] = true
        }
        let path = MagentoAdapter.root + "/order/\(order.text("entity_id") ?? "0")/refund"
        let id = try adapter.client.send("POST", path, .object(body)).body
        return .members(["refund_id": .string(ScenarioClient.plain(id)), "additional_refund_ids": nil])
    }
}
