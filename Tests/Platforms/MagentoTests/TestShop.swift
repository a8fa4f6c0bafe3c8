import Foundation

@testable import Magento
@testable import Simulator

/// A shop of the baseline in memory, without a sandbox around it.
struct TestShop {
    // The order matters: the database must be closed before its mapping goes.
    let visit: Visit
    private let mapping: Mapping?

    var database: Database { visit.database }

    init(seed: UInt64 = 1) throws {
        let opened = try Self.image.get().open()
        mapping = opened.mapping
        visit = Visit(
            database: opened.database, now: Instant(seconds: 1_800_000_000), random: RandomSource(seed: seed),
            ids: IdSequences(opened.database), shop: Self.settings, sandbox: "test")
    }

    private static let settings = ShopSettings(
        name: "magento", profile: "2.4.6", baseURL: "http://www.stores.local/magento-2.4.0", mounts: [])

    /// The fixtures of the baseline.
    static let fixtures = FixtureFolder(
        path: URL(fileURLWithPath: #filePath).appending(path: "../../../../fixtures/magento").standardizedFileURL.path)

    /// Built once; every shop is a copy.
    private static let image = Result {
        let database = try Database(path: ":memory:")
        try database.transaction {
            try database.execute(IdSequences.schema)
            try Magento().prepare(database, for: settings, from: fixtures)
        }
        return try TemplateImage(database)
    }

    /// A product of the baseline.
    func product(_ sku: String) throws -> StockedProduct {
        guard let product = try StockedProduct.find(sku, in: database) else { throw Missing(what: sku) }
        return product
    }

    struct Missing: Error { let what: String }
}

/// Numbers drawn from a seed, so that a failing case can be had again.
struct SeededGenerator: RandomNumberGenerator {
    private var generator: SplitMix64

    init(_ seed: UInt64) { generator = SplitMix64(state: seed) }

    mutating func next() -> UInt64 { generator.next() }
}
