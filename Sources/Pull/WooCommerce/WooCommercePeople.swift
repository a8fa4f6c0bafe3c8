import Simulator

/// Customers, reviews and orders of a WooCommerce.
enum WooCommercePeople {
    static var customers: [PullStep] {
        [
            PullStep("customers") { task, number in
                try WooCommercePull.page("customers", task, number, query: "orderby=id&order=asc&role=all") {
                    customer in
                    let known = customer.body(without: [
                        "_links", "date_created_gmt", "date_modified", "date_modified_gmt", "is_paying_customer",
                        "avatar_url",
                    ])
                    return hidden(known, task, person: customer["id"]?.int ?? 0)
                }
            },
            PullStep("reviews") { task, number in
                try WooCommercePull.page("products/reviews", task, number, query: "status=all") { review in
                    let known = review.body(only: [
                        "id", "product_id", "date_created", "status", "reviewer", "reviewer_email", "review", "rating",
                        "verified",
                    ])
                    return hidden(known, task, person: review["id"]?.int ?? 0)
                }
            },
        ]
    }

    static let orders = PullStep("orders") { task, number in
        try WooCommercePull.page("orders", task, number, query: "orderby=id&order=asc&status=any") { order in
            let number = order["id"]?.int ?? 0
            let known = order.body(only: kept).changing("meta_data") { $0.each { $0.body(only: ["key", "value"]) } }
            let body = hidden(
                lines(known), task, person: order["customer_id"]?.int.flatMap { $0 > 0 ? $0 : nil } ?? number)
            guard order["refunds"]?.array?.isEmpty == false else { return body }
            let refunds = try WooCommercePull.all("orders/\(number)/refunds", task).map { refund in
                // The money is back already: no gateway is to be asked.
                refund.body(only: ["id", "amount", "reason"]).with("api_refund", false)
            }
            return body.with("refunds", .array(refunds))
        }
    }

    /// What a new order takes; sums and keys are the shop's.
    private static let kept: Set = [
        "id", "parent_id", "status", "currency", "date_created", "customer_id", "customer_note", "billing", "shipping",
        "payment_method", "payment_method_title", "transaction_id", "date_paid", "date_completed", "line_items",
        "shipping_lines", "fee_lines", "coupon_lines", "created_via", "prices_include_tax", "meta_data",
    ]

    /// Lines as a new order takes them: a number would be that of a line that the order has.
    private static func lines(_ order: JSONValue) -> JSONValue {
        var order = order
        for name in ["line_items", "shipping_lines", "fee_lines", "coupon_lines"] {
            order = order.changing(name) { lines in
                lines.each { line in
                    line.body(without: [
                        "id", "taxes", "meta_data", "image", "parent_name", "discount_type", "refund_total",
                    ])
                }
            }
        }
        return order
    }

    private static func hidden(_ entity: JSONValue, _ task: PullTask, person: Int) -> JSONValue {
        let open = entity.changing("meta_data") { meta in
            .array((meta.array ?? []).filter { !Secrets.isSecret($0["key"]?.string ?? "") })
        }
        // An empty address for mail is refused.
        return Disguise(isOff: task.options.isAsIs).hide(open, person: person)
            .changing("billing") { $0.body() }.changing("shipping") { $0.body() }.body()
    }
}
