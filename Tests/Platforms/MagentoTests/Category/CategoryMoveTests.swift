import Simulator
import Testing

@testable import Magento

/// Categories that move keep the tree a tree.
@Suite struct CategoryMoveTests {
    @Test(arguments: 1...20) func pathsLevelsAndAddressesFollow(_ seed: UInt64) throws {
        let shop = try TestShop()
        var generator = SeededGenerator(seed)
        let ids = Array(3...10)
        for _ in 0..<15 {
            let id = ids.randomElement(using: &generator) ?? 3
            let parent = ([2] + ids).randomElement(using: &generator) ?? 2
            _ = try? shop.database.transaction {
                try CategoryMove(visit: shop.visit).move(id, to: parent, after: nil, store: 0)
            }
        }
        for id in ids {
            let category = try #require(try Category.find(id, in: shop.database))
            let parent = try #require(try Category.find(category.parent, in: shop.database))
            #expect(category.path == "\(parent.path)/\(id)")
            #expect(category.level == parent.level + 1)
            let views = try category.ancestors.dropFirst(2).compactMap {
                try CategoryView.find($0, store: 0, in: shop.database)
            }
            let path = try CategoryView.find(id, store: 0, in: shop.database)?.text("url_path")
            #expect(path == views.compactMap { $0.text("url_key") }.joined(separator: "/"))
        }
        #expect(try CategoryView.find(1, store: 0, in: shop.database)?.childrenCount == 9)
    }

    @Test func aCategoryDoesNotMoveBelowItself() throws {
        let shop = try TestShop()
        for parent in [3, 4] {
            #expect(throws: MagentoError.self) {
                try CategoryMove(visit: shop.visit).move(3, to: parent, after: nil, store: 0)
            }
        }
    }
}
