import Simulator

/// A feature's part of the shop's database: its tables and how its fixtures get into them.
struct Feature: Sendable {
    /// For mistakes in fixtures, e.g. `users`.
    let name: String
    /// `CREATE TABLE …`; empty where the feature has no table of its own.
    let schema: String
    /// Loads the feature's fixtures; runs after all tables exist, in the order of ``all``.
    let seed: @Sendable (Database, ShopSettings, FixtureFolder) throws -> Void

    /// Every feature, in the order of loading.
    static let all: [Feature] = [
        Feature(name: "options", schema: OptionRecord.schema, seed: OptionSeed.load),
        Feature(name: "currencies", schema: CurrencyRecord.schema, seed: CurrencySeed.load),
        Feature(name: "users", schema: UserRecord.schema, seed: UserSeed.load),
        Feature(name: "keys", schema: ApiKeyRecord.schema, seed: ApiKeySeed.load),
        Feature(name: "sessions", schema: SessionRecord.schema + RateLimit.schema) { _, _, _ in },
        Feature(name: "countries", schema: CountryRecord.schema) { try CountryRecord.load($0, $2) },
        Feature(name: "customers", schema: CustomerRecord.schema) { try CustomerRecord.load($0, $2) },
        Feature(name: "taxes", schema: TaxRateRecord.schema) { try TaxRateRecord.load($0, $2) },
        Feature(name: "shipping", schema: ShippingZoneRecord.schema) { try ShippingZoneRecord.load($0, $2) },
        Feature(name: "coupons", schema: CouponRecord.schema) { try CouponRecord.load($0, $2) },
        Feature(name: "stock", schema: ReservedStockRecord.schema) { _, _, _ in },
        Feature(name: "media", schema: MediaRecord.schema, seed: MediaSeed.load),
        Feature(name: "terms", schema: TermRecord.schema + AttributeRecord.schema, seed: TermSeed.load),
        Feature(name: "products", schema: ProductRecord.schema, seed: ProductSeed.load),
        Feature(name: "reviews", schema: ReviewRecord.schema, seed: ReviewSeed.load),
        Feature(name: "settings", schema: SettingGroupRecord.table.schema + SettingRecord.table.schema) {
            try SettingSeed.load($0, $2)
        },
        Feature(name: "gateways", schema: PaymentGatewayRecord.schema) { try PaymentGatewaySeed.load($0, $2) },
        Feature(name: "shipping method kinds", schema: ShippingMethodKind.table.schema) {
            try ShippingMethodKindSeed.load($0, $2)
        },
        Feature(name: "webhooks", schema: WebhookRecord.table.schema) { try WebhookSeed.load($0, $2) },
        Feature(
            name: "orders",
            schema: OrderRecord.schema + OrderNoteRecord.schema
        ) { try OrderSeed.load($0, $2) },
    ]
}
