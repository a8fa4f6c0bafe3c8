import PHP
import Simulator

/// Which terms a product has.
extension Conditions {
    /// Products in terms of a taxonomy, the terms' children included (`WP_Tax_Query`).
    ///
    /// The first name says what all of them are: ids where it is a number, slugs otherwise (`ProductQuery`).
    mutating func addTerms(_ names: [String], _ taxonomy: String, _ operation: String, _ database: Database) throws {
        guard let first = names.first else { return }
        try addTerms(names, areIDs: PHP.isNumeric(first), taxonomy, operation, database)
    }

    /// The same, where the caller knows what the names are.
    mutating func addTerms(
        _ names: [String], areIDs: Bool, _ taxonomy: String, _ operation: String, _ database: Database
    ) throws {
        let wanted = Set(areIDs ? Sanitize.ids(.array(names.map(JSONValue.string))).map(String.init) : names)
        let known = try TermTree.terms(wanted, areIDs: areIDs, taxonomy, database)
        let all = try TermTree.families(known, taxonomy, database)
        switch operation {
        case "and":
            // Every term and every one of its children is wanted: a parent never matches (products/category).
            guard known.count >= wanted.count else { return add("0 = 1") }
            for term in all { add("p.id IN (SELECT product_id FROM product_term WHERE term_id = ?)", term) }
        case "not_in":
            if !all.isEmpty { addMembership(all, isNegated: true) }
        default: addMembership(all, isNegated: false)
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
    /// The ids of a taxonomy's terms that have one of the ids or slugs.
    static func terms(_ names: Set<String>, areIDs: Bool, _ taxonomy: String, _ database: Database) throws -> [Int] {
        let keys = areIDs ? names : Set(names.map(Sanitize.title))
        return try database.values(
            """
            SELECT id FROM term WHERE taxonomy = ?
            AND \(areIDs ? "CAST(id AS TEXT)" : "slug") IN (SELECT value FROM json_each(?))
            """, taxonomy, JSONList(keys.sorted()))
    }

    /// Terms with all that lie below them.
    static func families(_ terms: [Int], _ taxonomy: String, _ database: Database) throws -> [Int] {
        try database.values(
            """
            WITH RECURSIVE family(id) AS (
                SELECT value FROM json_each(?2)
                UNION SELECT term.id FROM term JOIN family ON term.parent_id = family.id WHERE term.taxonomy = ?1)
            SELECT id FROM family
            """, taxonomy, JSONList(terms))
    }
}
