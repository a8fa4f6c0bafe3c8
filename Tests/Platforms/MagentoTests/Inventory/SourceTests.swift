import Simulator
import Testing

@testable import Magento

/// Sources and their items.
@Suite struct SourceTests {
    @Test func aListOfSourceItemsFailsTogether() throws {
        let shop = try TestShop()
        let items = ["ua-warehouse", "nope"].map {
            SourceItem(sku: "rope-10m", source: $0, quantity: 1, status: 1)
        }
        #expect(throws: MagentoError.self) {
            try shop.database.transaction { try SourceItems.save(items, in: shop.visit) }
        }
        #expect(try SourceItem.find("rope-10m", at: "ua-warehouse", in: shop.database)?.quantity == 150)
    }

    @Test func caseAndTrailingSpacesOfASKUDoNotCount() throws {
        let shop = try TestShop()
        for sku in ["ROPE-10M", "rope-10m  "] {
            let item = SourceItem(sku: sku, source: "ua-warehouse", quantity: 3, status: 1)
            try SourceItems.save([item], in: shop.visit)
        }
        try SourceItems.save(
            [SourceItem(sku: " rope-10m ", source: "ua-warehouse", quantity: 4, status: 1)], in: shop.visit)
        let items = try SourceItem.all(
            "WHERE source_code = 'ua-warehouse' AND sku LIKE '%rope%' ORDER BY source_item_id", in: shop.database)
        #expect(items.map(\.sku) == ["rope-10m", " rope-10m "])
    }

    /// As ResourceModel/BulkSourceAssign of magento/inventory does, SKU by SKU and without a transaction.
    @Test func assigningStopsAtAnUnknownSKUAndWhatCameBeforeItStays() throws {
        let shop = try TestShop()
        let input = Fields(["skus": ["rope-10m", "ghost", "tent-2p"], "sourceCodes": ["default"]])
        let call = Invocation(
            visit: shop.visit, route: Route(.post, "/V1/things", "Test.assign", .anonymous), scope: .all,
            caller: Caller(identity: .nobody, startsSession: false), input: input)
        let kept = #expect(throws: Kept.self) {
            try shop.database.transaction { try SourceTransferEndpoints.assign(call) }
        }
        #expect(kept?.error is ApplicationCrash)
        #expect(try SourceItem.find("rope-10m", at: "default", in: shop.database) != nil)
        #expect(try SourceItem.find("tent-2p", at: "default", in: shop.database) == nil)
    }

    /// Picks never exceed what is wanted or what a source has, and are complete exactly when enough is there.
    @Test(arguments: 1...50) func selectionTakesWhatIsThere(_ seed: UInt64) throws {
        let shop = try TestShop()
        var generator = SeededGenerator(seed)
        let skus = ["trail-mug", "tent-2p", "pack-30l", "ghost"]
        let wanted = skus.map {
            SourceSelection.Wanted(sku: $0, quantity: Double(Int.random(in: 0...120, using: &generator)))
        }
        let plan = try SourceSelection.plan(wanted, from: 2, in: shop.database)
        for item in wanted {
            let picks = plan.picks.filter { $0.sku == item.sku }
            let there = picks.reduce(0) { $0 + $1.available }
            #expect(picks.reduce(0) { $0 + $1.quantity } == min(item.quantity, there))
            #expect(picks.allSatisfy { $0.quantity <= $0.available })
        }
        let sources = plan.picks.map(\.source)
        #expect(sources == sources.sorted { $0 == "ua-warehouse" && $1 != "ua-warehouse" })
        let short = wanted.contains { item in
            plan.picks.filter { $0.sku == item.sku }.reduce(0) { $0 + $1.available } < item.quantity
        }
        #expect(plan.isComplete == !short)
    }

    /// Moving pieces about neither makes nor loses any.
    @Test(arguments: 1...20) func transfersKeepThePieces(_ seed: UInt64) throws {
        let shop = try TestShop()
        var generator = SeededGenerator(seed)
        let sources = ["ua-warehouse", "us-warehouse", "default"]
        func pieces() throws -> Double {
            try sources.compactMap { try SourceItem.find("pack-30l", at: $0, in: shop.database)?.quantity }
                .reduce(0, +)
        }
        let before = try pieces()
        let transfer = SourceTransfer(visit: shop.visit)
        for _ in 0..<10 {
            let route = sources.shuffled(using: &generator)
            if Bool.random(using: &generator) {
                try transfer.transfer(
                    ["pack-30l"], from: route[0], to: route[1], unassigns: Bool.random(using: &generator))
            } else {
                let there = try SourceItem.find("pack-30l", at: route[0], in: shop.database)?.quantity ?? 0
                let move = SourceTransfer.Move(
                    sku: "pack-30l", quantity: Double(Int.random(in: 0...Int(there), using: &generator)))
                try transfer.move(move, from: route[0], to: route[1])
            }
            #expect(try pieces() == before)
        }
    }
}
