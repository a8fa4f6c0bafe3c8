import Dispatch
import NIOConcurrencyHelpers

/// What a sandbox starts as: a named set of shops and, if any, named changes on top: `baseline`, `baseline+fees`.
public struct TemplateName: Hashable, Sendable, CustomStringConvertible {
    /// The set of shops.
    public let base: String
    /// The changes on top, in order.
    public let overlays: [String]

    /// A name by its parts.
    public init(_ base: String, overlays: [String] = []) {
        self.base = base
        self.overlays = overlays
    }

    /// Reads `base` or `base+overlay`.
    public init(text: String) {
        let parts = text.split(separator: "+").map(String.init)
        self.init(parts.first ?? text, overlays: Array(parts.dropFirst()))
    }

    /// `base` or `base+overlay`.
    public var description: String { ([base] + overlays).joined(separator: "+") }
}

/// A named change on top of a set of shops: what it adds to shops of a platform.
public struct Overlay: Hashable, Sendable {
    /// Layers of fixtures.
    public var fixtures: [FixtureFolder]
    /// Switches.
    public var options: [String: String]

    /// A change.
    public init(fixtures: [FixtureFolder] = [], options: [String: String] = [:]) {
        self.fixtures = fixtures
        self.options = options
    }

    /// The settings with the change.
    func applied(to settings: ShopSettings) -> ShopSettings {
        var settings = settings
        settings.fixtures += fixtures
        settings.options.merge(options) { $1 }
        return settings
    }
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

    /// Named changes: what each adds to shops, by the name of their platform.
    public typealias Overlays = [String: [String: Overlay]]

    private let recipes: [String: [Recipe]]
    private let overlays: Overlays
    private let cache: TemplateCache?
    private let slots = NIOLockedValueBox<[ShopSettings: Slot]>([:])

    /// A template's place: whoever comes first builds it, the others wait.
    private final class Slot: Sendable {
        let template = NIOLockedValueBox<ShopTemplate?>(nil)
    }

    /// A library of named sets, and of named changes on top of them.
    ///
    /// - Parameter cache: where built templates are kept from start to start; nil builds them anew.
    public init(_ recipes: [String: [Recipe]], overlays: Overlays = [:], cache: TemplateCache? = nil) {
        self.recipes = recipes
        self.overlays = overlays
        self.cache = cache
    }

    /// The names of the sets, sorted.
    public var names: [String] { recipes.keys.sorted() }

    /// The host names that shops of any set have.
    public var hosts: Set<String> { Set(mounts.compactMap(\.host)) }

    /// The ports that shops of any set have for themselves, sorted.
    public var ports: [Int] { Set(mounts.compactMap(\.port)).sorted() }

    /// The addresses that shops of any set are fixed to.
    public var urls: Set<String> { Set(recipes.values.flatMap { $0.compactMap(\.settings.url) }) }

    /// Where shops of any set were recorded: replays of their recordings call them by that name.
    public var recordedURLs: Set<String> { Set(recipes.values.flatMap { $0.map(\.settings.baseURL) }) }

    private var mounts: [Mount] { recipes.values.flatMap { $0.flatMap(\.settings.mounts) } }

    /// The built shops of a set.
    ///
    /// - Throws: ``UnknownTemplate`` where there is no such set or no shop in it knows an overlay.
    func shops(_ name: TemplateName) throws -> [ShopTemplate] {
        guard let recipes = recipes[name.base] else { throw UnknownTemplate(name: name, known: names) }
        let platforms = Set(recipes.map(\.platform.name))
        let known = overlays.filter { !platforms.isDisjoint(with: $0.value.keys) }
        for overlay in name.overlays where known[overlay] == nil {
            throw UnknownTemplate(name: name, known: known.keys.sorted().map { "\(name.base)+\($0)" })
        }
        let wanted = recipes.map { recipe in
            let changes = name.overlays.compactMap { known[$0]?[recipe.platform.name] }
            return Recipe(recipe.platform, changes.reduce(recipe.settings) { $1.applied(to: $0) })
        }
        buildTogether(wanted.filter { slot($0).template.withLockedValue { $0 == nil } })
        return try wanted.map(template)
    }

    /// Every folder of fixtures that shops of any set start from.
    public var fixtures: Set<FixtureFolder> {
        let changes = overlays.values.flatMap { $0.values.flatMap(\.fixtures) }
        return Set(recipes.values.flatMap { $0.flatMap(\.settings.fixtures) } + changes)
    }

    /// Forgets what was built and builds the named sets anew, of the fixtures as they are now.
    ///
    /// - Throws: what is wrong with the fixtures; then what was built before stays.
    func rebuild(_ names: Set<TemplateName>) throws {
        let old = slots.withLockedValue { slots in
            defer { slots = [:] }
            return slots
        }
        do {
            for name in names { _ = try shops(name) }
        } catch {
            slots.withLockedValue { $0 = old }
            throw error
        }
    }

    /// Builds templates on all processors. One that fails is left to ``template(_:)``, which fails again and throws.
    private func buildTogether(_ recipes: [Recipe]) {
        guard recipes.count > 1 else { return }
        DispatchQueue.concurrentPerform(iterations: recipes.count) { _ = try? template(recipes[$0]) }
    }

    private func template(_ recipe: Recipe) throws -> ShopTemplate {
        try slot(recipe).template.withLockedValue { template in
            if let template { return template }
            let built = try ShopTemplate(recipe.platform, settings: recipe.settings, cache: cache)
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
    public var description: String { Nearest.advice("\(name)", among: known) }
}
