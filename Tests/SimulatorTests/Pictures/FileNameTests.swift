import Foundation
import Simulator
import Testing

/// Names from requests and fixtures stay in their folder.
@Suite struct FileNameTests {
    @Test(arguments: ["a", "a/b.png", "a..b", "...", "ü.jpg", "a b"]) func plainNamesAreTaken(_ name: String) {
        #expect(FileName.isPlain(name))
    }

    @Test(arguments: ["", "/a", "a/", "a//b", "..", "../a", "a/../b", "a/..", "./a", "a\\b", "a\0b", "a\nb"])
    func othersAreNot(_ name: String) { #expect(!FileName.isPlain(name)) }

    @Test(arguments: ["/media/%2e%2e/a.png", "/media/..%2fa.png", "/media/a%00.png", "/media//etc/passwd", "/media/"])
    func encodedNamesAreSeenThrough(_ path: String) {
        #expect(Call(Request(method: "GET", target: path)).file(below: "/media/") == nil)
    }

    @Test func onlyReadsNameFiles() {
        func file(_ method: String) -> String? {
            Call(Request(method: method, target: "/media/a%20b.png?v=1")).file(below: "/media/")
        }
        #expect(file("GET") == "a b.png")
        #expect(file("HEAD") == "a b.png")
        #expect(file("POST") == nil)
    }

    @Test func picturesOfAFolderAreReadAndNothingElse() throws {
        let base = FileManager.default.temporaryDirectory.appending(path: "pictures-\(UUID())")
        let folder = base.appending(path: "mine")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: base) }
        let picture = NamePicture(of: "Mug", width: 9, height: 9).bytes(.png)
        try Data(picture).write(to: folder.appending(path: "mug.png"))
        try Data(picture).write(to: base.appending(path: "out.png"))
        try Data("text".utf8).write(to: folder.appending(path: "text.png"))
        try FileManager.default.createSymbolicLink(
            at: folder.appending(path: "link.png"), withDestinationURL: base.appending(path: "out.png"))
        let fixtures = FixtureFolder(path: folder.path)
        #expect(try fixtures.picture("mug.png", file: "products.json", entity: "mug") == picture)
        for name in ["../out.png", "link.png", "text.png", "none.png", base.appending(path: "out.png").path, "a\0b"] {
            #expect(throws: FixtureMistake.self) { try fixtures.picture(name, file: "products.json", entity: "mug") }
        }
    }
}
