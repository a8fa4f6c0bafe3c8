import PHP
import Simulator

/// Whether the conditions of a cart price rule hold (Magento\Rule\Model\Condition\AbstractCondition,
/// Magento\SalesRule\Model\Rule\Condition).
struct RuleCondition {
    /// A value that a condition looks at.
    enum Subject {
        case none
        case scalar(JSONValue)
        case list([String])
    }

    let cart: Cart
    let address: QuoteAddress

    /// Conditions on the cart.
    func holds(_ condition: JSONValue) throws -> Bool { try holds(condition, line: nil, depth: 0) }

    /// Conditions on a line, which are those on its product.
    func holds(_ condition: JSONValue, for line: Int) throws -> Bool { try holds(condition, line: line, depth: 0) }

    private func holds(_ condition: JSONValue, line: Int?, depth: Int) throws -> Bool {
        guard depth < 32 else { return false }
        switch kind(condition) {
        case "Address": return compare(addressValue(name(condition)), condition)
        case "Product\\Found": return try found(condition, depth)
        case "Product\\Subselect": return try subselect(condition, depth)
        case "Product":
            guard let line else { return false }
            return try product(condition, line)
        default: return try combine(condition, line: line, depth)
        }
    }

    private func kind(_ condition: JSONValue) -> String {
        let type = condition["condition_type"]?.string ?? ""
        let prefix = "Magento\\SalesRule\\Model\\Rule\\Condition\\"
        return type.hasPrefix(prefix) ? String(type.dropFirst(prefix.count)) : type
    }

    private func name(_ condition: JSONValue) -> String { condition["attribute_name"]?.string ?? "" }

    private func parts(_ condition: JSONValue) -> [JSONValue] { condition["conditions"]?.array ?? [] }

    private func isTrue(_ condition: JSONValue) -> Bool { condition["value"].map(\.phpTruth) ?? false }

    // MARK: Combinations

    /// All or any of the parts are as the value says, true or false; nothing always holds.
    private func combine(_ condition: JSONValue, line: Int?, _ depth: Int) throws -> Bool {
        let parts = parts(condition)
        if parts.isEmpty { return true }
        let isAll = condition["aggregator_type"]?.string != "any"
        let wanted = isTrue(condition)
        for part in parts {
            let holds = try self.holds(part, line: line, depth: depth + 1)
            if isAll, holds != wanted { return false }
            if !isAll, holds == wanted { return true }
        }
        return isAll
    }

    /// A line that fits is there, or is not.
    private func found(_ condition: JSONValue, _ depth: Int) throws -> Bool {
        let isFound = try cart.visible.contains { try fits($0, condition, depth) }
        return isFound == isTrue(condition)
    }

    private func fits(_ line: Int, _ condition: JSONValue, _ depth: Int) throws -> Bool {
        let isAll = condition["aggregator_type"]?.string != "any"
        let parts = parts(condition)
        if parts.isEmpty { return true }
        for part in parts {
            let holds = try self.holds(part, line: line, depth: depth + 1)
            if isAll, !holds { return false }
            if !isAll, holds { return true }
        }
        return isAll
    }

    /// The pieces, or the sum, of the lines that fit.
    private func subselect(_ condition: JSONValue, _ depth: Int) throws -> Bool {
        let lines = try cart.visible.filter { try fits($0, condition, depth) }
        let total = lines.reduce(0) { sum, place in
            let item = cart.lines[place].item
            return sum + (name(condition) == "base_row_total" ? item.rowTotal.base : item.qty)
        }
        return compare(.scalar(.double(total)), condition)
    }

    // MARK: Values

    private func addressValue(_ name: String) -> Subject {
        let totals = address.totals
        switch name {
        case "base_subtotal": return .scalar(.double(totals.subtotal.base))
        case "base_subtotal_with_discount": return .scalar(.double(totals.subtotal.base + totals.discount.base))
        case "base_subtotal_total_incl_tax": return .scalar(.double(totals.subtotalInclTax.base))
        case "total_qty": return .scalar(.double(totals.totalQty))
        case "weight": return .scalar(.double(address.weight))
        case "payment_method": return .scalar(JSONValue(cart.payment?.method))
        case "shipping_method": return .scalar(JSONValue(address.shippingMethod))
        case "postcode": return .scalar(JSONValue(address.place.postcode))
        case "region": return .scalar(JSONValue(address.place.region))
        case "region_id": return .scalar(JSONValue(address.place.regionID))
        case "country_id": return .scalar(JSONValue(address.place.country))
        default: return .none
        }
    }

