import PHP
import Simulator

/// Finds what a layer names: terms by id, slug, name or path, products by SKU, customers by e-mail address.
struct LayerNames {
    let database: Database

    /// The term that a reference means: a number, `"Name"`, `"slug"`, `"Parent > Child"`, or an object with one of
    /// `id`, `slug`, `name`.
    func term(_ reference: JSONValue, _ taxonomy: String, _ entity: Layer.Entity, _ field: String) throws -> Int {
        if let id = reference.int ?? reference["id"]?.int { return id }
        let text = reference.string ?? reference["slug"]?.string ?? reference["name"]?.string ?? ""
        if let id = try term(path: text, taxonomy) { return id }
        let known = try Term.all("WHERE taxonomy = ? ORDER BY id", taxonomy, in: database).map(\.name)
        throw entity.mistake(field, Nearest.advice(text, among: Array(known.prefix(50))))
    }

    private func term(path: String, _ taxonomy: String) throws -> Int? {
        if let term = try Term.find(path, taxonomy: taxonomy, in: database) { return term.id }
        var found: Int?
        for (level, part) in path.split(separator: ">").enumerated() {
            let name = String(part).trimmed
            let parent = level == 0 && !path.contains(">") ? nil : found ?? 0
            let term =
                try parent.map {
                    try Term.first(
                        "WHERE taxonomy = ? AND name = ? AND parent_id = ?", taxonomy, name, $0, in: database)
                } ?? Term.first("WHERE taxonomy = ? AND name = ? ORDER BY id", taxonomy, name, in: database)
            guard let term else { return nil }
            found = term.id
        }
        return found
    }

    /// A list of references as the objects with ids that the API takes.
    func terms(_ list: JSONValue?, _ taxonomy: String, _ entity: Layer.Entity, _ field: String) throws -> JSONValue? {
        guard let references = list?.array else { return list }
        return .array(
            try references.map { reference in
                ["id": .int(Int64(try term(reference, taxonomy, entity, field)))]
            })
    }

    /// The product of an id or a SKU.
    func product(_ reference: JSONValue, _ entity: Layer.Entity, _ field: String) throws -> JSONValue {
        guard let sku = reference.string else { return reference }
        guard let product = try Product.first("WHERE sku = ? AND sku <> ''", sku, in: database) else {
            throw entity.mistake(field, "there is no product with the SKU \"\(sku)\"")
        }
        return .int(Int64(product.id))
    }

    /// Products of ids and SKUs.
    func products(_ list: JSONValue?, _ entity: Layer.Entity, _ field: String) throws -> JSONValue? {
        guard let references = list?.array else { return list }
        return .array(try references.map { try product($0, entity, field) })
    }

    /// Attributes of a product or a variation: one that the shop has by that name gets its id.
    func attributes(_ list: JSONValue?) throws -> JSONValue? {
        guard let attributes = list?.array else { return list }
        return .array(
            try attributes.map { attribute in
                guard var members = attribute.object, members["id"] == nil, let name = members["name"]?.string else {
                    return attribute
                }
                let known =
                    try ShopAttribute.first("WHERE name = ? COLLATE NOCASE", name, in: database)
                    ?? ShopAttribute.find(taxonomy: name, in: database)
                if let known {
                    members["id"] = .int(Int64(known.id))
                    members["name"] = nil
                }
                return .object(members)
            })
    }

    /// The customer of an id or an e-mail address.
    func customer(_ reference: JSONValue?, _ entity: Layer.Entity) throws -> JSONValue? {
        guard let email = reference?.string else { return reference }
        guard let user = try UserRecord.find(email: email, in: database) else {
            throw entity.mistake("customer_id", "there is no customer with the address \"\(email)\"")
        }
        return .int(Int64(user.id))
    }
}
