/// What a folder that holds a whole shop says of itself in `shop.json`; a folder without one is a layer, to be laid over
/// a shop.
public struct ShopFacts: Hashable, Sendable {
    /// The file.
    public static let file = "shop.json"

    /// The platform that it is a shop of, e.g. `magento`.
    public let platform: String
    /// The version it was taken from, e.g. `2.4.6`.
    public let version: String
    /// Where it was when it was taken, e.g. `http://www.stores.local/magento-2.4.0`: addresses in it begin so, and
    /// replays call it by that.
    public let recordedAt: String
    /// The path of something to read in it, for the start-up message; nil for whatever any shop of the platform has.
    public let sample: String?

    /// Reads them; nil where the folder is a layer.
    ///
    /// - Throws: ``FixtureMistake``.
    public init?(_ folder: FixtureFolder) throws {
        guard let facts = try folder.json(Self.file) else { return nil }
        func text(_ name: String) throws -> String {
            guard let text = facts[name]?.string, !text.isEmpty else {
                throw FixtureMistake(file: Self.file, entity: "", field: name, problem: "must be a text")
            }
            return text
        }
        platform = try text("platform")
        version = try text("version")
        recordedAt = try text("recorded_at")
        sample = facts["sample"]?.string
    }
}
