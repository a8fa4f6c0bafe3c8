import PHP
import Simulator

/// A flat rate's cost: a number, or a formula such as `5 + ( 2 * [qty] )` or `10 + [fee percent="10" min_fee="4"]`.
struct CostExpression {
    /// What `[qty]` and `[cost]` stand for.
    struct Basis {
        /// Pieces in the package.
        var quantity: Amount
        /// The price of what is in the package.
        var cost: Amount
    }

    /// The formula as the shop owner wrote it.
    let text: String
    /// The character that shops with this setting write before decimals.
    var decimalSeparator = "."

    /// The cost; 0 for an empty or unreadable formula.
    func value(_ basis: Basis) -> Amount {
        var formula = expanded(basis).filter { !$0.isWhitespace }
        if decimalSeparator != "." { formula = formula.replacing(decimalSeparator, with: ".") }
        formula = formula.replacing(",", with: ".")
        while let last = formula.last, "+-*/".contains(last) { formula.removeLast() }
        while let first = formula.first, "+*/".contains(first) { formula.removeFirst() }
        var arithmetic = Arithmetic(formula)
        return arithmetic.result ?? .zero
    }

    /// Short codes replaced by numbers.
    private func expanded(_ basis: Basis) -> String {
        var out = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
            out += rest[..<open]
            out += number(String(rest[rest.index(after: open)..<close]), basis)
            rest = rest[rest.index(after: close)...]
        }
        return out + rest
    }

    private func number(_ code: String, _ basis: Basis) -> String {
        switch code.trimmed.prefix(while: { $0.isLetter }) {
        case "qty": basis.quantity.description
        case "cost": basis.cost.description
        case "fee": fee(code, basis).description
        default: ""
        }
    }

    /// `[fee percent="10" min_fee="4" max_fee="9"]`.
    private func fee(_ code: String, _ basis: Basis) -> Amount {
        var fee = attribute("percent", code).map { basis.cost.times($0, over: Amount(100)) } ?? .zero
        if let least = attribute("min_fee", code), fee < least { fee = least }
        if let most = attribute("max_fee", code), most > .zero, fee > most { fee = most }
        return fee
    }

    private func attribute(_ name: String, _ code: String) -> Amount? {
        guard let at = code.firstRange(of: "\(name)=") else { return nil }
        let text = String(code[at.upperBound...].drop { $0 == "\"" || $0 == "'" })
        return PHP.startsWithNumber(text) ? Amount(text) : nil
    }
}

/// `+ - * /` with parentheses and signs; nil where the text is no formula.
private struct Arithmetic {
    private let bytes: [UInt8]
    private var at = 0
    private var depth = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    var result: Amount? {
        mutating get {
            guard let value = sum(), at == bytes.count else { return nil }
            return value
        }
    }

    private mutating func sum() -> Amount? {
        guard var value = product() else { return nil }
        while let sign = take("+-") {
            guard let next = product() else { return nil }
            value = sign == UInt8(ascii: "+") ? value + next : value - next
        }
        return value
    }

    private mutating func product() -> Amount? {
        guard var value = factor() else { return nil }
        while let sign = take("*/") {
            guard let next = factor() else { return nil }
            if sign == UInt8(ascii: "/"), next == .zero { return nil }
            value = sign == UInt8(ascii: "*") ? value * next : value / next
        }
        return value
    }

    private mutating func factor() -> Amount? {
        if take("(") != nil {
            depth += 1
            defer { depth -= 1 }
            guard depth < 64, let value = sum(), take(")") != nil else { return nil }
            return value
        }
        let start = at
        _ = take("+-")
        while take("0123456789.") != nil {}
        let text = String(decoding: bytes[start..<at], as: UTF8.self)
        return PHP.startsWithNumber(text) ? Amount(text) : nil
    }

    private mutating func take(_ allowed: String) -> UInt8? {
        guard at < bytes.count, allowed.utf8.contains(bytes[at]) else { return nil }
        defer { at += 1 }
        return bytes[at]
    }
}
