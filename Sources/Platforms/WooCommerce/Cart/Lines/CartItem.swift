import PHP
import Simulator

/// A line as the session keeps it.
struct CartItem: Hashable, Sendable {
    /// 32 hexadecimal digits: see ``makeKey(product:variation:attributes:)``.
    var key: String
    /// The product's id, for variations the parent's.
    var product: Int
    /// The variation's id, 0 for other products.
    var variation: Int
    /// The variation's attributes with their values, in the order that made the key.
    var attributes: [CartAttribute]
    /// How many.
    var quantity: CartQuantity
    /// What the product was when it was added: see ``CartHash/dataHash(of:)``.
    var dataHash: String

    /// The product's or variation's id.
    var id: Int { variation > 0 ? variation : product }
}

/// An attribute of a variation in the cart.
struct CartAttribute: Hashable, Sendable {
    /// e.g. `attribute_pa_color`.
    let name: String
    /// The slug of a term, or the text of a custom attribute.
    let value: String
}

/// How many pieces: a whole number, but for the one answer to a PUT that sent something else.
///
/// `cart/items/{key}` keeps what was sent (1.5, `"3"`, true) until the cart is next read from the session; totals and
/// Cart-Hash show it (cart-items/put-errors).
struct CartQuantity: Hashable, Sendable {
    /// The value as it was sent.
    private let sent: JSONValue

    /// A whole number.
    init(_ count: Int) { sent = .int(Int64(count)) }

    /// A number, a numeric text or a truth value, as PHP takes them for numbers.
    init(sent: JSONValue) { self.sent = sent }

    /// What the line's price is multiplied with.
    var amount: Amount {
        switch sent {
        case .double(let value): Amount(value)
        case .string(let text): Amount(text)
        default: Amount(sent.phpInt)
        }
    }

    /// The number that limits are compared with: a text that is no number compares as a text (cart-items/put-errors).
    var compared: Amount {
        switch sent {
        case .string(let text) where !PHP.isNumeric(text): PHP.compare(sent, 1) > 0 ? Amount(Int.max) : .zero
        case .array, .object: Amount(Int.max)
        default: amount
        }
    }

    /// Whole pieces: what customers see, and what the session gives back.
    var count: Int { amount.whole }

    /// The spelling in the Cart-Hash.
    var json: JSONValue { sent }
}

extension CartItem {
    /// The key that the imitated system makes of product, variation and attributes: the same things make one line.
    static func makeKey(product: Int, variation: Int, attributes: [CartAttribute]) -> String {
        var parts = [String(product)]
        if variation > 0 { parts.append(String(variation)) }
        // Attributes one after the other without anything between (seed/document-cart-classic-add).
        if !attributes.isEmpty { parts.append(attributes.map { $0.name + $0.value }.joined()) }
        return SecretKeys.md5(parts.joined(separator: "_"))
    }

    /// A new line.
    init(product: Int, variation: Int = 0, attributes: [CartAttribute] = [], quantity: Int, dataHash: String) {
        key = Self.makeKey(product: product, variation: variation, attributes: attributes)
        self.product = product
        self.variation = variation
        self.attributes = attributes
        self.quantity = CartQuantity(quantity)
        self.dataHash = dataHash
    }

    /// How the session keeps it.
    var stored: JSONValue {
        [
            "key": .string(key), "product": .int(Int64(product)), "variation": .int(Int64(variation)),
            "attributes": .array(attributes.map { [.string($0.name), .string($0.value)] }),
            "quantity": .int(Int64(quantity.count)), "data": .string(dataHash),
        ]
    }

    /// Reads what ``stored`` wrote.
    init?(stored: JSONValue) {
        guard let key = stored["key"]?.string, let product = stored["product"]?.int else { return nil }
        self.key = key
        self.product = product
        variation = stored["variation"]?.int ?? 0
        attributes = (stored["attributes"]?.array ?? []).compactMap { pair in
            guard let name = pair[0]?.string, let value = pair[1]?.string else { return nil }
            return CartAttribute(name: name, value: value)
        }
        quantity = CartQuantity(stored["quantity"]?.int ?? 0)
        dataHash = stored["data"]?.string ?? ""
    }
}
