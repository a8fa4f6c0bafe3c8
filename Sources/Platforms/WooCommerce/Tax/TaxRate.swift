import Simulator

/// A row of the tax table.
struct TaxRate: Record, Hashable {
    /// Its id.
    var id = 0
    /// Two letters, empty for every country.
    var country = ""
    /// The state's code, empty for every state.
    var state = ""
    /// Postcodes, wildcards (`90*`) and ranges (`90000...90999`); empty for every postcode.
    var postcodes: [String] = []
    /// Cities in capitals; empty for every city.
    var cities: [String] = []
    /// Percent, e.g. 20.
    var rate = Amount.zero
    /// What customers read, e.g. `VAT`.
    var name = ""
    /// Of each priority only the best fitting rate counts.
    var priority = 1
    /// Whether it is charged on top of the other rates.
    var isCompound = false
    /// Whether it is charged on shipping.
    var isForShipping = true
    /// Place among rates of the same priority.
    var order = 0
    /// The class's slug, empty for the standard class.
    var taxClass = ""

    static let table = Table<TaxRate>("tax_rate")

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("id", &id, .key)
        column("country", &country)
        column("state", &state)
        column.list("postcodes", &postcodes)
        column.list("cities", &cities)
        column("rate", &rate)
        column("name", &name)
        column("priority", &priority)
        column("compound", &isCompound)
        column("shipping", &isForShipping)
        column("position", &order)
        column("class", &taxClass)
    }
}

/// Where tax is charged.
struct TaxLocation: Hashable, Sendable {
    /// Two letters; where empty no tax is charged.
    var country = ""
    /// The state's code.
    var state = ""
    /// As the customer wrote it.
    var postcode = ""
    /// As the customer wrote it.
    var city = ""
}

/// All rates of a shop.
struct TaxTable: Sendable {
    /// The rates in the order of the best fit within a priority.
    private let rates: [TaxRate]

    /// A table of rates.
    init(_ rates: [TaxRate]) {
        self.rates = rates.sorted { one, other in
            let left = [one.priority, one.country.isEmpty ? 1 : 0, one.state.isEmpty ? 1 : 0]
            let right = [other.priority, other.country.isEmpty ? 1 : 0, other.state.isEmpty ? 1 : 0]
            if left != right { return left.lexicographicallyPrecedes(right) }
            if one.postcodes.isEmpty != other.postcodes.isEmpty { return other.postcodes.isEmpty }
            if one.cities.isEmpty != other.cities.isEmpty { return other.cities.isEmpty }
            return (one.order, one.id) < (other.order, other.id)
        }
    }

    /// The rates of a class that apply at a place: at most one of each priority.
    func rates(for taxClass: String, at place: TaxLocation) -> [TaxRate] {
        guard !place.country.isEmpty else { return [] }
        var found: [TaxRate] = []
        for rate in rates where rate.taxClass == taxClass && rate.applies(at: place) {
            if found.last?.priority != rate.priority { found.append(rate) }
        }
        return found
    }

    /// The rate of that id.
    func rate(_ id: Int) -> TaxRate? { rates.first { $0.id == id } }
}

extension TaxRate {
    /// Whether the rate is meant for a place.
    func applies(at place: TaxLocation) -> Bool {
        guard country.isEmpty || country == place.country.uppercased() else { return false }
        guard state.isEmpty || state == place.state.uppercased() else { return false }
        guard cities.isEmpty || cities.contains(place.city.uppercased()) else { return false }
        return postcodes.isEmpty || postcodes.contains { Postcode.fits(place.postcode, $0) }
    }

    /// The percentage as customers read it: `20%`, `7.77%`.
    var label: String { "\(rate)%" }
}
