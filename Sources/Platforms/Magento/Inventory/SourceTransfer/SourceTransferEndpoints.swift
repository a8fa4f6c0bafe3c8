import Simulator

/// `/V1/inventory/bulk-…`: sources of many products at once.
enum SourceTransferEndpoints {
    static let takesSources = [
        Parameter.required("skus", .array(.string)), .required("sourceCodes", .array(.string)),
    ]
    static let takesTransfer = [
        Parameter.required("skus", .array(.string)), .required("originSource", .string),
        .required("destinationSource", .string), .required("unassignFromOrigin", .bool),
    ]
    static let takesPartialTransfer = [
        Parameter.required("originSourceCode", .string), .required("destinationSourceCode", .string),
        .required("items", .array(.object(item))),
    ]

    private static let item = ObjectType(
        "Magento.InventoryCatalogApi.Api.Data.PartialInventoryTransferItemInterface", ["sku": .string, "qty": .float])

    /// POST /V1/inventory/bulk-product-source-assign: the number of new items.
    static func assign(_ call: Invocation) throws -> Answer {
        let (skus, sources) = try subjects(call)
        // An unknown SKU has no type, and PHP ends when its turn comes (inventory/bulk-assign assign-unknown-sku); no
        // transaction is around, so what was assigned before it stays (ResourceModel/BulkSourceAssign, 1.2.6-p8).
        let known = try skus.prefix { try StockedProduct.find($0, in: call.database) != nil }
        let count = try SourceTransfer(visit: call.visit).assign(Array(known), to: sources)
        if known.count < skus.count { throw Kept(ApplicationCrash()) }
        return .value(JSONValue(count))
    }

    /// POST /V1/inventory/bulk-product-source-unassign: the number of items that went.
    static func unassign(_ call: Invocation) throws -> Answer {
        let (skus, sources) = try subjects(call)
        let count = try SourceTransfer(visit: call.visit).unassign(skus, from: sources)
        try checkLegacyIndex(skus, sources, call)
        return .value(JSONValue(count))
    }

    /// POST /V1/inventory/bulk-product-source-transfer
    static func transfer(_ call: Invocation) throws -> Answer {
        let skus = call.input.texts("skus") ?? []
        // An unknown SKU has no type, and PHP ends before the sources are looked at (validation
        // POST /V1/inventory/bulk-product-source-transfer).
        for sku in skus where try StockedProduct.find(sku, in: call.database) == nil { throw ApplicationCrash() }
        let origin = call.input.text("originSource") ?? ""
        let destination = call.input.text("destinationSource") ?? ""
        try checkRoute(origin, destination, in: call.database).throwIfAny(
            "Validation Error: Select different sources for origin and destination.")
        try SourceTransfer(visit: call.visit).transfer(
            skus, from: origin, to: destination,
            unassigns: call.input.bool("unassignFromOrigin") ?? false)
        return .yes
    }

    /// POST /V1/inventory/bulk-partial-source-transfer
    static func transferPartially(_ call: Invocation) throws -> Answer {
        let origin = call.input.text("originSourceCode") ?? ""
        let destination = call.input.text("destinationSourceCode") ?? ""
        let items = try (call.input.fieldsList("items") ?? []).map { item in
            guard let sku = item.text("sku"), let quantity = item.double("qty") else { throw ApplicationCrash() }
            return SourceTransfer.Move(sku: sku, quantity: quantity)
        }
        var failures = try checkRoute(origin, destination, in: call.database)
        for item in items { try check(item, origin, destination, &failures, in: call.database) }
        try failures.throwIfAny("Transfer validation failed")
        for item in items { try SourceTransfer(visit: call.visit).move(item, from: origin, to: destination) }
        return .nothing
    }

    /// Work on the default source ends with the legacy index, which knows products only: by then the work is done.
    private static func checkLegacyIndex(_ skus: [String], _ sources: [String], _ call: Invocation) throws {
        guard sources.contains(Source.defaultCode) else { return }
        let unknown = try skus.filter { try StockedProduct.find($0, in: call.database) == nil }
        guard !unknown.isEmpty else { return }
        throw Kept(
            MagentoError.notFound(
                "Following products with requested skus were not found: %1",
                [.string(unknown.joined(separator: ", "))]))
    }

    private static func subjects(_ call: Invocation) throws -> (skus: [String], sources: [String]) {
        let sources = call.input.texts("sourceCodes") ?? []
        var failures = Failures()
        for source in sources where try Source.find(source, in: call.database) == nil {
            failures.add("Source %sourceCode does not exist", ["sourceCode": .string(source)])
        }
        try failures.throwIfAny("Validation Failed")
        return (call.input.texts("skus") ?? [], sources)
    }

    private static func checkRoute(
        _ origin: String, _ destination: String, in database: Database
    ) throws -> Failures {
        var failures = Failures()
        if try Source.find(origin, in: database) == nil {
            failures.add("Origin source %sourceCode does not exist", ["sourceCode": .string(origin)])
        }
        if try Source.find(destination, in: database) == nil {
            failures.add("Destination source %sourceCode does not exist", ["sourceCode": .string(destination)])
        }
        if origin == destination { failures.add("Cannot transfer a source on itself") }
        return failures
    }

    private static func check(
        _ item: SourceTransfer.Move, _ origin: String, _ destination: String, _ failures: inout Failures,
        in database: Database
    ) throws {
        guard let there = try SourceItem.find(item.sku, at: origin, in: database) else {
            return failures.add("%message", ["message": .string(missing(item.sku, origin))])
        }
        if there.quantity < item.quantity {
            failures.add("Requested transfer amount for sku %sku is not available", ["sku": .string(item.sku)])
        }
        if try SourceItem.find(item.sku, at: destination, in: database) == nil {
            failures.add("%message", ["message": .string(missing(item.sku, destination))])
        }
    }

    private static func missing(_ sku: String, _ source: String) -> String {
        "Source item for \(sku) and \(source) does not exist"
    }
}
