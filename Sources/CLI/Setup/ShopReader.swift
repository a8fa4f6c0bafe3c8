import FoundationEssentials
import Simulator

/// Makes shops of what a configuration says of them, and notes what is wrong in it.
struct ShopReader {
    /// Where folders are that have a bare name.
    let root: FixtureFolder
    let platforms: [any Platform]
    let mistakes: ConfigMistakes
    private let timeZones = TimeZones(directory: TimeZones.usualDirectory)

    /// The shops of a set, each with a name and a place of its own.
    func shops(_ entries: [ShopEntry]) -> [TemplateLibrary.Recipe] {
        let shops = entries.compactMap { entry in shop(entry).map { (entry, $0) } }
        var names: Set<String> = []
        var mounts: [Mount: String] = [:]
        for (entry, shop) in shops {
            let name = shop.settings.name
            if !names.insert(name).inserted { mistakes.add(entry.place, "there is a shop \"\(name)\" already.") }
            for mount in shop.settings.mounts {
                if let other = mounts[mount] { mistakes.add(entry.place, "\(name) would be where \(other) is.") }
                mounts[mount] = name
            }
        }
        return shops.map(\.1)
    }

    private func shop(_ entry: ShopEntry) -> TemplateLibrary.Recipe? {
        guard let platform = platform(entry) else { return nil }
        guard let (folders, facts) = folders(entry, platform) else { return nil }
        let name = entry.name?.text ?? platform.name
        if !Self.isName(name) {
            mistakes.add(entry.name?.place ?? entry.place, "a shop's name has letters, digits, - and _: \"\(name)\".")
        }
        var settings = ShopSettings(
            name: name, profile: version(entry, platform, facts), baseURL: facts?.recordedAt ?? "http://localhost",
            mounts: mounts(entry, platform, name), fixtures: folders, timeZones: timeZones)
        settings.samplePath = facts?.sample
        var shop = TemplateLibrary.Recipe(platform, settings)
        for (option, value) in [("url", entry.url)].compactMap({ name, text in text.map { (name, $0) } })
            + entry.options
        {
            shop = set(option, value, of: shop)
        }
        return shop
    }

    private func platform(_ entry: ShopEntry) -> (any Platform)? {
        guard let named = entry.platform, !named.text.isEmpty else {
            mistakes.add(entry.place, "a shop needs a platform: \(platforms.map(\.name).joined(separator: ", ")).")
            return nil
        }
        let platform = platforms.first { $0.name == named.text }
        if platform == nil { mistakes.add(named.place, Nearest.advice(named.text, among: platforms.map(\.name))) }
        return platform
    }

    private func version(_ entry: ShopEntry, _ platform: any Platform, _ facts: ShopFacts?) -> String {
        let version = entry.version?.text ?? facts?.version ?? platform.versions.first ?? ""
        if !platform.versions.isEmpty, !platform.versions.contains(version) {
            mistakes.add(
                entry.version?.place ?? entry.place,
                "\(platform.name) imitates \(platform.versions.joined(separator: ", ")), not \"\(version)\".")
        }
        return version
    }

    private func mounts(_ entry: ShopEntry, _ platform: any Platform, _ name: String) -> [Mount] {
        guard !entry.at.isEmpty else { return [Mount(basePath: "/\(name)")] }
        return entry.at.flatMap { at -> [Mount] in
            guard let mounts = Mount.read(at.text, roots: platform.roots) else {
                mistakes.add(
                    at.place, "\"\(at.text)\" is no place: use a path (/eu), a host name (eu.test) or a port (4091).")
                return []
            }
            for reserved in ["/__admin", "/s"] where mounts.contains(where: { Self.lies($0.basePath, in: reserved) }) {
                mistakes.add(at.place, "\(reserved) belongs to the server.")
            }
            return mounts
        }
    }

    private static func lies(_ path: String, in folder: String) -> Bool {
        path == folder || path.hasPrefix(folder + "/")
    }

    /// As a sandbox's name: it is part of paths and files.
    private static func isName(_ name: String) -> Bool {
        (1...63).contains(name.utf8.count) && name.first != "."
            && name.utf8.allSatisfy { $0.isAlphanumeric || "-_.".utf8.contains($0) }
    }

    // MARK: Fixtures

    /// The keyword for what a new installation of the platform has.
    static let fresh = "fresh"

