import Simulator

/// The unified methods as native calls of Magento's REST API.
///
/// One is made for each call and remembers what it was told of the shop's stores and warehouses while the call lasts. The
/// calls of `product.add` are those of the published trace (seed-trace/magento2.product.add), one by one; those of the other
/// methods are inferred from what Magento's API offers.
final class MagentoAdapter: StoreAdapter {
    static let platform = MagentoPlatform.description

    static let methods = [
        MagentoProducts.methods, MagentoChildren.methods, MagentoImages.methods, MagentoCategories.methods,
        MagentoOrders.methods, MagentoOrderWriting.methods, MagentoShipments.methods, MagentoCustomers.methods,
        MagentoAttributeMethods.methods, MagentoCart.methods, MagentoCoupons.methods, MagentoOptionMethods.methods,
    ].reduce(into: [:]) { all, some in all.merge(some) { first, _ in first } }

    let client: NativeClient
    private var knownScope: MagentoScope?
    private var knownInventory: MagentoInventory?

    init(_ client: NativeClient) { self.client = client }

    /// Reads what every integration may read.
    func verify() throws { _ = try client.get("/rest/V1/store/storeViews") }

    /// The store view that a call is about: `store_id`, or `lang_id` which a view stands for too.
    func scope(_ parameters: Parameters) throws -> MagentoScope {
        if let knownScope { return knownScope }
        let id = parameters.filled("store_id") ?? parameters.filled("lang_id")
        let scope = try MagentoScope(client, storeID: id)
        knownScope = scope
        return scope
    }

    /// Where the goods are.
    func inventory() throws -> MagentoInventory {
        if let knownInventory { return knownInventory }
        let inventory = try MagentoInventory(client)
        knownInventory = inventory
        return inventory
    }

    /// A region by its code or its name, with what the store knows of it; only the name where it has no list of them.
    func region(_ state: String, of country: String) throws -> JSONObject {
        let plain: JSONObject = ["region": .string(state), "region_code": .string(state)]
        guard country.utf8.count == 2 else { return plain }
        let path = "/rest/V1/directory/countries/\(Self.segment(country))"
        let regions = try body(path, orElse: .notFound("Country", id: country)).items("available_regions")
        let wanted = state.lowercased()
        let found = regions.first { $0.text("code")?.lowercased() == wanted || $0.text("name")?.lowercased() == wanted }
        guard let found, let id = found.integer("id") else { return plain }
        return [
            "region": found["name"] ?? .string(state), "region_code": found["code"] ?? .string(state),
            "region_id": .int(Int64(id)),
        ]
    }

    /// The path of calls of all views where nothing is asked of a view's own.
    static let root = "/rest/all/V1"

    /// A text as one segment of a path.
    static func segment(_ text: String) -> String { PercentEncoding.encode(text) }

    /// The body of an answer, or the error where the store says that there is no such thing.
    func body(_ path: String, orElse missing: @autoclosure () -> UnifiedError) throws -> JSONValue {
        do {
            return try client.get(path).body
        } catch StoreFailure.refused(_, 404, _) {
            throw missing()
        }
    }

    /// Items and total of a search.
    func search(_ path: String, _ criteria: MagentoCriteria) throws -> (items: [JSONValue], total: Int) {
        let body = try client.get(path + criteria.query).body
        return (body.items("items"), body.integer("total_count") ?? 0)
    }

    /// The rows of a page that starts anywhere: Magento only has whole pages, so two neighbours may be asked.
    func page(_ path: String, _ criteria: MagentoCriteria, _ page: PageWanted) throws -> (
        items: [JSONValue], total: Int
    ) {
        var criteria = criteria
        guard page.count > 0 else {
            criteria.page = (1, 1)
            return ([], try search(path, criteria).total)
        }
        let first = page.start / page.count
        let skipped = page.start % page.count
        criteria.page = (page.count, first + 1)
        var (items, total) = try search(path, criteria)
        // Beyond the last page Magento shows the last page again.
        if page.start >= total { return ([], total) }
        if skipped > 0, total > (first + 1) * page.count {
            criteria.page = (page.count, first + 2)
            items += try search(path, criteria).items
        }
        return (Array(items.dropFirst(skipped).prefix(page.count)), total)
    }
}
