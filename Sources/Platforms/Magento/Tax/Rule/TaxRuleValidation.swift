import Simulator

/// What a tax rule must have before it is saved. All failures become one sentence each in one message.
struct TaxRuleValidation {
    let database: Database

    func check(_ rule: TaxRule, hasPriority: Bool) throws {
        var messages: [String] = []
        if rule.position < 0 { messages.append(tooSmall("position", String(rule.position))) }
        if !hasPriority || rule.priority < 0 {
            messages.append(tooSmall("priority", hasPriority ? String(rule.priority) : ""))
        }
        if rule.code.allSatisfy(\.isWhitespace) { messages.append(required("code")) }
        try check(rule.customerClasses, TaxClass.customer, "customer_tax_class_ids", &messages)
        try check(rule.productClasses, TaxClass.product, "product_tax_class_ids", &messages)
        if rule.rates.isEmpty { messages.append(required("tax_rate_ids")) }
        // The same words are said once.
        let distinct = messages.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        guard distinct.isEmpty else { throw MagentoError.couldNotSave(distinct.joined(separator: "\n")) }
    }

    private func check(_ classes: [Int], _ type: String, _ field: String, _ messages: inout [String]) throws {
        if classes.isEmpty { return messages.append(required(field)) }
        for id in classes.prefix(1000) {
            let found = try TaxClass.find(id, in: database)
            if found == nil {
                messages.append("No such entity with class_id = \(id)")
            } else if found?.type != type {
                // The value's placeholder has another name than the value, so it stays.
                messages.append("No such entity with \(field) = %fieldValue")
            }
        }
    }

    private func required(_ field: String) -> String { "\"\(field)\" is required. Enter and try again." }

    private func tooSmall(_ field: String, _ value: String) -> String {
        "The \(field) value of \"\(value)\" must be greater than or equal to 0."
    }
}
