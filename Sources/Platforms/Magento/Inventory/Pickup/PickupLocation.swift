import Simulator

/// A source where customers of a website fetch what they ordered.
struct PickupLocation {
    /// The shipping method that goes there.
    static let method = "instore_pickup"

    let source: Source

    /// What customers call it.
    var name: String { source.frontendName ?? source.name }

    /// The location of a code; nil where there is none, or none that the website's stock sells from.
    init?(_ code: String?, website: Int, in database: Database) throws {
        guard let code, let source = try Source.find(code, in: database), source.isEnabled, source.isPickupLocation
        else { return nil }
        let stock = try StockResolver.stock(ofWebsite: website, in: database)
        guard try StockSourceLink.exists("WHERE stock_id = ? AND source_code = ?", stock, source.code, in: database)
        else { return nil }
        self.source = source
    }

    /// Whether goods that are sent to an address are fetched here (IsPickupLocationShippingAddress).
    func isPlace(of address: QuoteAddress) -> Bool {
        let place = address.place
        return !address.sameAsBilling && !address.savesInAddressBook && address.customerAddress == nil
            && same(place.country, source.countryID) && same(place.region, source.region)
            && (place.regionID ?? 0) == (source.regionID ?? 0) && same(place.city, source.city)
            && same(place.street, source.street) && same(place.postcode, source.postcode)
    }

    private func same(_ one: String?, _ other: String?) -> Bool { (one ?? "") == (other ?? "") }

    /// Whether there is a location for all that is wanted.
    static func isAny(for skus: [String], website: Int, in database: Database) throws -> Bool {
        let stock = try StockResolver.stock(ofWebsite: website, in: database)
        let products = skus.map { JSONValue.object(["sku": .string($0)]) }
        let request = Fields(["page_size": 1, "extension_attributes": ["products_info": .array(products)]])
        return try PickupSearch(request: request, stock: stock, database: database).run().total > 0
    }
}

/// Where an order is fetched.
struct OrderPickup: Record {
    static let table = Table<OrderPickup>("inventory_pickup_location_order")

    var order = 0
    var location = ""

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("order_id", &order, .key)
        column("pickup_location_code", &location)
    }
}
