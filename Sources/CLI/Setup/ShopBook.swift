import Simulator

/// The shops that a configuration asks for: sets to start sandboxes from, and changes on top of them.
struct ShopBook {
    /// Sets of shops by name; `baseline` is always there.
    let sets: [String: [TemplateLibrary.Recipe]]
    let overlays: TemplateLibrary.Overlays

    /// Reads shops.
    ///
    /// - Parameters:
    ///   - own: the user's file; where it names no shops, and no flag does, those of the default configuration count.
    ///   - flags: the shops that flags name, in place of any others.
    ///   - switches: options by shop name, e.g. `["magento": ["nonces": "lenient"]]`.
    init(
        own: ConfigFile, usual: ConfigFile, flags: [ShopEntry] = [], switches: [String: [String: String]] = [:],
        root: FixtureFolder, _ mistakes: ConfigMistakes
    ) {
        let reader = ShopReader(root: root, platforms: Composition.platforms, mistakes: mistakes)
        var entries = own.sets
        if !flags.isEmpty { entries["baseline"] = flags }
        if entries["baseline"] == nil {
            // A folder of fixtures of one's own need not hold every shop of the default configuration.
            entries.merge(usual.sets.mapValues { $0.map { $0.optional(in: root) } }) { own, _ in own }
        }
        var sets = entries.mapValues(reader.shops).filter { $0.key == "baseline" || !$0.value.isEmpty }
        if sets["baseline"]?.isEmpty ?? true, mistakes.all.isEmpty {
            mistakes.add(root.path, "there is no shop to serve: no folder of fixtures that the configuration names.")
        }
        for (shop, options) in switches.sorted(by: { $0.key < $1.key }) {
            Self.set(shop, options, in: &sets, reader)
        }
        self.sets = sets
        overlays = Self.overlays(usual, reader, areOptional: true)
            .merging(Self.overlays(own, reader, areOptional: false)) { $1 }
    }

    private static func overlays(
        _ file: ConfigFile, _ reader: ShopReader, areOptional: Bool
    ) -> TemplateLibrary.Overlays {
        file.overlays.mapValues { platforms in
            platforms.reduce(into: [:]) { known, platform in
                known[platform.key] = reader.overlay(platform.value, of: platform.key, isOptional: areOptional)
            }
        }.filter { !$0.value.isEmpty }
    }

    private static func set(
        _ shop: String, _ options: [String: String], in sets: inout [String: [TemplateLibrary.Recipe]],
        _ reader: ShopReader
    ) {
        let names = Set(sets.values.flatMap { $0.map(\.settings.name) })
        guard names.contains(shop) else {
            return reader.mistakes.add("--set \(shop).…", Nearest.advice(shop, among: names.sorted()))
        }
        for (name, shops) in sets {
            sets[name] = shops.map { recipe in
                guard recipe.settings.name == shop else { return recipe }
                return options.sorted { $0.key < $1.key }.reduce(recipe) { recipe, option in
                    let place = "--set \(shop).\(option.key)=\(option.value)"
                    return reader.set(option.key, ShopEntry.Text(text: option.value, place: place), of: recipe)
                }
            }
        }
    }
}

extension ShopEntry {
    /// The entry of a shop that is left out where the folder does not hold its fixtures.
    fileprivate func optional(in root: FixtureFolder) -> ShopEntry {
        var entry = self
        entry.isOptional = true
        entry.folder = root.path
        return entry
    }
}
