import Simulator
struct StockedProduct { let id: Int; let sku: String; let type: String }
enum LegacyStock { static func save(_ given: Fields?, of product: StockedProduct, isNew: Bool, in visit: Visit) throws {} }
struct StockItem {}
enum StockItemRecord { static func find(product: Int, in database: Database) throws -> StockItem? { nil } }
enum StockItemPayload {
    static let type = ObjectType("x", [:])
    static func write(_ item: StockItem, to json: inout JSONWriter) {}
}
enum Decimal4 { static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 } }
