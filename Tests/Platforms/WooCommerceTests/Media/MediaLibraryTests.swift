import Simulator
import Testing

@testable import WooCommerce

/// Pictures taken into the library, and served.
@Suite struct MediaLibraryTests {
    private let room: TestRoom
    private let library: MediaLibrary

    init() throws {
        room = try TestRoom()
        let visit = room.visit()
        library = MediaLibrary(visit, Options(visit.database))
    }

    private func picture(_ width: Int, _ height: Int, _ type: PictureType = .jpeg) -> [UInt8] {
        NamePicture(of: "any", width: width, height: height).bytes(type)
    }

    /// The sizes of the recorded shop's own pictures are those that the rules give.
    @Test func cutsTheRecordedSizes() throws {
        let recorded = try Media.all("WHERE file LIKE '2023/%'", in: room.visit().database)
        #expect(recorded.count > 5)
        for media in recorded {
            let cut = try ImageSize.all(Options(room.visit().database)).compactMap { size in
                size.cut(from: (media.width, media.height)).map { "\(size.name) \($0.width)x\($0.height)" }
            }
            #expect(cut.sorted() == media.sizes.map { "\($0.name) \($0.width)x\($0.height)" }.sorted(), "\(media.file)")
        }
    }

    @Test func keepsThePathBelowUploads() throws {
        let media = try #require(try library.add("uploads/2020/02/a b.jpg", picture(700, 500), alt: "Front"))
        #expect(media.file == "2020/02/a b.jpg")
        #expect(media.title == "a b")
        #expect(media.alt == "Front")
        let reply = try room.answer("GET", "/wp-content/uploads/2020/02/a%20b.jpg")
        #expect(reply.body == picture(700, 500))
        #expect(reply.headers["content-type"] == "image/jpeg")
        #expect(reply.headers["last-modified"] != nil)
        #expect(media.sizes.count > 3)
        for size in media.sizes {
            let name = "/wp-content/uploads/2020/02/" + size.file.replacing(" ", with: "%20")
            let head = try #require(PictureHeader(try room.answer("GET", name).body), "\(size)")
            #expect((head.type, head.width, head.height) == (.jpeg, size.width, size.height), "\(size)")
        }
    }

    @Test func putsOthersWhereUploadsOfTheMonthGo() throws {
        let first = try #require(try library.add("images/Big  mug!.png", picture(40, 40, .png)))
        #expect(first.file == "2026/11/Big-mug.png")
        let second = try #require(try library.add("other/Big mug.png", picture(41, 40, .png)))
        #expect(second.file == "2026/11/Big-mug-1.png")
        #expect(try library.add("images/Big mug.png", picture(40, 40, .png))?.id == first.id)
    }

    @Test(arguments: ["uploads/../../a.png", "uploads//etc/a.png", "../../a.png"])
    func hostileNamesStayInTheShop(_ name: String) throws {
        let media = try #require(try library.add(name, picture(20, 20, .png)))
        #expect(media.file.hasPrefix("2026/11/"))
        #expect(!media.file.contains(".."))
    }

    @Test func refusesWhatIsNoPicture() throws { #expect(try library.add("a.png", Array("<?php".utf8)) == nil) }

    @Test(arguments: [
        "/wp-content/uploads/../wp-config.php", "/wp-content/uploads/%2e%2e/a.jpg", "/wp-content/uploads/",
        "/wp-content/uploads/2023/01/mug-301x200.jpg", "/wp-content/uploads/2023/01/mug.jpg/",
        "/wp-content/uploads/none.jpg",
    ])
    func otherAddressesAreNoFiles(_ path: String) throws {
        let reply = try room.answer("GET", path)
        #expect(reply.status == 404)
        #expect(reply.headers["content-type"]?.hasPrefix("text/html") == true)
    }
}
