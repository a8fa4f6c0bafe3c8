import Simulator

// The names under which REST v3 asks for records until it has moved into the features.

typealias CountryRecord = Country
typealias MediaRecord = Media

extension CustomerRecord {
    static func find(_ id: Int, in database: Database) throws -> JSONObject? { try body(id, in: database) }
}

extension UserRecord {
    static func insert(
        id: Int, login: String, email: String, password: String, role: String, registered: String,
        in database: Database
    ) throws {
        try UserRecord(id: id, login: login, email: email, password: password, role: role, registered: registered)
            .insert(into: database)
    }
}

enum TaxRateRecord {
    static func all(in database: Database) throws -> [TaxRate] { try TaxRate.byID(in: database) }
    static func find(_ id: Int, in database: Database) throws -> TaxRate? { try TaxRate.find(id, in: database) }
    static func save(_ rate: TaxRate, in database: Database) throws { try rate.save(in: database) }
    static func delete(_ id: Int, in database: Database) throws { try TaxRate.delete(id, in: database) }
    static func classes(in database: Database) throws -> [String] { try TaxClass.slugs(in: database) }
}

enum ShippingZoneRecord {
    static func all(in database: Database) throws -> [ShippingZone] { try ShippingZone.inOrder(in: database) }
    static func save(_ id: Int, name: String, order: Int, in database: Database) throws {
        var zone = try ShippingZone.find(id, in: database) ?? ShippingZone(id: id)
        (zone.name, zone.order) = (name, order)
        try zone.save(in: database)
    }
    static func setLocations(_ locations: [ShippingZone.Location], of zone: Int, in database: Database) throws {
        guard var zone = try ShippingZone.find(zone, in: database) else { return }
        zone.locations = locations
        try zone.save(in: database)
    }
    static func delete(_ id: Int, in database: Database) throws { try ShippingZone(id: id).remove(from: database) }
    static func methods(of zone: Int, in database: Database) throws -> [ShippingMethod] {
        try ShippingMethod.all(of: zone, in: database)
    }
    static func save(_ method: ShippingMethod, zone: Int, in database: Database) throws {
        var method = method
        method.zoneID = zone
        try method.save(in: database)
    }
    static func delete(instance: Int, in database: Database) throws {
        try ShippingMethod.delete(instance, in: database)
    }
}

enum TermRecord {
    static func find(_ id: Int, in database: Database) throws -> Term? { try Term.find(id, in: database) }
    static func find(_ slug: String, taxonomy: String, in database: Database) throws -> Term? {
        try Term.find(slug, taxonomy: taxonomy, in: database)
    }
    static func all(_ taxonomy: String, in database: Database) throws -> [Term] {
        try Term.all(of: taxonomy, in: database)
    }
    static func terms(of product: Int, _ taxonomy: String, in database: Database) throws -> [Term] {
        try Term.terms(of: product, taxonomy, in: database)
    }
    static func save(_ term: Term, in database: Database) throws { try term.save(in: database) }
    static func delete(_ id: Int, in database: Database) throws { try Term(id: id).remove(from: database) }
    static func assign(_ terms: [Int], _ taxonomy: String, to product: Int, in database: Database) throws {
        try Term.assign(terms, taxonomy, to: product, in: database)
    }
    static func recount(_ taxonomy: String, in database: Database) throws { try Term.recount(taxonomy, in: database) }
}

enum AttributeRecord {
    static func find(_ id: Int, in database: Database) throws -> ShopAttribute? {
        try ShopAttribute.find(id, in: database)
    }
    static func find(taxonomy: String, in database: Database) throws -> ShopAttribute? {
        try ShopAttribute.find(taxonomy: taxonomy, in: database)
    }
    static func all(in database: Database) throws -> [ShopAttribute] { try ShopAttribute.byName(in: database) }
    static func save(_ attribute: ShopAttribute, in database: Database) throws { try attribute.save(in: database) }
    static func delete(_ id: Int, in database: Database) throws { try ShopAttribute.delete(id, in: database) }
}

enum ProductRecord {
    static func find(_ id: Int, in database: Database) throws -> Product? { try Product.find(id, in: database) }
    static func find(_ ids: [Int], in database: Database) throws -> [Product] {
        try Product.find(keys: ids, in: database)
    }
    static func variations(of id: Int, in database: Database) throws -> [Product] {
        try Product.variations(of: id, in: database)
    }
    static func save(_ product: Product, in database: Database) throws { try product.store(in: database) }
    static func delete(_ id: Int, in database: Database) throws { try Product.remove(id, from: database) }
    static func refreshPrices(of id: Int, in database: Database) throws {
        try Product.refreshPrices(of: id, in: database)
    }
}

enum ReviewRecord {
    static func find(_ id: Int, in database: Database) throws -> Review? { try Review.find(id, in: database) }
    static func save(_ review: Review, in database: Database) throws { try review.store(in: database) }
}

enum OrderNoteRecord {
    @discardableResult
    static func add(_ note: OrderNote, in visit: Visit) throws -> OrderNote { try note.add(in: visit) }
    static func one(_ id: Int, in database: Database) throws -> OrderNote? { try OrderNote.find(id, in: database) }
    static func all(of order: Int, in database: Database) throws -> [OrderNote] {
        try OrderNote.all(of: order, in: database)
    }
    static func delete(_ id: Int, in database: Database) throws { try OrderNote.delete(id, in: database) }
}

extension TermCounts {
    static func visible(_ term: Term, _ database: Database) throws -> Int {
        try TermCounts([term], term.taxonomy, database).visible(term)
    }
}
