import Simulator

/// `/V1/adobestock`: pictures of Adobe Stock, and those of them that were saved in the shop.
enum AdobeStockEndpoints {
    static let takesID: [Parameter] = [.required("id", .int)]

    /// GET /V1/adobestock/search and GET /V1/adobestock/asset/list: Adobe wants a key, which the shop has none of.
    static func search(_ call: Invocation) throws -> Answer {
        _ = try SearchCriteria(call)
        throw MagentoError.unauthorized("Adobe Api Key is required!")
    }

    /// GET /V1/adobestock/asset/search
    ///
    /// - Throws: ``MagentoError`` whatever the database has against the criteria.
    static func list(_ call: Invocation) throws -> Answer {
        do {
            return try Listing(of: AdobeStockAsset.self).handler(for: AdobeStockAsset.self)(call)
        } catch is InternalFailure {
            throw MagentoError.invalid("Could not retrieve assets.")
        }
    }

    /// GET /V1/adobestock/asset/:id
    static func get(_ call: Invocation) throws -> Answer {
        let id = call.input.int("id") ?? 0
        guard let asset = try AdobeStockAsset.find(id, in: call.database) else {
            throw MagentoError.notFound("Adobe Stock asset with id %id does not exist.", ["id": JSONValue(id)])
        }
        return .write(asset)
    }

    /// DELETE /V1/adobestock/asset/:id: what is not there is gone as well.
    static func delete(_ call: Invocation) throws -> Answer {
        try AdobeStockAsset.delete(call.input.int("id") ?? 0, in: call.database)
        return .nothing
    }
}
