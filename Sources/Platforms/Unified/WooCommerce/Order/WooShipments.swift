import Simulator

/// order.shipment.*: WooCommerce has none, so they are notes that the customer sees, in a form that can be read again, as
/// stores without a plugin for shipments keep them.
enum WooShipments {
    static let methods: [String: WooAdapter.Method] = [
        "order.shipment.add": add, "order.shipment.list": list, "order.shipment.info": info,
        "order.shipment.update": update, "order.shipment.delete": delete, "order.shipment.tracking.add": addTracking,
    ]

    /// Writes a note.
    @discardableResult
    static func note(_ text: String, to order: String, _ isPublic: Bool, _ adapter: WooAdapter) throws -> JSONValue {
        try adapter.send(
            "POST", "orders/\(order)/notes", ["note": .string(text), "customer_note": .bool(isPublic)])
    }

    private static let add: WooAdapter.Method = { adapter, call in
        let id = try call.required("order_id")
        let order = try WooOrders.native(id, adapter)
        let known = try shipments(of: order, adapter)
        let open = open(order, after: known.map(\.shipment))
        var shipment = WooShipment()
        shipment.items = try wanted(call.parameters, of: open)
        shipment.tracking = call.parameters.objects("tracking_numbers").map { number in
            (number.text("carrier_id") ?? "", number.text("tracking_number") ?? "")
        }
        shipment.provider = call.parameters.filled("shipment_provider") ?? call.parameters.filled("shipping_method")
        let note = try note(shipment.text, to: id, call.parameters.flag("send_notifications") ?? false, adapter)
        let isDone = open.allSatisfy { item in
            shipment.items.first { $0.line == item.line }?.quantity == item.quantity
        }
        if isDone, order.text("status") == "processing" {
            _ = try UnifiedError.after("shipment \(note.text("id") ?? "") was added") {
                try adapter.send("PUT", "orders/\(id)", ["status": "completed"])
            }
        }
        return .members(["shipment_id": .string(note.text("id") ?? "")])
    }

    /// - Throws: 107 for more than is left to be shipped.
    private static func wanted(_ given: Parameters, of open: [WooShipment.Item]) throws -> [WooShipment.Item] {
        let items = given.objects("items")
        let wanted =
            items.isEmpty
            ? open.filter { $0.quantity > 0 }
            : items.map { item in
                WooShipment.Item(line: item.text("order_product_id") ?? "", quantity: item.number("quantity") ?? 0)
            }
        for item in wanted {
            guard let left = open.first(where: { $0.line == item.line }) else {
                throw UnifiedError.notFound("Order product", id: item.line)
            }
            guard item.quantity <= left.quantity else { throw tooMany }
        }
        guard !wanted.isEmpty else { throw tooMany }
        return wanted
    }

    private static let tooMany = UnifiedError.refused(
        "The specified quantity of items is larger than are available for the shipment")

    private static func open(_ order: JSONValue, after shipments: [WooShipment]) -> [WooShipment.Item] {
        order.items("line_items").map { line in
            let id = line.text("id") ?? ""
            let sent = shipments.flatMap(\.items).filter { $0.line == id }.reduce(0) { $0 + $1.quantity }
            return WooShipment.Item(line: id, quantity: max((line.number("quantity") ?? 0) - sent, 0))
        }
    }

    // MARK: Reading

    private static func shipments(
        of order: JSONValue, _ adapter: WooAdapter
    ) throws -> [(shipment: WooShipment, note: JSONValue)] {
        let notes = try adapter.get("orders/\(order.text("id") ?? "")/notes").array ?? []
        return notes.reversed().compactMap { note in note.text("note").flatMap { WooShipment($0) }.map { ($0, note) } }
    }

    private static func model(_ shipment: WooShipment, _ note: JSONValue, _ order: JSONValue) -> Shipment {
        var model = Shipment()
        model.id = note.text("id") ?? ""
        model.orderID = order.text("id") ?? ""
        model.shipmentProvider = shipment.provider
        model.trackingNumbers = shipment.tracking.map {
            ShipmentTrackingNumber(carrierID: $0.carrier, trackingNumber: $0.number)
        }
        model.createdAt = WooValue.date(note, "date_created_gmt")
        model.isShipped = true
        model.items = shipment.items.map { item in
            let line = order.items("line_items").first { $0.text("id") == item.line }.map(WooOrderItem.item)
            return ShipmentItem(
                orderProductID: item.line, productID: line?.productID, variantID: line?.variantID, model: line?.model,
                name: line?.name, price: line?.price, quantity: item.quantity)
        }
        return model
    }

    private static let list: WooAdapter.Method = { adapter, call in
        let order = try WooOrders.native(try call.required("order_id"), adapter)
        let rows = try shipments(of: order, adapter).map { model($0.shipment, $0.note, order) }
        return .list(Listing(rows: Array(rows.dropFirst(call.page.start).prefix(call.page.count)), total: rows.count))
    }

