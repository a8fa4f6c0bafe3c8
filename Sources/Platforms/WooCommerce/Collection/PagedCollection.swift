import Simulator

/// A collection whose lists come in pages: one count, one read of the page's keys, one read of its entities.
protocol PagedCollection: EntityCollection {
    /// Which rows a list request asks for, in which order.
    func selection(_ request: RestRequest) throws -> Selection
    /// The entities of a page, in the order of their keys.
    func load(_ keys: [Int], _ request: RestRequest) throws -> [Entity]
    /// The entities of a page as the list shows them; together, where they share what is read for them.
    func items(of page: [Entity], _ request: RestRequest) throws -> [RestItem]
    /// What the links to other pages say beside what the caller sent.
    func pageQuery(_ request: RestRequest, isEmpty: Bool) -> JSONObject
    /// Whether a page behind the last one knows of no others: orders are counted with the rows of a page.
    var forgetsTotalBeyond: Bool { get }
    /// Whether the page that `offset` skips to is the one that the links to other pages start from; lists of posts
    /// start from `page` (rest-v3-shop/customers-list 13).
    var countsPagesByOffset: Bool { get }
    /// How many pages the headers tell.
    func pageCount(total: Int, size: Int) -> Int
}

extension PagedCollection {
    func pageQuery(_ request: RestRequest, isEmpty: Bool) -> JSONObject { [:] }
    var forgetsTotalBeyond: Bool { false }
    var countsPagesByOffset: Bool { false }
    func pageCount(total: Int, size: Int) -> Int { (total + size - 1) / size }

    func items(of page: [Entity], _ request: RestRequest) throws -> [RestItem] {
        try page.map { try item($0, for: .list, request) }
    }

    func list(_ request: RestRequest) throws -> RestResponse {
        let (database, page) = (request.visit.database, Page(request, byOffset: countsPagesByOffset))
        let selection = try selection(request)
        let keys = try selection.keys(page, in: database)
        let items = try items(of: load(keys, request), request)
        let total = keys.isEmpty && forgetsTotalBeyond ? 0 : try selection.count(in: database)
        return page.response(
            items, total: total, pages: pageCount(total: total, size: page.size), request,
            collection: address(request),
            query: pageQuery(request, isEmpty: items.isEmpty))
    }
}

/// Records with a number as their key are found by it.
extension PagedCollection where Entity: Record {
    func load(_ keys: [Int], _ request: RestRequest) throws -> [Entity] {
        try Entity.find(keys: keys, in: request.visit.database)
    }

    func find(_ request: RestRequest) throws -> Entity? {
        try Entity.find(request.int(key.arg.name) ?? 0, in: request.visit.database)
    }

    func delete(_ entity: Entity, _ request: RestRequest) throws {
        try Entity.delete(request.int(key.arg.name) ?? 0, in: request.visit.database)
    }
}

/// A collection of posts: they have a trash, and words made of the post's type.
protocol PostCollection: PagedCollection {
    /// e.g. `shop_coupon`.
    var postType: String { get }
}

extension PostCollection {
    var tellsUnknownToAll: Bool { true }

    func missing(_ access: Access, _ request: RestRequest) -> RestError {
        RestError("woocommerce_rest_\(postType)_invalid_id", "Invalid ID.", status: access == .edit ? 400 : 404)
    }

    var existing: RestError? {
        RestError("woocommerce_rest_\(postType)_exists", "Cannot create existing \(postType).", status: 400)
    }

    var trash: Trash {
        .kept(
            RestError(
                "woocommerce_rest_already_trashed", "The \(postType) has already been deleted.", status: 410))
    }
}

/// Which rows of a table a list request asks for, in which order.
struct Selection {
    let table: String
    /// The column of the key, a number.
    var key = "id"
    var conditions = Conditions()
    private var order = ""
    private var orderValues: [(any Bindable)?] = []

    init(_ table: String, key: String = "id") {
        self.table = table
        self.key = key
    }

    /// How many rows fit.
    func count(in database: Database) throws -> Int {
        try database.value(
            "SELECT count(*) FROM \(table) \(conditions.clause)", arguments: conditions.values) ?? 0
    }

    /// The keys of a page's rows.
    func keys(_ page: Page, in database: Database) throws -> [Int] {
        try database.values(
            "SELECT \(key) FROM \(table) \(conditions.clause) ORDER BY \(order) LIMIT ? OFFSET ?",
            arguments: conditions.values + orderValues + [page.size, page.offset])
    }

    /// Sorts by what `orderby` and `order` say: a column for each word, the key where rows are equal.
    ///
    /// - Parameter ties: which way equal rows come; as the others where nothing is said.
    mutating func sort(
        _ request: RestRequest, by columns: [String: String] = [:], otherwise column: String, ties: String? = nil
    ) {
        let direction = request.string("order") == "asc" ? "ASC" : "DESC"
        let column = columns[request.string("orderby") ?? ""] ?? column
        order = column == key ? "\(key) \(direction)" : "\(column) \(direction), \(key) \(ties ?? direction)"
        orderValues = []
    }

    /// Sorts rows by columns of its own.
    mutating func sort(_ columns: String) {
        order = columns
        orderValues = []
    }

    /// Sorts rows as `include` lists them, where `orderby` says so and something is listed. Posts always come in the
    /// order of the list, terms also backwards.
    mutating func sortAsListed(_ request: RestRequest, isReversible: Bool = false) {
        let included = request.ints("include")
        guard ["include", "post__in"].contains(request.string("orderby")), !included.isEmpty else { return }
        let direction = isReversible && request.string("order") == "desc" ? "DESC" : "ASC"
        order = "(SELECT min(key) FROM json_each(?) WHERE value = \(table).\(key)) \(direction), \(key)"
        orderValues = [JSONList(included)]
    }
}
