/// A shop's tables and fixtures, built once and opened many times.
public final class ShopTemplate: Sendable {
    /// The platform.
    public let platform: any Platform
    /// The shop's settings.
    public let settings: ShopSettings
    private let image: TemplateImage

    /// Builds the tables and loads the fixtures.
    ///
    /// - Throws: ``FixtureMistake`` or ``DatabaseError``.
    public init(_ platform: any Platform, settings: ShopSettings, fixtures: FixtureFolder) throws {
        self.platform = platform
        self.settings = settings
        let database = try Database(path: ":memory:")
        try database.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA secure_delete = OFF")
        try database.transaction {
            try database.execute(IdSequences.schema)
            try platform.prepare(database, for: settings, from: fixtures)
        }
        try database.execute("ANALYZE")
        try SchemaStamp.write(database)
        image = try TemplateImage(database)
    }

    /// A shop of its own in memory.
    func store() -> ShopStore { ShopStore(.template(image)) }

    /// A shop kept in a file.
    func store(at path: String) -> ShopStore { ShopStore(.file(path, image)) }
}
