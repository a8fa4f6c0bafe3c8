import Simulator

/// `/V1/directory/…`.
enum DirectoryEndpoints {
    static func countries(_ call: Invocation) throws -> Answer {
        .list(try Country.all("ORDER BY place", in: call.database).map(\.content))
    }

    static func country(_ call: Invocation) throws -> Answer {
        guard let country = try Country.find(call.input.text("countryId") ?? "", in: call.database) else {
            throw MagentoError.notFound("The country isn't available.")
        }
        return .write(country.content)
    }

    /// The currencies of the store view, of the default one where it has none of its own.
    static func currency(_ call: Invocation) throws -> Answer {
        let currency = try CurrencySettings.first(
            "WHERE store_code IN (?, 'default') ORDER BY store_code = 'default'", call.scope.code, in: call.database)
        guard let currency else { throw InternalFailure("No currencies are set up.") }
        return .write(currency.content)
    }
}
