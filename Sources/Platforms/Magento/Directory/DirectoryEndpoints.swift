import Simulator

/// `/V1/directory/…`.
enum DirectoryEndpoints {
    @Sendable static func countries(_ invocation: Invocation) throws -> Answer {
        let countries = try DirectoryRecord.countries(in: invocation.database)
        return .write { json in json.array(of: countries) { $0.raw($1) } }
    }

    @Sendable static func country(_ invocation: Invocation) throws -> Answer {
        let id = invocation.input.text("countryId") ?? ""
        guard let country = try DirectoryRecord.country(id, in: invocation.database) else {
            throw MagentoError.notFound("The country isn't available.")
        }
        return .bytes(country)
    }

    @Sendable static func currency(_ invocation: Invocation) throws -> Answer {
        guard let currency = try DirectoryRecord.currency(store: invocation.scope.code, in: invocation.database) else {
            throw InternalFailure("No currencies are set up.")
        }
        return .bytes(currency)
    }
}
