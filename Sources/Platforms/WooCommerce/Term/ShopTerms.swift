import PHP
import Simulator

/// Terms that products name by what they are called.
struct ShopTerms {
    let request: RestRequest

    init(_ request: RestRequest) { self.request = request }

    private var database: Database { request.visit.database }

    /// The term of a name, upper and lower case being the same (`get_term_by( 'name' )`).
    func find(_ name: String, in taxonomy: String) throws -> Term? {
        let wanted = Sanitize.html(name).lowercased()
        return try Term.all(of: taxonomy, in: database).first {
            $0.name.lowercased() == name.lowercased() || Sanitize.html($0.name).lowercased() == wanted
        }
    }

    /// A new term of a name, with a slug that no other one of its kind has.
    func make(_ name: String, in taxonomy: String) throws -> Term? {
        let name = Sanitize.text(name)
        guard !name.isEmpty else { return nil }
        let taken = Set(try Term.all(of: taxonomy, in: database).map(\.slug))
        let base = Sanitize.title(name)
        let free = taken.contains(base) ? (2...).lazy.map { "\(base)-\($0)" }.first { !taken.contains($0) } : base
        let term = Term(id: try request.visit.ids.take("terms"), taxonomy: taxonomy, name: name, slug: free ?? base)
        try term.save(in: database)
        return term
    }

    /// Slugs of an attribute's values, in the attribute's order; values that are not there yet are made
    /// (rest-v3/products-create).
    func slugs(of names: [String], in attribute: ShopAttribute) throws -> [String] {
        var terms: [Term] = []
        for name in names {
            let found = try find(name, in: attribute.taxonomy) ?? make(name, in: attribute.taxonomy)
            if let found, !terms.contains(found) { terms.append(found) }
        }
        return attribute.sorted(terms).map(\.slug)
    }
}

extension ShopAttribute {
    /// Values in the order in which products show them: by their places, as the editor sets them. The order that values
    /// can be given over REST is kept under another name, so that those without a place come first, by name
    /// (`wc_change_get_terms_defaults`; rest-v3-products/global-attributes 02 to 05). Every other order but the numeric
    /// one is by name.
    func sorted(_ terms: [Term]) -> [Term] {
        terms.sorted { first, second in
            if orderBy == "name_num" {
                let numbers = (PHP.double(first.name), PHP.double(second.name))
                if numbers.0 != numbers.1 { return numbers.0 < numbers.1 }
            }
            if orderBy == "menu_order", first.place != second.place {
                return (first.place ?? .min) < (second.place ?? .min)
            }
            return (first.name.lowercased(), first.id) < (second.name.lowercased(), second.id)
        }
    }
}
