import Simulator

/// A cart with everything that belongs to it, as one request works on it.
struct Cart {
    /// A line with the product behind it.
    struct Line {
        var item: QuoteItem
        var product: ProductView
        /// Place of the parent in ``Cart/lines``.
        var parent: Int?
        /// What the last collecting of totals found of rules, for the answer (automatic-rules-in-order).
        var discounts: [RuleDiscount] = []
    }

    var quote: Quote
    /// In the order in which they were put in; parents before children.
    var lines: [Line] = []
    var billing: QuoteAddress
    var shipping: QuoteAddress
    var payment: QuotePayment?
    /// Whether its payment was read from the database.
    var hadPayment = false
    var rates: [ShippingRate] = []
    /// Lines whose product is gone or switched off: they vanish when the cart is saved (unsalable-products).
    var goneItems: [Int] = []
    /// The only carrier that is asked, while a request has chosen one.
    var limitedCarrier: String?
    /// Whether totals were collected in this request.
    var isCollected = false
    let website: Int
    /// What its store view is told, read once for all that works on the cart.
    let settings: StoreSettings

    init(
        quote: Quote, billing: QuoteAddress, shipping: QuoteAddress, website: Int, settings: StoreSettings
    ) {
        self.settings = settings
        self.quote = quote
        self.billing = billing
        self.shipping = shipping
        self.website = website
    }

    // MARK: Lines

    /// Lines that buyers see, by their places.
    var visible: [Int] { lines.indices.filter { lines[$0].parent == nil } }

    /// The parts of a line, by their places.
    func children(of line: Int) -> [Int] { lines.indices.filter { lines[$0].parent == line } }

    /// Whether the prices of a line are those of its parts, as with a dynamic bundle.
    func isChildrenCalculated(_ line: Int) -> Bool { lines[lines[line].parent ?? line].isDynamic }

    /// Lines that are priced by themselves: parts of a dynamic bundle in place of the bundle.
    var priced: [Int] {
        lines.indices.filter { place in
            lines[place].parent == nil
                ? !(lines[place].isDynamic && !children(of: place).isEmpty) : isChildrenCalculated(place)
        }
    }

    /// The line of a product with the same choices, to which pieces are added.
    func line(of product: ProductView, _ choice: ItemChoice) -> Int? {
        let identity = choice.identity(of: product)
        return visible.first {
            lines[$0].item.product == product.product.id && lines[$0].item.choice.identity(of: product) == identity
        }
    }

    /// Pieces of a line in all: those of a part are multiplied by the parent's.
    func totalQty(_ line: Int) -> Double {
        lines[line].item.qty * (lines[line].parent.map { lines[$0].item.qty } ?? 1)
    }

    /// Nothing in it is sent: only goods without a weight, and at least one of them.
    var isVirtual: Bool {
        let places = visible
        return !places.isEmpty && places.allSatisfy { lines[$0].item.isVirtual }
    }

    /// The address that carries the sums.
    var totalsAddress: QuoteAddress { isVirtual ? billing : shipping }

    /// Takes a line out with its parts, or with its parent and the parent's other parts.
    mutating func remove(_ line: Int) {
        let root = lines[line].parent ?? line
        let doomed = Set([root] + children(of: root))
        goneItems += doomed.map { lines[$0].item.id }.filter { $0 != 0 }
        var places: [Int: Int] = [:]
        var kept: [Line] = []
        for place in lines.indices where !doomed.contains(place) {
            places[place] = kept.count
            kept.append(lines[place])
        }
        for place in kept.indices { kept[place].parent = kept[place].parent.flatMap { places[$0] } }
        lines = kept
    }
}

extension Cart.Line {
    /// A bundle that costs what its parts cost.
    var isDynamic: Bool { product.product.type == "bundle" && (product.value("price_type")?.whole ?? 0) == 0 }

    /// A bundle whose parts are sent by themselves.
    var isShippedSeparately: Bool {
        product.product.type == "bundle" && (product.value("shipment_type")?.whole ?? 0) == 1
    }

    /// A bundle that weighs what its parts weigh.
    var hasDynamicWeight: Bool { product.product.type == "bundle" && (product.value("weight_type")?.whole ?? 0) == 0 }
}

/// What a rule took off a line, as the answer of adding it shows.
struct RuleDiscount: Hashable, Sendable {
    var rule = 0
    var label = ""
    var amount = QuoteAmount()
    var original = QuoteAmount()
}
