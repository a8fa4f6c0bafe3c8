import Simulator

/// Customers and orders of a Magento.
enum MagentoPeople {
    static let customers = PullStep("customers") { task, number in
        try MagentoPull.page("/rest/V1/customers/search", task, number, sort: "entity_id") { _, items in
            items.map { customer in
                let known = customer.body(without: ["created_at", "updated_at", "created_in"])
                return ["customer": hidden(known, task, person: customer["id"]?.int ?? 0)]
            }
        }
    }

    static let orders = PullStep("orders") { task, number in
        try MagentoPull.page("/rest/V1/orders", task, number, sort: "entity_id") { _, items in
            items.map { order in
                let person = order["customer_id"]?.int ?? order["entity_id"]?.int ?? 0
                let known = order.changing("payment") { $0.body(only: ["method"]) }
                    .changing("items") { $0.each(ordered) }
                return ["entity": hidden(known, task, person: person)]
            }
        }
    }

    /// A line as it was saved: shown it is less its discount (Sales\Model\Order\Webapi\ChangeOutputArray).
    static func ordered(_ item: JSONValue) -> JSONValue {
        ["", "base_"].reduce(item) { item, prefix in
            let discount = item["\(prefix)discount_amount"]?.double ?? 0
            return discount == 0
                ? item
                : item.changing("\(prefix)row_total") { shown in
                    // Money has four digits behind the point.
                    .double((((shown.double ?? 0) + discount) * 10_000).rounded() / 10_000)
                }
        }
    }

    private static func hidden(_ entity: JSONValue, _ task: PullTask, person: Int) -> JSONValue {
        Disguise(isOff: task.options.isAsIs).hide(entity, person: person).body(without: ["protect_code"])
    }
}
