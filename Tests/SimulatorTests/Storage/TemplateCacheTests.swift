import Foundation
import Simulator
import Synchronization
import Testing

/// A shop that knows how often it was built, and holds the bytes of one fixture.
private struct BuiltPlatform: Platform {
    final class Count: Sendable {
        let value = Atomic(0)
    }

    let name = "built"
    let routes: [RouteSummary] = []
    let builds: Count

    func prepare(_ database: Database, for shop: ShopSettings, from fixtures: FixtureFolder) throws {
        builds.value.add(1, ordering: .relaxed)
        try database.execute("CREATE TABLE content (bytes BLOB NOT NULL)")
        try database.run("INSERT INTO content VALUES (?)", fixtures.bytes("content.json") ?? [])
    }

    func match(_ call: Call, in visit: Visit) throws {}
    func admit(_ call: Call, to match: Void, in visit: Visit) throws {}
    func handle(_ call: Call, matching match: Void, as caller: Void, in visit: Visit) throws -> Reply {
        Reply(status: 200, body: try visit.database.value("SELECT bytes FROM content") ?? [])
    }
    func reply(to error: any Error, for call: Call, in visit: Visit) -> Reply { Reply(status: 500, text: "\(error)") }
}

/// A program's starts over one folder of fixtures and one directory for images.
private struct Starts {
    let folder = FileManager.default.temporaryDirectory.appending(path: "storesim-\(UUID().uuidString)")
    let builds = BuiltPlatform.Count()
    var fixtures: URL { folder.appending(path: "fixtures/built") }
    var images: URL { folder.appending(path: "deep/images") }

    init() throws {
        try FileManager.default.createDirectory(at: fixtures, withIntermediateDirectories: true)
        try write("[1]")
    }

    func write(_ text: String) throws { try Data(text.utf8).write(to: fixtures.appending(path: "content.json")) }

    /// Starts the program, asks the shop, and stops.
    func answer(build: String = "1", option: String = "a", limit: Int = 1 << 30) throws -> String {
        let shop = ShopSettings(
            name: "built", profile: "1", baseURL: "http://built", mounts: [Mount()],
            fixtures: [FixtureFolder(path: folder.appending(path: "fixtures/built").path)],
            options: ["option": option])
        let library = TemplateLibrary(
            ["baseline": [.init(BuiltPlatform(builds: builds), shop)]],
            cache: TemplateCache(directory: images.path, build: build, limit: limit))
        let settings = SandboxRegistry.Settings(machine: { Instant(seconds: 0) })
        return Simulation(try SandboxRegistry(library, settings: settings)).answer(
            Request(method: "GET", target: "/shop")
        ).text
    }

    var count: Int { builds.value.load(ordering: .relaxed) }
    var files: [URL] {
        (try? FileManager.default.contentsOfDirectory(at: images, includingPropertiesForKeys: nil)) ?? []
    }
}

@Suite struct TemplateCacheTests {
    @Test func theSecondStartBuildsNothingAndAnswersTheSame() throws {
        let starts = try Starts()
        #expect(try starts.answer() == "[1]")
        #expect(try starts.answer() == "[1]")
        #expect(starts.count == 1)
    }

    @Test func aChangedFixtureIsBuiltAnew() throws {
        let starts = try Starts()
        _ = try starts.answer()
        try starts.write("[2]")
        #expect(try starts.answer() == "[2]")
    }

    @Test func anotherBuildOfTheProgramAndAnotherSwitchAreBuiltAnew() throws {
        let starts = try Starts()
        _ = try starts.answer()
        _ = try starts.answer(build: "2")
        _ = try starts.answer(option: "b")
        #expect(starts.count == 3)
    }

    @Test(arguments: [0, 50, 100, 5000]) func anImageCutShortIsBuiltAnew(size: Int) throws {
        let starts = try Starts()
        _ = try starts.answer()
        let image = try #require(starts.files.first)
        try Data(Data(contentsOf: image).prefix(size)).write(to: image)
        #expect(try starts.answer() == "[1]")
        #expect(starts.count == 2)
        #expect(try starts.answer() == "[1]")
        #expect(starts.count == 2)
    }

    @Test func aDirectoryThatCannotBeMadeCostsOnlyTime() throws {
        let starts = try Starts()
        try Data().write(to: starts.folder.appending(path: "deep"))
        #expect(try starts.answer() == "[1]")
        #expect(try starts.answer() == "[1]")
        #expect(starts.count == 2)
    }

    @Test func oldImagesGoWhenThereAreMany() throws {
        let starts = try Starts()
        for build in 1...9 { _ = try starts.answer(build: "\(build)", limit: 50_000) }
        #expect((1...5).contains(starts.files.count))
        _ = try starts.answer(build: "9", limit: 50_000)
        #expect(starts.count == 9)
    }
}
