import Simulator

/// Processes the jobs of a store.
struct BatchWork {
    let storeKey: String
    let conversation: Conversation

    /// Does one item: the name of the single method and the item's parameters in, its result out.
    typealias Runner = (_ method: String, _ given: JSONObject) throws -> JSONObject

    /// How long a job waits before it is processed, in seconds of the sandbox's clock: long enough to be seen pending.
    private static let wait: Int64 = 1

    /// Processes what has waited long enough. No lock is held while an item is done, so a job is claimed first.
    func processDue(_ run: Runner) throws {
        for var job in try claimed() {
            let payload = job.given["payload"]?.array ?? []
            job.items = .array(payload.enumerated().map { item($0.offset, $0.element, of: job, run) })
            job.processedAt = conversation.now
            let done = job
            try conversation.step { visit in _ = try done.update(in: visit.database) }
        }
    }

    private func claimed() throws -> [BatchJobRecord] {
        try conversation.step { visit in
            var due = try BatchJobRecord.all(
                "WHERE store_key = ? AND is_claimed = 0 AND created_at <= ? ORDER BY job_id", storeKey,
                visit.now.advanced(seconds: -Self.wait), in: visit.database)
            for place in due.indices {
                due[place].isClaimed = true
                try due[place].update(in: visit.database)
            }
            return due
        }
    }

    /// One item fails by itself.
    private func item(_ index: Int, _ item: JSONValue, of job: BatchJobRecord, _ run: Runner) -> JSONValue {
        guard let (method, entity) = BatchMethods.single[job.method], let given = item.object else { return .null }
        var id = job.method.contains(".delete.") ? JSONValue.null : Self.text(given["id"])
        var errors: [JSONValue] = []
        do {
            let result = try run(method, shared(job).merged(with: given))
            if let entity { id = Self.text(result[entity]) }
        } catch {
            errors = [.string(words(for: error, given, of: job.method))]
        }
        return [
            "id": .int(Int64(index)), "status": errors.isEmpty ? "success" : "failed", "entity_id": id,
            "errors": .array(errors), "warnings": [],
        ]
    }

    /// What the batch says for all of its items.
    private func shared(_ job: BatchJobRecord) -> JSONObject {
        job.given.without("payload", "idempotency_key", "nested_items_update_behaviour")
    }

    private static func text(_ id: JSONValue?) -> JSONValue {
        id.flatMap(ParameterCheck.plainText).map(JSONValue.string) ?? .null
    }

    /// A taken SKU is worded in another way than by `product.add`.
    private func words(for error: any Error, _ given: JSONObject, of method: String) -> String {
        if case UnifiedError.exists = error, method == "product.add.batch",
            let sku = (given["sku"] ?? given["model"])?.string
        {
            return "Product with sku = '\(sku)' already exist."
        }
        return Envelope.message(of: error)
    }
}

extension JSONObject {
    /// Its members with those of another laid over them.
    func merged(with other: JSONObject) -> JSONObject {
        var copy = self
        for (name, value) in other { copy[name] = value }
        return copy
    }
}