    /// The folders of a shop in order and what the first says of itself; nil where the shop cannot or need not be made.
    private func folders(_ entry: ShopEntry, _ platform: any Platform) -> ([FixtureFolder], ShopFacts?)? {
        let fresh = ShopEntry.Text(text: Self.fresh, place: entry.place)
        var folders: [FixtureFolder] = []
        var first: ShopFacts?
        for (index, text) in (entry.fixtures.isEmpty ? [fresh] : entry.fixtures).enumerated() {
            guard let folder = folder(text, entry.folder, platform.name) else {
                if !entry.isOptional { noFolder(text, entry.folder, platform.name) }
                return nil
            }
            let facts = facts(folder, text)
            if let facts, facts.platform != platform.name {
                mistakes.add(text.place, "\(folder.path) holds a shop of \(facts.platform), not of \(platform.name).")
            }
            if index == 0, facts == nil, let base = self.folder(fresh, entry.folder, platform.name) {
                folders.append(base)
                first = self.facts(base, fresh)
            } else if index == 0 {
                first = facts
            } else if facts != nil {
                mistakes.add(text.place, "\(folder.path) holds a whole shop, and can only be the first of the folders.")
            }
            folders.append(folder)
        }
        return (folders, first)
    }

    private func facts(_ folder: FixtureFolder, _ text: ShopEntry.Text) -> ShopFacts? {
        do {
            return try ShopFacts(folder)
        } catch {
            mistakes.add(text.place, "\(folder.path): \(error)")
            return nil
        }
    }

    /// `fresh`, a folder below the root, or one beside the configuration.
    private func folder(_ text: ShopEntry.Text, _ from: String, _ platform: String) -> FixtureFolder? {
        let name = text.text
        let isPath = name.hasPrefix("/") || name.hasPrefix("./") || name.hasPrefix("../") || name == "."
        let known = name == Self.fresh ? "\(platform)-\(Self.fresh)" : name
        let own = name.hasPrefix("/") || from == "." ? name : "\(from)/\(name)"
        let places = isPath ? [own] : ["\(root.path)/\(known)"] + (name == Self.fresh ? [] : [own])
        return places.first(where: Self.isFolder).map { FixtureFolder(path: $0) }
    }

    private func noFolder(_ text: ShopEntry.Text, _ from: String, _ platform: String) {
        guard text.text != Self.fresh else {
            return mistakes.add(text.place, "there are no fixtures of a fresh \(platform) in \(root.path).")
        }
        let known = [Self.fresh] + root.files.filter { Self.isFolder("\(root.path)/\($0)") }
        mistakes.add(
            text.place,
            "no folder of fixtures here (\(from)) nor among those that ship. " + Nearest.advice(text.text, among: known)
        )
    }

    private static func isFolder(_ path: String) -> Bool {
        var isDirectory = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory
    }

    // MARK: Switches

    /// The switches that every shop has; `url` is one, but stands beside the options.
    private static let every = [ShopSwitch("url", "URL"), ShopSwitch("trust-forwarded", "no", "yes")]

    /// A shop with a switch set.
    func set(_ name: String, _ value: ShopEntry.Text, of shop: TemplateLibrary.Recipe) -> TemplateLibrary.Recipe {
        var settings = shop.settings
        let known = Self.every + shop.platform.switches
        guard let option = known.first(where: { $0.name == name }) else {
            mistakes.add(value.place, "\(settings.name): " + Nearest.advice(name, among: known.map(\.name)))
            return shop
        }
        let text = value.text
        switch name {
        case "url" where text.hasPrefix("http://") || text.hasPrefix("https://"): settings.url = text
        case "trust-forwarded" where option.takes(text): settings.trustsForwarded = text == "yes"
        case _ where option.takes(text): settings.options[name] = text
        default: mistakes.add(value.place, "\(name) takes \(option.values.joined(separator: ", ")), not \"\(text)\".")
        }
        return TemplateLibrary.Recipe(shop.platform, settings)
    }

    // MARK: Overlays

    /// What an overlay adds to a platform's shops.
    ///
    /// - Parameter isOptional: whether it is left out where its folders are not there.
    func overlay(_ entry: ConfigFile.OverlayEntry, of name: String, isOptional: Bool) -> Overlay? {
        guard let platform = platforms.first(where: { $0.name == name }) else {
            let place = entry.fixtures.first?.place ?? entry.options.first?.value.place ?? "overlays"
            mistakes.add(place, Nearest.advice(name, among: platforms.map(\.name)))
            return nil
        }
        var overlay = Overlay()
        for text in entry.fixtures {
            if let folder = folder(text, entry.folder, name) {
                overlay.fixtures.append(folder)
            } else {
                if !isOptional { noFolder(text, entry.folder, name) }
                return nil
            }
        }
        for (option, value) in entry.options {
            let known = platform.switches.first { $0.name == option }
            if known?.takes(value.text) == true {
                overlay.options[option] = value.text
            } else {
                mistakes.add(
                    value.place,
                    known.map { "\(option) takes \($0.values.joined(separator: ", "))." }
                        ?? Nearest.advice(option, among: platform.switches.map(\.name)))
            }
        }
        return overlay
    }
}
