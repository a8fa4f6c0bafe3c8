import Simulator

/// Product lists: criteria over columns, attribute values, categories and websites, as SQL on indexes.
struct ProductSearch {
    let scope: StoreScope
    /// Whether only products count that the website has a price of.
    var isPriced = false

    /// One page of product numbers.
    func page(_ criteria: SearchCriteria, in visit: Visit) throws -> Listing.Page {
        let isFiltered = criteria.groups.contains { !$0.isEmpty }
        let listing = try listing(sortedBy: criteria.orders ?? [], isFiltered: isFiltered, visit.database)
        return try listing.page(criteria.with(groups: Self.separated(criteria.groups)), in: visit)
    }

    private func listing(
        sortedBy orders: [SearchCriteria.Order], isFiltered: Bool, _ database: Database
    ) throws -> Listing {
        if scope.storeID != 0, isPriced || orders.contains(where: { $0.field == "price" }) { return priced(isFiltered) }
        guard orders.count == 1, let field = orders[0].field, let attribute = try indexed(field, database) else {
            return listing(from: "catalog_product_entity p")
        }
        return listing(
            from: "catalog_product_value sv CROSS JOIN catalog_product_entity p ON p.entity_id = sv.entity_id",
            condition: "sv.attribute_id = \(attribute.id) AND sv.store_id = 0",
            counted: .init(from: "catalog_product_entity p"), sorted: (field, "sv.value"))
    }

    /// A store view sorts prices by the index, which leaves out what is switched off (search-criteria/sorting).
    private func priced(_ isFiltered: Bool) -> Listing {
        let condition = "i.website_id = \(scope.websiteID)"
        return listing(
            from: "catalog_product_index_price i CROSS JOIN catalog_product_entity p ON p.entity_id = i.entity_id",
            condition: condition,
            counted: isFiltered ? nil : .init(from: "catalog_product_index_price i", condition: condition),
            sorted: ("price", "i.min_price"))
    }

    /// A list of products, with one field sorted by a column that an index brings in order.
    private func listing(
        from: String, condition: String? = nil, counted: Listing.Counted? = nil,
        sorted: (field: String, sql: String)? = nil
    ) -> Listing {
        let store = scope.storeID
        return Listing(
            from: from, key: "p.entity_id", kind: .attributes, condition: condition, counted: counted,
            column: { field, visit in
                let column = try Self.column(field, store: store, visit.database)
                guard let sorted, field == sorted.field, let column else { return column }
                return ListColumn(
                    column.sql, column.kind, within: column.within, order: sorted.sql, missing: column.missing)
            })
    }

    /// The attribute of a sort field, where the index of values can bring products in its order: every product has a
    /// global value, and the store has none of its own.
    private func indexed(_ field: String, _ database: Database) throws -> Attribute? {
        guard let attribute = try Attribute.find(field, in: database), attribute.backendType != "static",
            attribute.valueTable == ProductValue.table.name
        else { return nil }
        let own = scope.storeID == 0 || attribute.scope == .global ? 0 : scope.storeID
        let isComplete: Bool? = try database.value(
            """
            SELECT (SELECT count(*) FROM catalog_product_value WHERE attribute_id = ?1 AND store_id = 0)
                    = (SELECT count(*) FROM catalog_product_entity)
                AND (?2 = 0 OR NOT EXISTS
                    (SELECT 1 FROM catalog_product_value WHERE attribute_id = ?1 AND store_id = ?2))
            """, attribute.id, own)
        return isComplete == true ? attribute : nil
    }

    /// Filters on categories, stores and websites hold by themselves, even in a group of alternatives
    /// (search-criteria/groups).
    private static func separated(_ groups: [[SearchCriteria.Filter]]) -> [[SearchCriteria.Filter]] {
        let alone: Set<String> = ["category_id", "store", "store_id", "website_id"]
        return groups.flatMap { group -> [[SearchCriteria.Filter]] in
            let rest = group.filter { !alone.contains($0.field ?? "") }
            return [rest] + group.filter { alone.contains($0.field ?? "") }.map { [outside($0)] }
        }
    }

    /// `neq` and `nin` of a category mean products that are in none of them (search-criteria/fields).
    private static func outside(_ filter: SearchCriteria.Filter) -> SearchCriteria.Filter {
        let conditions = ["neq": "eq", "nin": "in"]
        guard filter.field == "category_id", let condition = filter.condition.flatMap({ conditions[$0] }) else {
            return filter
        }
        return SearchCriteria.Filter(field: notInCategory, value: filter.value, condition: condition)
    }

    private static let notInCategory = "category_id not in"

    private static func column(_ field: String, store: Int, _ database: Database) throws -> ListColumn? {
        switch field {
        case "entity_id": return ListColumn("p.entity_id", .number)
        case "sku": return ListColumn("p.sku", .text)
        case "attribute_set_id": return ListColumn("p.attribute_set_id", .number)
        case "type_id": return ListColumn("p.type_id", .text)
        case "created_at": return ListColumn("p.created_at", .date)
        case "updated_at": return ListColumn("p.updated_at", .date)
        case "has_options": return ListColumn("p.has_options", .number)
        case "required_options": return ListColumn("p.required_options", .number)
        case "category_id": return category
        case notInCategory: return noCategory
        case "website_id": return website
        case "store", "store_id": return storeView
        default:
            guard let attribute = try Attribute.find(field, in: database), attribute.backendType != "static"
            else {
                return nil
            }
            return value(of: attribute, store: attribute.scope == .global ? 0 : store)
        }
    }

    private static let category = ListColumn(
        "c.category_id", .number,
        within: "p.entity_id IN (SELECT c.product_id FROM catalog_category_product c WHERE {})")
    private static let noCategory = ListColumn(
        "c.category_id", .number,
        within: "p.entity_id NOT IN (SELECT c.product_id FROM catalog_category_product c WHERE {})")
    private static let website = ListColumn(
        "w.website_id", .number, within: "p.entity_id IN (SELECT w.product_id FROM catalog_product_website w WHERE {})")
    private static let storeView = ListColumn(
        "s.store_id", .number,
        within: """
            p.entity_id IN (SELECT w.product_id FROM store s
                JOIN catalog_product_website w ON w.website_id = s.website_id OR s.store_id = 0 WHERE {})
            """)

    /// A value is the store's own where it has one, else the global one.
    private static func value(of attribute: Attribute, store: Int) -> ListColumn {
        let table = attribute.valueTable
        let stores = store == 0 ? "= 0" : "IN (0, \(store))"
        let own =
            store == 0
            ? ""
            : """
             AND (v.store_id <> 0 OR NOT EXISTS (SELECT 1 FROM \(table) o WHERE o.entity_id = v.entity_id
                AND o.attribute_id = \(attribute.id) AND o.store_id = \(store)))
            """
        let current = """
            (SELECT o.value FROM \(table) o WHERE o.entity_id = p.entity_id AND o.attribute_id = \(attribute.id)
                AND o.store_id \(stores) ORDER BY o.store_id DESC LIMIT 1)
            """
        return ListColumn(
            "v.value", kind(of: attribute),
            within: """
                p.entity_id IN (SELECT v.entity_id FROM \(table) v WHERE v.attribute_id = \(attribute.id)
                    AND v.store_id \(stores) AND {}\(own))
                """, order: current, missing: "\(current) IS NULL")
    }

    private static func kind(of attribute: Attribute) -> ListColumn.Kind {
        switch attribute.backendType {
        case "int", "decimal": .number
        case "datetime": .date
        default: .text
        }
    }
}
