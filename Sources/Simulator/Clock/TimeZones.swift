import FoundationEssentials
import NIOConcurrencyHelpers

/// The time zones of a machine: its tzdata, each zone read when it is first asked for.
public final class TimeZones: Sendable, Hashable {
    /// Where Debian's package tzdata keeps them.
    public static let usualDirectory = "/usr/share/zoneinfo"

    /// The folder of compiled zones.
    public let directory: String
    private let known = NIOLockedValueBox<[String: Zone]>([:])

    /// The zones in a folder.
    public init(directory: String) { self.directory = directory }

    /// Seconds east of UTC that clocks show in a zone, e.g. `Europe/Berlin`, at a moment.
    ///
    /// - Throws: ``UnknownTimeZone``.
    public func offset(of name: String, at moment: Instant) throws(UnknownTimeZone) -> Int {
        try zone(name).offset(at: moment)
    }

    /// - Throws: ``UnknownTimeZone`` where there is no such zone.
    public func check(_ name: String) throws(UnknownTimeZone) { _ = try zone(name) }

    private func zone(_ name: String) throws(UnknownTimeZone) -> Zone {
        if name == "UTC" { return .utc }
        if let zone = known.withLockedValue({ $0[name] }) { return zone }
        guard Self.isName(name), let bytes = FileManager.default.contents(atPath: "\(directory)/\(name)"),
            let zone = Zone(Array(bytes))
        else { throw UnknownTimeZone(name: name, directory: directory, nearest: nearest(to: name)) }
        known.withLockedValue { $0[name] = zone }
        return zone
    }

    /// No name leaves the folder.
    private static func isName(_ name: String) -> Bool {
        name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { byte in byte.isLetterOrDigit || "_+-".utf8.contains(byte) }
        }
    }

    /// The zone whose name takes the fewest changes; nil where the folder holds none.
    private func nearest(to name: String) -> String? {
        let files = (try? FileManager.default.subpathsOfDirectory(atPath: directory)) ?? []
        let names = files.filter { file in
            Self.isName(file) && !file.hasPrefix("posix/") && !file.hasPrefix("right/")
                && FileManager.default.contents(atPath: "\(directory)/\(file)")?.starts(with: "TZif".utf8) ?? false
        }
        return Nearest.name(to: name, among: names.sorted())
    }

    /// Two are the same where their folder is.
    public static func == (one: TimeZones, other: TimeZones) -> Bool { one.directory == other.directory }
    /// By the folder.
    public func hash(into hasher: inout Hasher) { hasher.combine(directory) }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}

/// A time zone that the machine's tzdata does not have.
public struct UnknownTimeZone: Error, Hashable, Sendable, CustomStringConvertible {
    /// The name that was asked for.
    public let name: String
    /// Where it was looked for.
    public let directory: String
    /// The zone that may have been meant; nil where there are no zones at all.
    public let nearest: String?

    /// What and the cure.
    public var description: String {
        guard let nearest else {
            return
                "There are no time zones in \(directory), so \"\(name)\" cannot be known. Install the package tzdata."
        }
        return "\"\(name)\" is no time zone of this machine. The nearest is \(nearest)."
    }
}
