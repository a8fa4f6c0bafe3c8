import FoundationEssentials
import Glibc
import Simulator

/// Where fixtures are looked for.
enum FixturePlaces {
    /// The folder named, or the first of the usual places that is there.
    ///
    /// - Throws: naming every place looked at.
    static func find(_ named: String?) throws -> FixtureFolder {
        let places = named.map { [$0] } ?? usual
        guard let place = places.first(where: isFolder) else {
            throw NoFixtures(places: places)
        }
        return FixtureFolder(path: place)
    }

    /// `fixtures` in the working directory and those above it, then next to the installed binary.
    private static var usual: [String] {
        var places: [String] = []
        var folder = FileManager.default.currentDirectoryPath[...]
        while true {
            places.append("\(folder == "/" ? "" : folder)/fixtures")
            guard let slash = folder.lastIndex(of: "/"), folder != "/" else { break }
            folder = slash == folder.startIndex ? "/" : folder[..<slash]
        }
        if let binary = binaryFolder { places.append("\(binary)/../share/storesim/fixtures") }
        return places
    }

    private static var binaryFolder: String? {
        guard let path = realpath("/proc/self/exe", nil) else { return nil }
        defer { free(path) }
        let text = String(cString: path)
        return text.lastIndex(of: "/").map { String(text[..<$0]) }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isDirectory = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory
    }
}

/// There is nothing to make shops from.
struct NoFixtures: Error, CustomStringConvertible {
    let places: [String]

    var description: String {
        """
        No fixtures found. Looked at:
        \(places.map { "  " + $0 }.joined(separator: "\n"))
        Run storesim in its checkout, or name the folder with --fixtures DIR or STORESIM_FIXTURES.
        """
    }
}
