import Simulator

/// `*.batch`, `batch.job.list` and `batch.job.result`.
struct BatchMethods {
    let storeKey: String
    let conversation: Conversation
    /// Whether the store can do a method.
    let does: (String) -> Bool

    /// The batches: the method that does one item, and the member of its result that names the entity; nil where answers
    /// name none.
    static let single: [String: (method: String, entity: String?)] = [
        "product.add.batch": ("product.add", "product_id"), "product.update.batch": ("product.update", nil),
        "product.delete.batch": ("product.delete", nil),
        "product.variant.add.batch": ("product.variant.add", "product_variant_id"),
        "product.variant.update.batch": ("product.variant.update", nil),
        "product.variant.delete.batch": ("product.variant.delete", nil),
        "category.add.batch": ("category.add", "category_id"), "category.delete.batch": ("category.delete", nil),
        "order.shipment.add.batch": ("order.shipment.add", "shipment_id"),
    ]

    /// Whether a method is one of these.
    static func does(_ method: String) -> Bool { single[method] != nil || method.hasPrefix("batch.job.") }

    /// Does one.
    func perform(_ method: String, _ parameters: Parameters, _ page: PageWanted) throws -> MethodResult {
        switch method {
        case "batch.job.list": try list(parameters, page)
        case "batch.job.result": try result(of: parameters.text("id") ?? "")
        default: try add(method, parameters)
        }
    }

    /// Checks the shape of the payload and keeps it until it is processed: what the shop says of the items comes out then.
    private func add(_ method: String, _ parameters: Parameters) throws -> MethodResult {
        guard let single = Self.single[method], does(single.method) else { throw UnifiedError.notBuilt(method) }
        try BatchPayload.check(parameters["payload"]?.array ?? [], of: method)
        return try conversation.step { visit in
            let job = BatchJobRecord(
                id: try visit.ids.take("batch_job"), storeKey: storeKey, method: method, createdAt: visit.now,
                given: parameters.values)
            try job.insert(into: visit.database)
            return .members(["job_id": .string(String(job.id))])
        }
    }

    /// Oldest first.
    private func list(_ parameters: Parameters, _ page: PageWanted) throws -> MethodResult {
        var clauses = ["store_key = ?"]
        var arguments: [(any Bindable)?] = [storeKey]
        if let ids = parameters.list("ids") {
            clauses.append("job_id IN (SELECT value FROM json_each(?))")
            arguments.append(JSONList(ids.compactMap { Int($0) }))
        }
        for (name, comparison) in Self.bounds {
            guard let moment = parameters.moment(name) else { continue }
            clauses.append(comparison)
            arguments.append(moment)
        }
        let clause = "WHERE " + clauses.joined(separator: " AND ")
        return try conversation.step { visit in
            let total = try visit.database.value(
                "SELECT count(*) FROM batch_job \(clause)", arguments: arguments, as: Int.self)
            let jobs = try BatchJobRecord.all(
                "\(clause) ORDER BY job_id LIMIT ? OFFSET ?", arguments: arguments + [page.count, page.start],
                in: visit.database)
            return .list(Listing(rows: jobs, total: total))
        }
    }

    private static let bounds = [
        ("created_from", "created_at >= ?"), ("created_to", "created_at <= ?"),
        ("processed_from", "processed_at >= ?"), ("processed_to", "processed_at <= ?"),
    ]

    private func result(of id: String) throws -> MethodResult {
        let found = try conversation.step { visit in
            try Int(id).flatMap { try BatchJobRecord.find($0, in: visit.database) }
        }
        guard let job = found, job.storeKey == storeKey else { throw UnifiedError.notFound("Job", id: id) }
        guard job.processedAt != nil else { throw UnifiedError.pending }
        return .members(job.result)
    }
}
