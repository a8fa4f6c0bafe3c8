import PHP
import Simulator

/// A list of terms by the parameters that all term routes share.
struct TermQuery {
    let request: RestRequest
    let taxonomy: String

    /// The terms of the page and, where pages were asked for, how many there are in all.
    func run() throws -> (terms: [Term], total: Int?) {
        let matching = try matching()
        guard let size = request.int("per_page"), size > 0 else { return (matching, nil) }
        let page = max(1, request.int("page") ?? 1)
        let (skipped, overflow) = (page - 1).multipliedReportingOverflow(by: size)
        let rest = overflow ? [] : matching.dropFirst(skipped)
        return (Array(rest.prefix(size)), matching.count)
    }

    private func matching() throws -> [Term] {
        let all = try Term.all(of: taxonomy, in: request.visit.database)
        let included = request.ints("include")
        let excluded = request.ints("exclude")
        let search = (request.string("search") ?? "").lowercased()
        let hidesEmpty = request.bool("hide_empty") ?? true
        let kept = all.filter { term in
            // An inclusion makes exclusions void.
            (included.isEmpty ? !excluded.contains(term.id) : included.contains(term.id))
                && (search.isEmpty || term.name.lowercased().contains(search) || term.slug.contains(search))
                && (!hidesEmpty || hasProducts(term, all))
        }
        return sorted(kept)
    }

    /// A term without products stays in the list as long as one below it has some.
    private func hasProducts(_ term: Term, _ all: [Term], depth: Int = 0) -> Bool {
        if term.count > 0 { return true }
        guard depth < 20 else { return false }
        return all.contains { $0.parentID == term.id && hasProducts($0, all, depth: depth + 1) }
    }

    private func sorted(_ terms: [Term]) -> [Term] {
        let ordered =
            switch request.string("orderby") {
            case "slug": terms.sorted { $0.slug < $1.slug }
            case "count": terms.sorted { ($0.count, $0.id) < ($1.count, $1.id) }
            case "id": terms.sorted { $0.id < $1.id }
            case "menu_order":
                terms.sorted { ($0.menuOrder, $0.name.lowercased()) < ($1.menuOrder, $1.name.lowercased()) }
            case "name_num": terms.sorted { PHP.double($0.name) < PHP.double($1.name) }
            default: terms
            }
        return request.string("order") == "desc" ? ordered.reversed() : ordered
    }
}
