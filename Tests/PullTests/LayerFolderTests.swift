import Foundation
import Simulator
import Testing

@testable import Pull

/// A pull goes on where it ended, and writes over nothing.
@Suite struct LayerFolderTests {
    private let path = FileManager.default.temporaryDirectory.appending(path: "pull-\(UUID())").path

    private func folder(_ shop: String = "http://shop.test") throws -> LayerFolder {
        try LayerFolder(path, platform: "woocommerce", of: shop)
    }

    private static func pages(_ count: Int) -> PullStep {
        PullStep("products") { _, number in
            PullPage(bodies: [["id": JSONValue(number)]], hasNext: number < count, read: 1, total: count)
        }
    }

    @Test func goesOnAfterTheLastPage() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let step = Self.pages(2)
        let state = try folder().started("products")
        _ = try folder().keep(PullPage(bodies: [["id": 1]], hasNext: true, read: 1), of: "products", state)
        let known = try folder().started("products")
        #expect(known.pages == 1)
        #expect(!known.isDone)
        let shop = ScriptedShop([])
        let task = PullTask(try shop.client(), try folder(), PullOptions())
        let last = try task.folder.keep(try step.read(task, known.pages + 1), of: "products", known)
        #expect(last.isDone)
        #expect(try task.folder.join(step, last) == 2)
        #expect(try folder().finished("products") == 2)
        #expect(try folder().bodies("products.json") == [["id": 1], ["id": 2]])
        #expect(!FileManager.default.fileExists(atPath: "\(path)/.pull/products"))
    }

    @Test func tellsOfAPageThatIsGone() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let folder = try folder()
        let state = try folder.keep(PullPage(bodies: [["id": 1]], read: 1), of: "products", folder.started("products"))
        try FileManager.default.removeItem(atPath: "\(path)/.pull/products/1.json")
        #expect(throws: PullProblem.self) { try folder.join(Self.pages(1), state) }
    }

    @Test func putsParentsFirst() {
        let bodies: [JSONValue] = [
            ["id": 3, "parent": 2], ["id": 5, "parent": 9], ["id": 2, "parent": 1], ["id": 1, "parent": 0],
            ["id": 7, "parent": 8], ["id": 8, "parent": 7],
        ]
        let ids = LayerOrder.parentsFirst(bodies, parent: "parent").compactMap { $0["id"]?.int }
        #expect(ids == [1, 2, 3, 5, 8, 7])
    }

    @Test func refusesTheFolderOfAnotherShop() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        _ = try folder()
        #expect(throws: PullProblem.self) { try folder("http://other.test") }
    }

    @Test func refusesAFolderOfSomethingElse() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try Data("x".utf8).write(to: URL(fileURLWithPath: "\(path)/mine.txt"))
        #expect(throws: PullProblem.self) { try folder() }
    }

    @Test func writesWhatPeopleCanEdit() {
        let text = String(
            decoding: LayerJSON.bytes([["sku": "mug", "tags": ["a", "b"], "in": ["x": ["y": 1]]]]), as: UTF8.self)
        #expect(
            text == """
                [
                  {
                    "sku": "mug",
                    "tags": ["a","b"],
                    "in": {
                      "x": {"y":1}
                    }
                  }
                ]

                """)
    }
}
