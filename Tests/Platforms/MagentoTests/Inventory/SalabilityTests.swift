import Simulator
import Testing

@testable import Magento

/// What a stock has to sell.
@Suite struct SalabilityTests {
    /// The salable quantity is what the stock's sources have in stock, less what is promised, less the threshold; nothing
    /// where the index says that nothing was left when the sources were last written.
    @Test(arguments: 1...20) func quantityIsSourcesLessReservationsLessThreshold(_ seed: UInt64) throws {
        let shop = try TestShop()
        var generator = SeededGenerator(seed)
        let sku = "rope-10m"
        let sources = ["ua-warehouse", "us-warehouse", "default"]
        for _ in 0..<10 {
            let items = sources.map { source in
                SourceItem(
                    sku: sku, source: source, quantity: Double(Int.random(in: -20...200, using: &generator)) / 4,
                    status: Int.random(in: 0...1, using: &generator))
            }
            let before = try #require(try LegacyStock.item(ofSKU: sku, in: shop.database)).threshold
            let promisedBefore = try Reservation.balance(of: sku, in: 2, shop.database)
            try SourceItems.save(items, in: shop.visit)
            let promised = Double(Int.random(in: -10...10, using: &generator))
            try Reservation(
                id: shop.visit.ids.take("inventory_reservation"), stock: 2, sku: sku, quantity: promised, metadata: "{}"
            ).insert(into: shop.database)
            let threshold = Double(Int.random(in: 0...5, using: &generator))
            try LegacyStock.save(
                Fields(["use_config_min_qty": false, "min_qty": .double(threshold)]), of: try shop.product(sku),
                isNew: false, in: shop.visit)
            let there = items.prefix(2).filter { $0.status == 1 }.reduce(0) { $0 + $1.quantity }
            let balance = try Reservation.balance(of: sku, in: 2, shop.database)
            let quantity = try Salability.quantity(sku, from: 2, in: shop.database)
            let isSoldOut = there > before && there + promisedBefore <= before
            let isSalable = there > threshold && !isSoldOut
            #expect(quantity == (isSalable ? there + balance - threshold : 0))
            #expect(try Salability.isSalable(sku, from: 2, in: shop.database) == isSalable)
        }
    }

    @Test func whatWasPromisedBeyondWhatIsThereShowsBelowZero() throws {
        let shop = try TestShop()
        let there = try Salability.quantity("rope-10m", from: 2, in: shop.database)
        try Reservation(
            id: shop.visit.ids.take("inventory_reservation"), stock: 2, sku: "rope-10m", quantity: -there - 5,
            metadata: "{}"
        ).insert(into: shop.database)
        #expect(try Salability.quantity("rope-10m", from: 2, in: shop.database) == -5)
    }

    @Test func aSourceThatIsSwitchedOffDoesNotCount() throws {
        let shop = try TestShop()
        var source = try #require(try Source.find("ua-warehouse", in: shop.database))
        source.isEnabled = false
        try source.save(in: shop.database)
        #expect(try Salability.quantity("rope-10m", from: 2, in: shop.database) == 50)
    }

    @Test func onlyProductsWithPiecesOfTheirOwnHaveAQuantity() throws {
        let shop = try TestShop()
        for sku in ["trail-tee", "camp-set", "kit-dynamic"] {
            #expect(throws: MagentoError.self) { try Salability.quantity(sku, from: 2, in: shop.database) }
            #expect(try Salability.isSalable(sku, from: 2, in: shop.database))
        }
        #expect(throws: ApplicationCrash.self) { try Salability.quantity("ghost", from: 2, in: shop.database) }
    }

    @Test func aConfigurableProductSellsAsLongAsOneChildDoes() throws {
        let shop = try TestShop()
        let children = try CompositeStock.parts(of: try shop.product("trail-tee"), shop.database).map(\.sku)
        for (place, sku) in children.enumerated() {
            let before = try Salability.isSalable("trail-tee", from: 3, in: shop.database)
            #expect(before, "sold out after \(place) of \(children.count) children")
            try SourceItems.save(
                [SourceItem(sku: sku, source: "us-warehouse", quantity: 0, status: 0)], in: shop.visit)
        }
        #expect(try !Salability.isSalable("trail-tee", from: 3, in: shop.database))
    }

    @Test(
        arguments: [
            (1.0, ["is_correct_qty-min_sale_qty"]), (3, []), (5, []), (6, ["is_correct_qty-max_sale_qty"]),
            (3.5, ["is_correct_qty-is_qty_decimal"]), (-1, ["is_correct_qty-min_sale_qty"]),
        ] as [(Double, [String])])
    func limitsPerOrderAreChecked(_ quantity: Double, _ failures: [String]) throws {
        let shop = try TestShop()
        try LegacyStock.save(
            Fields([
                "use_config_min_sale_qty": 0, "min_sale_qty": 3.0, "use_config_max_sale_qty": false,
                "max_sale_qty": 5.0,
            ]), of: try shop.product("knife-fold"), isNew: false, in: shop.visit)
        let check = SalabilityCheck(sku: "knife-fold", stock: 2, quantity: quantity, database: shop.database)
        #expect(try check.failuresInCart().map(\.code) == failures)
        #expect(try check.failuresInOrder() == [])
    }

    @Test func backordersSellWhatIsNotThere() throws {
        let shop = try TestShop()
        let check = SalabilityCheck(sku: "tarp-2x3", stock: 2, quantity: 5000, database: shop.database)
        #expect(try check.failuresInCart() == [])
    }
}
