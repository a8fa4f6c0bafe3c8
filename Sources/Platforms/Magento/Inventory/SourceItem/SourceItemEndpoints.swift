import Simulator

/// `/V1/inventory/source-items`.
enum SourceItemEndpoints {
    static let type = ObjectType(
        "Magento.InventoryApi.Api.Data.SourceItemInterface",
        [
            "sku?": .string, "source_code?": .string, "quantity?": .float, "status?": .int,
            "extension_attributes?": .object(extensions),
        ])

    private static let extensions = ObjectType("Magento.InventoryApi.Api.Data.SourceItemExtensionInterface", [:])

    static let takesItems = [Parameter.required("sourceItems", .array(.object(type)))]

    private static let items = Listing(of: SourceItem.self)
    /// The order of the index that the database takes when SKUs are asked for (orders/invoice-ship-refund).
    private static let itemsOfSKUs = Listing(of: SourceItem.self, order: "sku, source_code, quantity")

    /// GET /V1/inventory/source-items
    static func list(_ call: Invocation) throws -> Answer {
        let listing = asksForSKUs(try SearchCriteria(call)) ? itemsOfSKUs : items
        return try listing.handler(for: SourceItem.self)(call)
    }

    private static func asksForSKUs(_ criteria: SearchCriteria) -> Bool {
        criteria.groups.contains { group in
            !group.isEmpty
                && group.allSatisfy { filter in
                    filter.field == "sku" && ["eq", "in", "like"].contains(filter.condition ?? "eq")
                        && filter.value?.hasPrefix("%") != true
                }
        }
    }

    /// POST /V1/inventory/source-items
    ///
    /// SKUs need not be products', quantities may be negative, and the whole list fails together
    /// (source-items-validation).
    static func save(_ call: Invocation) throws -> Answer {
        let given = try given(call)
        try validate(given)
        let items = given.map {
            SourceItem(
                sku: $0.text("sku") ?? "", source: $0.text("source_code") ?? "", quantity: $0.double("quantity") ?? 0,
                status: $0.int("status") ?? 0)
        }
        try SourceItems.save(items, in: call.visit)
        return .nothing
    }

    /// POST /V1/inventory/source-items-delete
    static func delete(_ call: Invocation) throws -> Answer {
        for item in try given(call) {
            try SourceItems.delete(item.text("sku") ?? "", at: item.text("source_code") ?? "", in: call.database)
        }
        return .nothing
    }

    private static func given(_ call: Invocation) throws -> [Fields] {
        let items = call.input.fieldsList("sourceItems") ?? []
        guard !items.isEmpty else { throw MagentoError.invalid("Input data is empty") }
        return items
    }

    private static func validate(_ items: [Fields]) throws {
        var failures = ValidationFailures()
        for item in items {
            for field in ["sku", "source_code"] where item.isBlank(field) {
                failures.add("\"%field\" can not be empty.", ["field": .string(field)])
            }
            if item.double("quantity") == nil {
                failures.add("\"%field\" should be numeric.", ["field": "quantity"])
            }
            validate(status: item.int("status"), &failures)
        }
        // Alone among the lists, this one repeats its first failure in the heading (source-items-validation).
        try failures.throwIfAny("Validation Failed: " + (failures.parts.first?.text ?? ""))
    }

    private static func validate(status: Int?, _ failures: inout ValidationFailures) {
        if status == nil {
            failures.add("\"%field\" should be numeric.", ["field": "status"])
        } else if status != SourceItem.Status.inStock, status != SourceItem.Status.outOfStock {
            failures.add("\"%field\" should a known status.", ["field": "status"])
        }
    }
}
