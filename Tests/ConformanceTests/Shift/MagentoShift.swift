import Simulator

/// Magento's names and ids. Ids of stores, websites, groups, stocks, regions, attributes and their options are those that
/// every installation begins with, or belong to configuration: they stay.
struct MagentoShift: ShiftRules {
    let platform = "magento"
    let keepsFixtureMembers = false
    let sequencesFile = "auto-increment.json"
    let filesKeyedByID: Set = ["attribute-set-attributes.json", "category-products.json"]
    let keptFiles: Set = [
        "admin-users.json", "attribute-types.json", "cms-blocks.json", "cms-pages.json", "countries.json",
        "credentials.json", "currency.json", "customer-attributes.json", "customer-groups.json", "db-core-config.json",
        "db-eav-attribute-ids.json", "db-region.json", "integrations.json", "media-files-base64.json", "modules.json",
        "product-link-types.json", "product-option-types.json", "product-types.json", "stocks.json",
        "store-configs-all.json", "store-configs-default.json", "store-configs-eu_en.json", "store-views.json",
        "tax-classes.json", "websites.json",
    ]

    func names(in fixtures: FixtureFolder) throws -> [String] {
        let products = try fixtures.json("products-all.json")?["items"]?.array ?? []
        return products.flatMap { [$0["sku"]?.string, $0["name"]?.string].compactMap { $0 } }
    }

    /// Words of types, of attributes' options and of messages.
    let ownWords: Set = [
        "the", "and", "for", "with", "not", "your", "fixed", "dynamic", "simple", "bundle", "configurable", "grouped",
        "virtual", "downloadable", "gift", "set", "test", "pack", "day", "blue", "green",
    ]

    private let keptSequences: Set = [
        "store", "store_group", "store_website", "customer_group", "inventory_stock", "directory_country_region",
        "tax_class", "theme", "eav_entity_type", "admin_user", "integration", "oauth_consumer", "oauth_token",
        "eav_attribute", "eav_attribute_group", "eav_attribute_option", "cms_page", "cms_block", "magento_bulk",
        "magento_operation",
    ]

    func keeps(sequence: String) -> Bool { keptSequences.contains(sequence) || sequence.hasPrefix("sequence_") }

    // MARK: Ids

    private let kept: Set = [
        "website_id", "store_id", "group_id", "customer_group_id", "stock_id", "region_id", "country_id",
        "tax_class_id",
        "entity_type_id", "type_id", "class_id", "scope_id", "store_group_id", "default_group_id", "default_store_id",
        "tax_country_id", "tax_region_id", "vat_id", "increment_id", "reserved_order_id", "user_id",
        "customer_tax_class_id",
        "integration_id",
        "consumer_id", "link_type_id", "theme_id", "attribute_id", "attribute_group_id",
    ]
    private let keptPlaces = [
        "/store/", "/directory/", "customerGroups", "taxClasses", "/websites", "store-", "/bulk", "/async", "cmsPage",
        "cmsBlock", "/group-prices/", "/products/attributes/", "/attribute-sets/groups/", "/stocks", "stock-resolver",
        "/integration", "product-salable", "products-are-salable",
    ]

    func isID(_ member: String, at place: String) -> Bool {
        if member == "id" { return !keptPlaces.contains { place.contains($0) } }
        if ["default_billing", "default_shipping"].contains(member) { return true }
        if member.hasSuffix("Id") {
            return !["websiteId", "storeId", "attributeGroupId", "stockId", "groupId", "regionId", "countryId"]
                .contains(member)
        }
        return member.hasSuffix("_id") && !kept.contains(member)
    }

    private let categoryMembers: Set = ["category_id", "category_ids", "root_category_id", "path"]

    /// The root of all categories is number 1 in every installation.
    func keeps(id: Int, of member: String, at place: String) -> Bool {
        id == 1 && (place.contains("categor") || categoryMembers.contains(member))
    }

    /// The options of a configurable product are attributes and theirs, which stay; those of custom options move.
    func name(of member: String, in object: String) -> String {
        switch (object, member) {
        case ("configurable_item_options", _): "kept"
        case ("custom_options", "option_value"): "option_selections"
        default: member
        }
    }

    /// What was made or placed is answered by its id alone; counts and quantities are not.
    func bareBody(of path: String) -> String {
        let isCount = path.hasSuffix("/count") || path.contains("quantity") || path.contains("collect-totals")
        return isCount || !hasIDs(path) ? "" : "id"
    }

    let idLists: Set = [
        "category_ids", "product_ids", "applied_rule_ids", "configurable_product_links", "tax_rate_ids", "path",
        "children", "option_selections", "downloadable_links", "return_to_stock_items", "orderIds",
    ]

    func hasIDs(_ path: String) -> Bool { !keptPlaces.contains { path.contains($0) } }

    let queries: Set = ["optionId"]
    let idPrefixes = ["category/view/id/", "product/view/id/"]

    func hashes(
        in fixtures: FixtureFolder, moved: (Int) -> Int, renamed: (String) -> String
    ) throws -> [String: String] { [:] }

    /// The hashes of bodies sent to the queue.
    let volatile = ["$..data_hash"]
}
