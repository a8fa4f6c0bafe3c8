import Dispatch
import NIOConcurrencyHelpers

/// What a sandbox starts as: a named set of shops and, if any, a named change on top: `baseline`, `baseline+fees`.
public struct TemplateName: Hashable, Sendable, CustomStringConvertible {
    /// The set of shops.
    public let base: String
    /// The change on top.
    public let overlay: String?

    /// A name by its parts.
    public init(_ base: String, overlay: String? = nil) {
        self.base = base
        self.overlay = overlay
    }

    /// Reads `base` or `base+overlay`.
    public init(text: String) {
        let parts = text.split(separator: "+", maxSplits: 1).map(String.init)
        self.init(parts.first ?? text, overlay: parts.count > 1 ? parts[1] : nil)
    }

    /// `base` or `base+overlay`.
    public var description: String { overlay.map { "\(base)+\($0)" } ?? base }
}

/// The templates of all shops, each built when it is first asked for.
public final class TemplateLibrary: Sendable {
    /// A shop before it is built.
    public struct Recipe: Sendable {
        /// The platform.
        public let platform: any Platform
        /// The shop's settings.
        public let settings: ShopSettings

        /// A recipe.
        public init(_ platform: any Platform, _ settings: ShopSettings) {
            self.platform = platform
            self.settings = settings
        }
    }

    private let recipes: [String: [Recipe]]
    private let root: FixtureFolder
    private let cache: TemplateCache?
    private let slots = NIOLockedValueBox<[ShopSettings: Slot]>([:])

    /// A template's place: whoever comes first builds it, the others wait.
    private final class Slot: Sendable {
        let template = NIOLockedValueBox<ShopTemplate?>(nil)
    }

    /// A library of named sets over one folder of fixtures.
    ///
    /// - Parameter cache: where built templates are kept from start to start; nil builds them anew.
    public init(_ recipes: [String: [Recipe]], fixtures root: FixtureFolder, cache: TemplateCache? = nil) {
        self.recipes = recipes
        self.root = root
        self.cache = cache
    }

    /// The names of the sets, sorted.
    public var names: [String] { recipes.keys.sorted() }

    /// The built shops of a set.
    ///
    /// - Throws: ``UnknownTemplate`` where there is no such set or no shop in it knows the overlay.
    func shops(_ name: TemplateName) throws -> [ShopTemplate] {
        guard let recipes = recipes[name.base] else { throw UnknownTemplate(name: name, known: names) }
        if let overlay = name.overlay, !recipes.contains(where: { $0.platform.overlays.contains(overlay) }) {
            throw UnknownTemplate(name: name, known: recipes.flatMap(\.platform.overlays).map { "\(name.base)+\($0)" })
        }
        let wanted = recipes.map { recipe in
            var settings = recipe.settings
            if let overlay = name.overlay, recipe.platform.overlays.contains(overlay) { settings.overlay = overlay }
            return Recipe(recipe.platform, settings)
        }
        buildTogether(wanted.filter { slot($0).template.withLockedValue { $0 == nil } })
        return try wanted.map(template)
    }

    /// Builds templates on all processors. One that fails is left to ``template(_:)``, which fails again and throws.
    private func buildTogether(_ recipes: [Recipe]) {
        guard recipes.count > 1 else { return }
        DispatchQueue.concurrentPerform(iterations: recipes.count) { _ = try? template(recipes[$0]) }
    }

    private func template(_ recipe: Recipe) throws -> ShopTemplate {
        try slot(recipe).template.withLockedValue { template in
            if let template { return template }
            let folder = root.folder(recipe.settings.fixtures)
            let built = try ShopTemplate(recipe.platform, settings: recipe.settings, fixtures: folder, cache: cache)
            template = built
            return built
        }
    }

    private func slot(_ recipe: Recipe) -> Slot {
        slots.withLockedValue { slots in
            if let slot = slots[recipe.settings] { return slot }
            let slot = Slot()
            slots[recipe.settings] = slot
            return slot
        }
    }
}

/// A template that is not in the library.
public struct UnknownTemplate: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was asked for.
    public let name: TemplateName
    /// What there is.
    public let known: [String]
    /// What and the cure.
    public var description: String { "There is no template \(name). Known: \(known.joined(separator: ", "))." }
}
