import ArgumentParser
import FoundationEssentials
import Simulator

/// `storesim.yaml`: the long flags of `serve` as keys, `set:` with options of shops, and the shops themselves.
///
/// docs/configuration.md has the whole form.
///
/// ```yaml
/// port: 4090
/// shops:
///   - {name: eu, platform: magento, fixtures: [fresh, ./eu], at: /eu, options: {nonces: lenient}}
/// ```
struct ConfigFile {
    /// The file that is read when none is named.
    static let usual = "storesim.yaml"

    private(set) var values: [String: String] = [:]
    /// Entries of `set:` as `shop.option=value`.
    private(set) var switches: [String] = []
    /// Sets of shops by name; `shops:` is `baseline`.
    private(set) var sets: [String: [ShopEntry]] = [:]
    /// Changes on top of a set, by name and platform.
    private(set) var overlays: [String: [String: OverlayEntry]] = [:]

    /// What an overlay adds to a platform's shops.
    struct OverlayEntry {
        var fixtures: [ShopEntry.Text] = []
        var options: [(name: String, value: ShopEntry.Text)] = []
        let folder: String
    }

    private var path = ""
    private var mistakes = ConfigMistakes()

    init() {}

    /// Reads a file.
    ///
    /// - Throws: all that is wrong in it, a line for each.
    init(path: String) throws {
        let mistakes = ConfigMistakes()
        try self.init(path: path, mistakes)
        try mistakes.check()
    }

    /// Reads a file and notes what is wrong in it.
    ///
    /// - Throws: where it is not there or no YAML.
    init(path: String, _ mistakes: ConfigMistakes) throws {
        self.path = path
        self.mistakes = mistakes
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw ValidationError("There is no configuration file \(path).")
        }
        let root: YAMLNode?
        do {
            root = try YAMLNode.read(Array(bytes))
        } catch {
            throw ValidationError("\(path) is no valid YAML: \(error)")
        }
        guard let root else { return }
        guard let mapping = root.mapping else {
            mistakes.add(path, "it must hold keys and values.")
            return
        }
        for (key, value) in mapping { add(key, value) }
    }

    /// Keys with a single value.
    static let settings = [
        "port", "host", "fixtures", "cache", "data", "clock", "https", "tls-cert", "tls-key", "ready-file", "log-level",
        "admin-token", "admin-hosts", "fidelity",
    ]
    private static let sections = ["set", "shops", "templates", "overlays"]

    private mutating func add(_ key: YAMLNode, _ value: YAMLNode) {
        let name = key.scalar ?? ""
        switch name {
        case "set": addSwitches(value)
        case "shops": sets["baseline"] = shops(value, "shops")
        case "templates":
            for (key, list) in members(value, "templates") { sets[key.text] = shops(list, key.text) }
        case "overlays": addOverlays(value)
        case _ where Self.settings.contains(name):
            values[name] = text(value, "\(name) takes a single value.")?.text
        default: mistakes.add(place(key), Nearest.advice(name, among: Self.settings + Self.sections))
        }
    }

    private mutating func addSwitches(_ node: YAMLNode) {
        for (shop, options) in members(node, "set", "a map of options for each shop") {
            for (option, value) in members(options, shop.text, "a map of options") {
                guard let value = text(value, "\(option.text) takes a single value.") else { continue }
                switches.append("\(shop.text).\(option.text)=\(value.text)")
            }
        }
    }

    // MARK: Shops

    private func shops(_ node: YAMLNode, _ name: String) -> [ShopEntry] {
        guard let list = node.sequence else {
            mistakes.add(place(node), "\(name) must be a list of shops.")
            return []
        }
        return list.map(shop)
    }

    private static let members = ["name", "platform", "version", "fixtures", "at", "url", "options"]

    private func shop(_ node: YAMLNode) -> ShopEntry {
        var entry = ShopEntry(place: place(node), folder: folder)
        for (key, value) in members(node, "a shop", "members: " + Self.members.joined(separator: ", ")) {
            let single = "\(key.text) takes a single value."
            switch key.text {
            case "name": entry.name = text(value, single)
            case "platform": entry.platform = text(value, single)
            case "version": entry.version = text(value, single)
            case "url": entry.url = text(value, single)
            case "fixtures": entry.fixtures = texts(value, key.text)
            case "at": entry.at = texts(value, key.text)
            case "options": entry.options = options(value)
            default: mistakes.add(key.place, Nearest.advice(key.text, among: Self.members))
            }
        }
        return entry
    }

    private func options(_ node: YAMLNode) -> [(name: String, value: ShopEntry.Text)] {
        members(node, "options").compactMap { option, value in
            text(value, "\(option.text) takes a single value.").map { (option.text, $0) }
        }
    }

    // MARK: Overlays

    private mutating func addOverlays(_ node: YAMLNode) {
        for (name, platforms) in members(node, "overlays") {
            if name.text.isEmpty || name.text.contains("+") { mistakes.add(name.place, "no overlay can be called so.") }
            for (platform, value) in members(platforms, name.text, "a map of platforms") {
                overlays[name.text, default: [:]][platform.text] = overlay(value)
            }
        }
    }

    private func overlay(_ node: YAMLNode) -> OverlayEntry {
        var overlay = OverlayEntry(folder: folder)
        guard node.mapping != nil else {
            overlay.fixtures = texts(node, "an overlay")
            return overlay
        }
        for (key, value) in members(node, "an overlay") {
            switch key.text {
            case "fixtures": overlay.fixtures = texts(value, key.text)
            case "options": overlay.options = options(value)
            default: mistakes.add(key.place, Nearest.advice(key.text, among: ["fixtures", "options"]))
            }
        }
        return overlay
    }

    // MARK: Nodes

    /// The folder that the file lies in.
    private var folder: String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "." }

    private func place(_ node: YAMLNode) -> String { "\(path):\(node.line)" }

    private func members(
        _ node: YAMLNode, _ name: String, _ what: String = "a map"
    ) -> [(key: ShopEntry.Text, value: YAMLNode)] {
        guard let mapping = node.mapping else {
            mistakes.add(place(node), "\(name) must be \(what).")
            return []
        }
        return mapping.map { key, value in
            (ShopEntry.Text(text: key.scalar ?? "", place: place(key)), value)
        }
    }

    private func text(_ node: YAMLNode, _ problem: String) -> ShopEntry.Text? {
        guard let scalar = node.scalar else {
            mistakes.add(place(node), problem)
            return nil
        }
        return ShopEntry.Text(text: scalar, place: place(node))
    }

    /// One text or a list of them.
    private func texts(_ node: YAMLNode, _ name: String) -> [ShopEntry.Text] {
        guard let sequence = node.sequence else {
            return text(node, "\(name) takes a text or a list of texts.").map { [$0] } ?? []
        }
        return sequence.compactMap { text($0, "\(name) takes a text or a list of texts.") }
    }
}
