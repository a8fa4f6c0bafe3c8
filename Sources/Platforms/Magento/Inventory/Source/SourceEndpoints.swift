import Simulator

/// `/V1/inventory/sources`.
enum SourceEndpoints {
    static let takesSource = [Parameter.required("source", .object(SourcePayload.type))]

    /// GET /V1/inventory/sources/:sourceCode
    static func get(_ call: Invocation) throws -> Answer {
        let code = call.input.text("sourceCode") ?? ""
        guard let source = try SourceRecord.find(code, in: call.database) else {
            throw MagentoError.notFound(
                "Source with code \"%value\" does not exist.", ["value": .string(code)])
        }
        return .value(SourcePayload.json(source))
    }

    /// POST /V1/inventory/sources and PUT /V1/inventory/sources/:sourceCode
    ///
    /// Both create what does not exist and change what does, field by field (sources-crud).
    static func save(_ call: Invocation) throws -> Answer {
        let fields = call.input.fields("source") ?? Fields()
        try SourceValidation.check(fields)
        let code = fields.text("source_code") ?? ""
        var source = try SourceRecord.find(code, in: call.database) ?? Source(code: code)
        source.apply(fields)
        do {
            try SourceRecord.save(source, in: call.database)
        } catch let error as DatabaseError where error.isConstraint {
            throw MagentoError.couldNotSave("Could not save Source")
        }
        return .nothing
    }

    /// GET /V1/inventory/get-sources-assigned-to-stock-ordered-by-priority/:stockId
    static func assignedToStock(_ call: Invocation) throws -> Answer {
        let sources = try SourceRecord.assigned(to: call.input.int("stockId") ?? 0, in: call.database)
        return .value(.array(sources.map(SourcePayload.json)))
    }
}