    /// A condition on a product holds for a line also where it holds for one of its parts.
    private func product(_ condition: JSONValue, _ line: Int) throws -> Bool {
        if compare(productValue(name(condition), cart.lines[line]), condition) { return true }
        return cart.children(of: line).contains { compare(productValue(name(condition), cart.lines[$0]), condition) }
    }

    private func productValue(_ name: String, _ line: Cart.Line) -> Subject {
        switch name {
        case "sku": return .scalar(.string(line.product.product.sku))
        case "category_ids": return .list(line.product.categories.map { String($0.category) })
        case "attribute_set_id": return .scalar(JSONValue(line.product.product.set))
        case "type_id": return .scalar(.string(line.product.product.type))
        case "quote_item_price": return .scalar(.double(line.item.price))
        case "quote_item_qty": return .scalar(.double(line.item.qty))
        case "quote_item_row_total": return .scalar(.double(line.item.rowTotal.base))
        default: return .scalar(JSONValue(line.product.value(name)?.attributeText))
        }
    }

    // MARK: Comparing

    private func compare(_ subject: Subject, _ condition: JSONValue) -> Bool {
        RuleComparison(
            operation: condition["operator"]?.string ?? "==", value: condition["value"] ?? .null
        ).holds(for: subject)
    }
}

/// A comparison as rules have it.
struct RuleComparison {
    let operation: String
    let value: JSONValue

    func holds(for subject: RuleCondition.Subject) -> Bool {
        let isNegative = ["!=", "<", ">", "!{}", "!()"].contains(operation)
        // "less" is what is not "greater or equal", but never of what is no value.
        if ["<", ">=", ">", "<="].contains(operation) {
            guard case .scalar(let given) = subject, !given.isNull, given.elements == nil else { return false }
            let isAtLeast = given.phpDouble >= value.phpDouble
            let isAtMost = given.phpDouble <= value.phpDouble
            switch operation {
            case ">=": return isAtLeast
            case "<": return !isAtLeast
            case "<=": return isAtMost
            default: return !isAtMost
            }
        }
        let holds = plain(subject)
        return isNegative ? !holds : holds
    }

    private func plain(_ subject: RuleCondition.Subject) -> Bool {
        switch operation {
        case "{}", "!{}": return contains(subject)
        case "()", "!()": return isOneOf(subject)
        default: return equals(subject)
        }
    }

    private func equals(_ subject: RuleCondition.Subject) -> Bool {
        switch subject {
        case .none: return false
        case .list(let values): return values.count == 1 && values.first == value.phpString
        case .scalar(let given):
            if let one = given.phpNumeric, let other = value.phpNumeric { return one == other }
            return given.phpString.lowercased() == value.phpString.lowercased()
        }
    }

    private func contains(_ subject: RuleCondition.Subject) -> Bool {
        switch subject {
        case .none: return false
        case .list(let values): return !Set(values).isDisjoint(with: wanted)
        case .scalar(let given):
            if let elements = value.elements {
                return elements.contains { given.phpString.lowercased().contains($0.phpString.lowercased()) }
            }
            return given.phpString.lowercased().contains(value.phpString.lowercased())
        }
    }

    private func isOneOf(_ subject: RuleCondition.Subject) -> Bool {
        switch subject {
        case .none: return false
        case .list(let values): return !Set(values).isDisjoint(with: wanted)
        case .scalar(let given): return wanted.contains { $0.lowercased() == given.phpString.lowercased() }
        }
    }

    /// A list, or a text with commas between its parts.
    private var wanted: [String] {
        value.elements?.map(\.phpString)
            ?? value.phpString.split(separator: ",").map { String($0.drop { $0 == " " }) }
    }
}
