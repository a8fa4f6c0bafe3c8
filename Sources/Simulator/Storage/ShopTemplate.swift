internal import NIOConcurrencyHelpers

/// A shop's tables and fixtures, built once and opened many times.
public final class ShopTemplate: Sendable {
    /// The platform.
    public let platform: any Platform
    /// The shop's settings.
    public let settings: ShopSettings
    let image: TemplateImage
    private let known = NIOLockedValueBox<JSONValue?>(nil)

    /// Builds the tables and loads the fixtures, or takes the image that a cache has of them.
    ///
    /// - Throws: ``FixtureMistake`` or ``DatabaseError``.
    public init(_ platform: any Platform, settings: ShopSettings, cache: TemplateCache? = nil) throws {
        self.platform = platform
        self.settings = settings
        let key = cache?.key(platform.name, settings)
        if let cache, let key, let kept = cache.image(key) {
            image = kept
        } else {
            image = try Self.build(platform, settings)
            if let cache, let key { cache.keep(image, key) }
        }
    }

    private static func build(_ platform: any Platform, _ settings: ShopSettings) throws -> TemplateImage {
        let database = try Database(path: ":memory:")
        try database.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA secure_delete = OFF")
        try database.transaction {
            try database.execute(IdSequences.schema)
            try platform.prepare(database, for: settings, from: settings.fixtures.first ?? FixtureFolder(path: ""))
            try layLayers(platform, settings, database)
        }
        try database.execute("ANALYZE")
        try SchemaStamp.write(database)
        return try TemplateImage(database)
    }

    /// Layers are built at one moment and with one chance, so that the same files make the same shop.
    private static func layLayers(_ platform: any Platform, _ settings: ShopSettings, _ database: Database) throws {
        let visit = Visit(
            database: database, now: settings.builtAt, random: RandomSource(seed: 1), ids: IdSequences(database),
            shop: settings, sandbox: "")
        for layer in settings.fixtures.dropFirst() { try platform.lay(layer, in: visit) }
    }

    /// Who may call shops that are made from this, read once: built anew, it is another template.
    func credentials() throws -> JSONValue {
        try known.withLockedValue { known in
            if let known { return known }
            let read = try settings.credentials()
            known = read
            return read
        }
    }
}