    private static let info: WooAdapter.Method = { adapter, call in
        let (order, shipment, note) = try one(call, adapter, id: "id")
        return .model(model(shipment, note, order))
    }

    private static func one(
        _ call: StoreCall, _ adapter: WooAdapter, id name: String
    ) throws -> (order: JSONValue, shipment: WooShipment, note: JSONValue) {
        let id = try call.required(name)
        let order = try WooOrders.native(try call.required("order_id"), adapter)
        guard let found = try shipments(of: order, adapter).first(where: { $0.note.text("id") == id }) else {
            throw UnifiedError.notFound("Shipment", id: id)
        }
        return (order, found.shipment, found.note)
    }

    // MARK: Changing: a note cannot be changed, so it is written anew

    private static let update: WooAdapter.Method = { adapter, call in
        var (order, shipment, note) = try one(call, adapter, id: "shipment_id")
        let numbers = call.parameters.objects("tracking_numbers")
        if !numbers.isEmpty {
            shipment.tracking = numbers.map { ($0.text("carrier_id") ?? "", $0.text("tracking_number") ?? "") }
        }
        shipment.provider = call.parameters.filled("shipment_provider") ?? shipment.provider
        try rewrite(shipment, note, of: order, adapter)
        return .members(["updated_items": 1])
    }

    private static let addTracking: WooAdapter.Method = { adapter, call in
        var (order, shipment, note) = try one(call, adapter, id: "shipment_id")
        let number = try call.required("tracking_number")
        shipment.tracking.append((call.parameters.text("carrier_id") ?? "", number))
        let new = try rewrite(shipment, note, of: order, adapter)
        return .members(["shipment_tracking_id": .string(new.text("id") ?? "")])
    }

    @discardableResult
    private static func rewrite(
        _ shipment: WooShipment, _ note: JSONValue, of order: JSONValue, _ adapter: WooAdapter
    ) throws -> JSONValue {
        let path = "orders/\(order.text("id") ?? "")/notes"
        let new = try self.note(shipment.text, to: order.text("id") ?? "", note.flag("customer_note") ?? false, adapter)
        try adapter.send("DELETE", "\(path)/\(note.text("id") ?? "")?force=true")
        return new
    }

    private static let delete: WooAdapter.Method = { adapter, call in
        let (order, _, note) = try one(call, adapter, id: "shipment_id")
        try adapter.send("DELETE", "orders/\(order.text("id") ?? "")/notes/\(note.text("id") ?? "")?force=true")
        return .members(["deleted_items": 1])
    }
}

/// A shipment as a note: `Shipped by UPS: 2 of item 31, 1 of item 32. Tracking: ups 1Z999, ups 1Z998.`
struct WooShipment {
    struct Item {
        /// The id of the order's line.
        var line = ""
        var quantity = 0.0
    }

    var items: [Item] = []
    var tracking: [(carrier: String, number: String)] = []
    var provider: String?

    init() {}

    /// Reads what ``text`` wrote; nil for any other note.
    init?(_ note: String) {
        let plain = note.hasPrefix("<p>") ? String(note.dropFirst(3).prefix { $0 != "<" }) : note
        guard plain.hasPrefix("Shipped"), let colon = plain.firstRange(of: ": ") else { return nil }
        let head = plain[..<colon.lowerBound]
        provider = head.hasPrefix("Shipped by ") ? String(head.dropFirst(11)) : nil
        let parts = plain[colon.upperBound...].split(separator: ". Tracking: ", maxSplits: 1)
        items = Self.pieces(parts.first ?? "").compactMap { piece in
            let words = piece.split(separator: " ")
            guard words.count == 4, words[1] == "of", words[2] == "item", let quantity = Double(words[0]) else {
                return nil
            }
            return Item(line: String(words[3]), quantity: quantity)
        }
        guard !items.isEmpty else { return nil }
        tracking = Self.pieces(parts.count > 1 ? parts[1] : "").compactMap { piece in
            let words = piece.split(separator: " ", maxSplits: 1)
            return words.count == 2 ? (words[0] == "-" ? "" : String(words[0]), String(words[1])) : nil
        }
    }

    private static func pieces(_ text: Substring) -> [Substring] {
        text.split(separator: ", ").map { $0.last == "." ? $0.dropLast() : $0 }
    }

    /// The note.
    var text: String {
        let lines = items.map { "\(NumberSpelling.php($0.quantity)) of item \($0.line)" }.joined(separator: ", ")
        let head = "Shipped\(provider.map { " by \($0)" } ?? ""): \(lines)."
        guard !tracking.isEmpty else { return head }
        let numbers = tracking.map { "\($0.carrier.isEmpty ? "-" : $0.carrier) \($0.number)" }
        return head + " Tracking: \(numbers.joined(separator: ", "))."
    }
}
