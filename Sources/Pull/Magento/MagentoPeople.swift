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
                return ["entity": hidden(known, task, person: person)]
            }
        }
    }

    private static func hidden(_ entity: JSONValue, _ task: PullTask, person: Int) -> JSONValue {
        Disguise(isOff: task.options.isAsIs).hide(entity, person: person).body(without: ["protect_code"])
    }
}
