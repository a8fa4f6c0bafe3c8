import PHP
import Simulator

/// Sums as sentences show them.
enum PriceText {
    /// `$15.00`, `-$471.42`: the English spelling of a price; currencies without a sign of their own show their code.
    static func format(_ amount: SalesAmount, _ currency: String) -> String {
        let signs = [
            "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "CNY": "CN¥", "KRW": "₩", "AUD": "A$",
            "CAD": "CA$", "MXN": "MX$", "NZD": "NZ$", "HKD": "HK$", "BRL": "R$", "ILS": "₪", "VND": "₫",
        ]
        let sign = signs[currency] ?? (currency.isEmpty ? "" : "\(currency)\u{A0}")
        let text = PHP.numberFormat(abs(amount.value), 2)
        return (amount < .zero ? "-" : "") + sign + text
    }

    /// A number in PHP's spelling, e.g. `13.03`.
    static func number(_ amount: SalesAmount) -> String { PHP.string(amount.value) }
}
