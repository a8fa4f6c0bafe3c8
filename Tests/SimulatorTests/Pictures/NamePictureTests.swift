import Simulator
import Testing

/// Pictures made from names.
@Suite struct NamePictureTests {
    @Test(arguments: PictureType.allCases, [(1, 1), (7, 3), (150, 150), (300, 200), (1200, 1200), (33, 900)])
    func hasTheTypeAndSizeAskedFor(_ type: PictureType, _ size: (Int, Int)) throws {
        let bytes = NamePicture(of: "Beanie", width: size.0, height: size.1).bytes(type)
        let head = try #require(PictureHeader(bytes))
        #expect(head.type == type)
        #expect(head.width == size.0)
        #expect(head.height == size.1)
    }

    @Test(arguments: PictureType.allCases) func differsByNameOnly(_ type: PictureType) {
        func bytes(_ name: String) -> [UInt8] { NamePicture(of: name, width: 60, height: 60).bytes(type) }
        #expect(bytes("a") == bytes("a"))
        #expect(bytes("a") != bytes("b"))
    }

    @Test(arguments: PictureType.allCases) func staysSmall(_ type: PictureType) {
        #expect(NamePicture(of: "Mug", width: 1200, height: 1200).bytes(type).count < 40_000)
    }

    @Test func keepsItsBounds() throws {
        let head = try #require(PictureHeader(NamePicture(of: "x", width: -5, height: .max).bytes(.png)))
        #expect(head.width == 1)
        #expect(head.height == NamePicture.largest)
    }

    @Test(arguments: PictureType.allCases) func headsThatEndTooEarlyAreNoPictures(_ type: PictureType) {
        let bytes = NamePicture(of: "Mug", width: 30, height: 20).bytes(type)
        for count in 0..<bytes.count { _ = PictureHeader(Array(bytes.prefix(count))) }
        #expect(PictureHeader(Array(bytes.prefix(9))) == nil)
    }

    @Test(arguments: [
        ("a.png", PictureType.png), ("A.JPG", .jpeg), ("a.b.jpeg", .jpeg), ("x.webp", .webp), ("x.gif", .gif),
    ])
    func endingsNameTypes(_ file: String, _ type: PictureType) { #expect(PictureType(file: file) == type) }

    @Test(arguments: ["a", "a.svg", "a.php", "png", ""]) func otherEndingsDoNot(_ file: String) {
        #expect(PictureType(file: file) == nil)
    }
}
