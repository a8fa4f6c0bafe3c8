import Simulator

/// `/V1/inventory/sources`.
enum SourceEndpoints {
    static let takesSource = [Parameter.required("source", .object(SourcePayload.type))]

    /// GET /V1/inventory/sources
    static let list = Listing(of: Source.self).handler(for: Source.self)

    /// GET /V1/inventory/sources/:sourceCode
    static func get(_ call: Invocation) throws -> Answer {
        let code = call.input.text("sourceCode") ?? ""
        guard let source = try Source.find(code, in: call.database) else {
            throw MagentoError.notFound(
                "Source with code \"%value\" does not exist.", ["value": .string(code)])
        }
        return .write(source)
    }

    /// POST /V1/inventory/sources and PUT /V1/inventory/sources/:sourceCode
    ///
    /// Both create what does not exist and change what does, field by field (sources-crud).
    static func save(_ call: Invocation) throws -> Answer {
        let fields = call.input.fields("source") ?? Fields()
        try SourceValidation.check(fields)
        let code = fields.text("source_code") ?? ""
        var source = try Source.find(code, in: call.database) ?? Source(code: code)
        source.apply(fields)
        do {
            try source.save(in: call.database)
        } catch {
            guard error.isConstraint else { throw error }
            throw MagentoError.couldNotSave("Could not save Source")
        }
        return .nothing
    }

    /// GET /V1/inventory/get-sources-assigned-to-stock-ordered-by-priority/:stockId
    static func assignedToStock(_ call: Invocation) throws -> Answer {
        .list(try Source.assigned(to: call.input.int("stockId") ?? 0, in: call.database))
    }
}
