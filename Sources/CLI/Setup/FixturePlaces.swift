import FoundationEssentials
import Glibc
import Simulator

/// Where fixtures are looked for.
enum FixturePlaces {
    /// The folder named, or the first of the usual places that is there.
    ///
    /// - Throws: naming every place looked at.
    static func find(_ named: String?) throws -> FixtureFolder {
        if let named {
            guard isFolder(named) else { throw NoFixtures(places: [named]) }
            return FixtureFolder(path: named)
        }
        let places = usual(from: FileManager.default.currentDirectoryPath, binary: binaryFolder)
        // A test suite may well have a folder of that name: one of ours holds a shop's.
        guard let place = places.first(where: { isFolder("\($0)/magento") }) else { throw NoFixtures(places: places) }
        return FixtureFolder(path: place)
    }

    /// The default configuration: the folder's own, else that of the usual places.
    static func configuration(_ root: FixtureFolder) throws -> String {
        let own = "\(root.path)/\(ConfigFile.usual)"
        if FileManager.default.fileExists(atPath: own) { return own }
        return "\(try find(nil).path)/\(ConfigFile.usual)"
    }

    /// `fixtures` in the working directory and those above it, next to the installed binary, and in its checkout.
    static func usual(from folder: String, binary: String?) -> [String] {
        var places = above(folder)
        guard let binary else { return places }
        for place in ["\(binary)/../share/storesim/fixtures"] + above(binary) where !places.contains(place) {
            places.append(place)
        }
        return places
    }

    private static func above(_ folder: String) -> [String] {
        var folders = [folder == "/" ? "" : folder[...]]
        while let last = folders.last, let slash = last.lastIndex(of: "/") { folders.append(last[..<slash]) }
        return folders.map { "\($0)/fixtures" }
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
