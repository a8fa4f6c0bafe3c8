import Simulator

/// Loads the orders of the fixtures: `orders.json`, the answer of GET /V1/orders or its items.
enum OrderSeed {
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("orders.json", fixtures).entities {
            let id = try entity.int("entity_id")
            _ = (try entity.text("increment_id"), try entity.text("created_at"))
            try order(entity, id).insert(into: database)
            for item in entity.value["items"]?.array ?? [] { try self.item(item).insert(into: database) }
            for address in addresses(entity.value) { try address.insert(into: database) }
            if let payment = entity.value["payment"] {
                try self.payment(payment, of: entity.value).insert(into: database)
            }
            for history in entity.value["status_histories"]?.array ?? [] {
                var row = OrderHistory()
                row.take(fields(history))
                try row.insert(into: database)
            }
            try loadTaxes(entity.value, of: id, into: database)
        }
    }

    private static func fields(_ value: JSONValue?) -> Fields { Fields(value?.object ?? JSONObject()) }

    private static func extensions(_ order: JSONValue) -> JSONValue? { order["extension_attributes"] }

    private static func shipping(_ order: JSONValue) -> JSONValue? {
        extensions(order)?["shipping_assignments"]?[0]?["shipping"]
    }

    private static func order(_ entity: FixtureEntity, _ id: Int) throws -> Order {
        var row = Order()
        row.take(fields(entity.value))
        row.shippingMethod = shipping(entity.value)?["method"]?.string
        return row
    }

    /// A line; its sums are shown less the discount.
    private static func item(_ value: JSONValue) -> OrderItem {
        var row = OrderItem()
        row.take(fields(value))
        row.sums.rowTotal += row.sums.discount
        // What the sum with tax was before the discount is not shown; the price times the quantity comes nearest.
        if row.sums.discount.isSome {
            row.sums.rowTotalInclTax = row.sums.priceInclTax.mapped { SalesAmount($0.value * row.qtyOrdered.number) }
        }
        row.productOption = value["product_option"]
        return row
    }

    private static func addresses(_ order: JSONValue) -> [OrderAddress] {
        [order["billing_address"], shipping(order)?["address"]].compactMap { value in
            guard let value else { return nil }
            var row = OrderAddress()
            row.take(fields(value))
            row.street = value["street"]?.array?.compactMap(\.string).joined(separator: "\n")
            return row
        }
    }

    private static func payment(_ value: JSONValue, of order: JSONValue) -> OrderPayment {
        var row = OrderPayment()
        row.take(fields(value))
        let info = extensions(order)?["payment_additional_info"]?.array ?? []
        row.additionalInformation = .object(
            JSONObject(info.map { ($0["key"]?.string ?? "", $0["value"] ?? .null) }))
        return row
    }

    private static func loadTaxes(_ order: JSONValue, of id: Int, into database: Database) throws {
        var ids: [String: Int] = [:]
        for tax in extensions(order)?["applied_taxes"]?.array ?? [] {
            let row = OrderTax(
                id: try OrderTax.count(in: database) + 1, order: id, code: tax["code"]?.string,
                title: tax["title"]?.string, percent: tax["percent"]?.double.map(SalesAmount.init), amount: money(tax))
            try row.insert(into: database)
            ids[row.code ?? ""] = row.id
        }
        for item in extensions(order)?["item_applied_taxes"]?.array ?? [] {
            for tax in item["applied_taxes"]?.array ?? [] {
                try OrderTaxItem(
                    id: try OrderTaxItem.count(in: database) + 1, tax: ids[tax["code"]?.string ?? ""] ?? 0,
                    item: item["item_id"]?.int, percent: tax["percent"]?.double.map(SalesAmount.init),
                    amount: money(tax), type: item["type"]?.string ?? "product"
                ).insert(into: database)
            }
        }
    }

    private static func money(_ tax: JSONValue) -> SalesMoney {
        SalesMoney(
            base: tax["base_amount"]?.double.map(SalesAmount.init), own: tax["amount"]?.double.map(SalesAmount.init))
    }
}
