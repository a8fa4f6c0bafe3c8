import Simulator

/// A feature's part of the shop's database: its tables and how its fixtures get into them.
struct Feature: Sendable {
    /// `CREATE TABLE …`; empty where the feature has no table of its own.
    let schema: String
    /// Loads the feature's fixtures; runs after all tables exist, in the order of ``all``.
    let seed: @Sendable (Database, FixtureFolder) throws -> Void

    init(_ schema: String..., seed: @escaping @Sendable (Database, FixtureFolder) throws -> Void = { _, _ in }) {
        self.schema = schema.joined()
        self.seed = seed
    }

    /// Every feature, in the order of loading.
    static let all: [Feature] = [
        Feature(OptionRecord.table.schema, seed: OptionSeed.load),
        Feature(CurrencyRecord.table.schema, seed: CurrencySeed.load),
        Feature(UserRecord.table.schema, LoginSession.table.schema, seed: UserSeed.load),
        Feature(ApiKeyRecord.table.schema, ApiKeyNonce.table.schema, seed: ApiKeySeed.load),
        Feature(SessionRecord.table.schema, RateCount.table.schema),
        Feature(Country.table.schema, seed: CountrySeed.load),
        Feature(LocaleRecord.table.schema, seed: LocaleSeed.load),
        Feature(CustomerRecord.table.schema, seed: CustomerSeed.load),
        Feature(TaxRate.table.schema, TaxClass.table.schema, seed: TaxSeed.load),
        Feature(ShippingZone.table.schema, ShippingMethod.table.schema, seed: ShippingZoneSeed.load),
        Feature(CouponRecord.table.schema, seed: CouponSeed.load),
        Feature(ReservedStockRecord.table.schema),
        Feature(Media.table.schema, StoredPicture.table.schema, seed: MediaSeed.load),
        Feature(Term.table.schema, ProductTerm.table.schema, ShopAttribute.table.schema, seed: TermSeed.load),
        Feature(Product.table.schema, Product.skuIndex, ScheduledSales.indexes, seed: ProductSeed.load),
        Feature(Review.table.schema, seed: ReviewSeed.load),
        Feature(SettingGroupRecord.table.schema, SettingRecord.table.schema, seed: SettingSeed.load),
        Feature(PaymentGatewayRecord.table.schema, seed: PaymentGatewaySeed.load),
        Feature(ShippingMethodKind.table.schema, seed: ShippingMethodKindSeed.load),
        Feature(WebhookRecord.table.schema, WebhookAction.table.schema, seed: WebhookSeed.load),
        Feature(DownloadPermission.table.schema, seed: DownloadPermissionSeed.load),
        Feature(TransientFile.table.schema), Feature(SentEmail.table.schema),
        Feature(
            Order.table.schema, OrderMetaRecord.table.schema, OrderItem.table.schema, OrderItemMetaRecord.table.schema,
            OrderNote.table.schema, UnpaidOrders.index, ExpiredDrafts.index, seed: OrderSeed.load),
    ]
}
