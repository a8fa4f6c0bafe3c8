import Simulator

extension Cart {
    /// Puts a product into the cart, or more of it.
    ///
    /// - Returns: the place of the line.
    /// - Throws: ``MagentoError`` in the words of the first thing that stands against it.
    mutating func add(
        _ product: ProductView, _ choice: ItemChoice, qty: Double, replacing: Bool = false, in visit: Visit
    ) throws -> Int {
        let stock = try CartStock(visit: visit, website: website)
        guard try stock.isSalable(product) else {
            throw MagentoError.invalid("Product that you are trying to add is not available.")
        }
        let candidates = try CartCandidates(
            visit: visit, store: quote.store, product: product, choice: choice, qty: qty
        ).make()
        let places = put(candidates, replacing: replacing)
        try check(places, stock)
        return places[0]
    }

    /// Makes lines of candidates, or adds pieces to lines that are the same.
    private mutating func put(_ candidates: [CartCandidate], replacing: Bool) -> [Int] {
        var places: [Int] = []
        var root: Int?
        for candidate in candidates {
            let place =
                candidate.parent == nil
                ? line(of: candidate.product, candidate.choice) : root.flatMap { part(candidate, of: $0) }
            if let place {
                // The quantity of a part is within one piece of the parent, so more pieces do not change it.
                if candidate.parent == nil {
                    lines[place].item.qty = replacing ? candidate.qty : lines[place].item.qty + candidate.qty
                }
                places.append(place)
            } else {
                places.append(append(candidate, parent: candidate.parent == nil ? nil : root))
            }
            if candidate.parent == nil { root = places.last }
        }
        for place in places where lines[place].parent == nil { takeWeight(of: place) }
        return places
    }

    /// A configurable product weighs what its child does, and so does a bundle of its parts that says so.
    private mutating func takeWeight(of place: Int) {
        let parts = children(of: place).map { lines[$0].item }
        guard !parts.isEmpty else { return }
        if lines[place].hasDynamicWeight || lines[place].product.product.type == "configurable" {
            lines[place].item.weight = Decimal4.rounded(parts.reduce(0) { $0 + ($1.weight ?? 0) * $1.qty })
        }
    }

    private func part(_ candidate: CartCandidate, of root: Int) -> Int? {
        children(of: root).first {
            lines[$0].item.product == candidate.product.product.id
                && lines[$0].item.choice.selection == candidate.choice.selection
        }
    }

    private mutating func append(_ candidate: CartCandidate, parent: Int?) -> Int {
        let product = candidate.product
        let item = QuoteItem(
            quote: quote.id, product: product.product.id, store: quote.store, isVirtual: candidate.isVirtual,
            sku: candidate.sku, name: product.value("name")?.attributeText ?? "", type: candidate.type,
            weight: product.value("weight")?.number, qty: candidate.qty, choice: candidate.choice,
            baseCost: product.value("cost")?.number)
        lines.append(Line(item: item, product: product, parent: parent))
        return lines.count - 1
    }

    /// Asks the stock about the lines that were put in: what the cart wants of each product in all counts.
    func check(_ places: [Int], _ stock: CartStock) throws {
        let touched = places + places.flatMap(children)
        let wanted = Set(touched.map { lines[$0].item.product })
        var messages: [String] = []
        for (product, qty) in try stock.pieces(of: self) where wanted.contains(product.product.id) {
            if let message = try stock.refusal(product.product.sku, qty: qty), !messages.contains(message) {
                messages.append(message)
            }
        }
        guard messages.isEmpty else { throw MagentoError.invalid(messages.joined(separator: "\n")) }
    }

    /// Changes a line: other choices make another line of it, which may be one that is there already.
    ///
    /// - Returns: the place of the line that it is now.
    mutating func update(_ place: Int, _ choice: ItemChoice, qty: Double, in visit: Visit) throws -> Int {
        guard !choice.isEmpty else {
            lines[place].item.qty = qty
            try check([place], CartStock(visit: visit, website: website))
            return place
        }
        let id = lines[place].item.id
        guard let product = try ProductView.find(id: rootProduct(place), store: quote.store, in: visit.database) else {
            throw MagentoError.noProduct
        }
        let result = try add(product, choice, qty: qty, replacing: true, in: visit)
        if lines[result].item.id == id, id != 0 { return result }
        let key = lines[result].item
        if let old = lines.firstIndex(where: { $0.item.id == id }) { remove(old) }
        return lines.firstIndex { $0.item.id == key.id && $0.item.sku == key.sku && $0.item.choice == key.choice } ?? 0
    }

    private func rootProduct(_ place: Int) -> Int { lines[place].item.choice.groupedIn ?? lines[place].item.product }
}
