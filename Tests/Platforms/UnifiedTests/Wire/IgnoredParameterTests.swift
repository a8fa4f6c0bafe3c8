import Foundation
import Testing

@testable import Unified

/// Each official parameter of a built method is read somewhere in its adapter or the wire, or docs/unified.md lists it as
/// ignored. `STORESIM_DOCS=update` writes the lists anew.
@Suite struct IgnoredParameterTests {
    private static let root = URL(filePath: #filePath).appending(path: "../../../../..").standardizedFileURL
    private static let page = root.appending(path: "docs/unified.md").path

    /// The texts between quotes in the sources of a folder.
    private static func words(_ folder: String) -> Set<Substring> {
        let place = root.appending(path: "Sources/Platforms/Unified/\(folder)").path
        let files = (FileManager.default.subpaths(atPath: place) ?? []).filter {
            $0.hasSuffix(".swift") && !$0.contains("Tables/")
        }
        return files.reduce(into: []) { found, file in
            let text = (try? String(contentsOfFile: "\(place)/\(file)", encoding: .utf8)) ?? ""
            for (place, piece) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
            where place % 2 == 1 { found.insert(piece) }
        }
    }

    /// Addresses are read by a prefix and a name.
    private static func reads(_ name: String, _ words: Set<Substring>) -> Bool {
        words.contains(name[...])
            || ["bill_", "shipp_", "address_book_"].contains { prefix in
                name.hasPrefix(prefix) && words.contains(prefix[...]) && words.contains(name.dropFirst(prefix.count))
            }
    }

    private static func lines(of adapter: any StoreAdapter.Type, folder: String) -> [String] {
        let words = ["Wire", "Parameters", "Batch", folder].map(words).reduce(into: Set()) { $0.formUnion($1) }
        return UnifiedMethods.table.filter { adapter.does($0.name) }.compactMap { method in
            let ignored = (MethodTable[method.name]?.parameters ?? []).map(\.name).filter { !reads($0, words) }
            return ignored.isEmpty ? nil : "| \(folder) | `\(method.name)` | \(ignored.joined(separator: ", ")) |"
        }
    }

    private static let mark = "| platform | method | ignored |\n|---|---|---|\n"

    @Test func whatIsIgnoredIsListed() throws {
        let lines =
            Self.lines(of: MagentoAdapter.self, folder: "Magento")
            + Self.lines(of: WooAdapter.self, folder: "WooCommerce")
        let text = try String(contentsOfFile: Self.page, encoding: .utf8)
        let start = try #require(text.firstRange(of: Self.mark)).upperBound
        if ProcessInfo.processInfo.environment["STORESIM_DOCS"] == "update" {
            let new = text[..<start] + lines.joined(separator: "\n") + "\n"
            try String(new).write(toFile: Self.page, atomically: true, encoding: .utf8)
        }
        let listed = Set(
            try String(contentsOfFile: Self.page, encoding: .utf8)[start...].split(separator: "\n").map(String.init))
        #expect(Set(lines).subtracting(listed).isEmpty, "STORESIM_DOCS=update lists what is ignored")
        #expect(listed.subtracting(lines).isEmpty, "STORESIM_DOCS=update forgets what is not ignored any more")
        #expect(lines.count > 50)
    }
}
