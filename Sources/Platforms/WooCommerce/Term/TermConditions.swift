import Simulator

/// Which terms a product has.
extension Conditions {
    /// Products in terms of a taxonomy, by ids or slugs; the terms' children count as well.
    mutating func addTerms(_ names: [String], _ taxonomy: String, _ operation: String, _ database: Database) throws {
        let groups = try names.map { try TermTree.family($0, taxonomy, database) }
        let having = "SELECT product_id FROM product_term WHERE term_id IN"
        switch operation {
        case "and":
            // Every term and every one of its children is wanted: a parent never matches (products/category).
            for term in groups.flatMap({ $0.isEmpty ? [-1] : $0 }) { add("p.id IN (\(having) (?))", term) }
        case "not_in":
            let ids = groups.flatMap { $0 }
            if !ids.isEmpty { addMembership(ids, isNegated: true) }
        default: addMembership(groups.flatMap { $0 }, isNegated: false)
        }
    }

    /// Products that have one of the terms, or none of them.
    mutating func addMembership(_ terms: [Int], isNegated: Bool) {
        let having = "SELECT product_id FROM product_term WHERE term_id IN (SELECT value FROM json_each(?))"
        add("p.id \(isNegated ? "NOT IN" : "IN") (\(having))", JSONList(terms))
    }
}

/// A term with all its descendants.
enum TermTree {
    /// The ids; empty where no term has the id or slug.
    static func family(_ name: String, _ taxonomy: String, _ database: Database) throws -> [Int] {
        try database.values(
            """
            WITH RECURSIVE family(id) AS (
                SELECT id FROM term WHERE taxonomy = ?1 AND (slug = ?2 OR CAST(id AS TEXT) = ?2)
                UNION SELECT term.id FROM term JOIN family ON term.parent_id = family.id WHERE term.taxonomy = ?1)
            SELECT id FROM family
            """, taxonomy, name.lowercased())
    }
}
