import Simulator

/// What a tax rate made of an order.
struct OrderTax: Record, Hashable {
    static let table = Table<OrderTax>("sales_order_tax", indexes: ["order_id"])

    var id = 0
    var order = 0
    var code: String?
    var title: String?
    var percent: SalesAmount?
    var amount = SalesMoney()
    var priority = 0
    var position = 0
    var process = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("tax_id", &id, .key)
        column("order_id", &order)
        column("code", &code)
        column("title", &title)
        column("percent", &percent)
        column("base_amount", "amount", &amount)
        column("priority", &priority)
        column("position", &position)
        column("process", &process)
    }
}

/// What a tax rate made of one line, or of the shipping.
struct OrderTaxItem: Record, Hashable {
    static let table = Table<OrderTaxItem>("sales_order_tax_item", indexes: ["tax_id", "item_id"])

    var id = 0
    var tax = 0
    /// nil for the shipping.
    var item: Int?
    var percent: SalesAmount?
    var amount = SalesMoney()
    /// `product` or `shipping`.
    var type = "product"

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("tax_item_id", &id, .key)
        column("tax_id", &tax)
        column("item_id", &item)
        column("tax_percent", &percent)
        column("real_base_amount", "real_amount", &amount)
        column("taxable_item_type", &type)
    }
}

/// The taxes of an order as its extension attributes show them.
struct OrderTaxes: Hashable {
    var taxes: [OrderTax] = []
    var items: [OrderTaxItem] = []

    /// `applied_taxes`.
    func writeApplied(to json: inout JSONWriter) {
        json.array(of: taxes) { json, tax in Self.write(tax, tax.percent, tax.amount, to: &json) }
    }

    /// `item_applied_taxes`: the rates of each line together.
    func writeItems(to json: inout JSONWriter) {
        let byID = Dictionary(taxes.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        var seen: Set<String> = []
        let subjects = items.filter { seen.insert("\($0.type) \($0.item ?? 0)").inserted }
        json.array(of: subjects) { json, subject in
            let rates = items.filter { $0.type == subject.type && $0.item == subject.item }
            json.object { json in
                json.member("type", subject.type)
                json.member("item_id", ifSet: subject.item)
                json.member("applied_taxes") { json in
                    json.array(of: rates) { Self.write(byID[$1.tax], $1.percent, $1.amount, to: &$0) }
                }
            }
        }
    }

    private static func write(
        _ tax: OrderTax?, _ percent: SalesAmount?, _ amount: SalesMoney, to json: inout JSONWriter
    ) {
        json.object { json in
            json.member("code", ifSet: tax?.code)
            json.member("title", ifSet: tax?.title)
            json.member("percent", ifSet: percent?.value)
            json.member("amount", amount.own.number)
            json.member("base_amount", amount.base.number)
        }
    }
}
