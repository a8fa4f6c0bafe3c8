import ArgumentParser
import FoundationEssentials
import Simulator

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks fixtures by building the shops that they are for, and tells all mistakes.",
        discussion: """
            Without DIR the shops of the configuration are built (storesim.yaml, --config). DIR holds a folder for each \
            shop, as fixtures/ does.
            """)

    @OptionGroup var shops: ShopOptions
    @Argument(help: "A folder of fixtures in place of the configuration.") var dir: String?

    func run() throws {
        let good = try book().sets.sorted { $0.key < $1.key }.flatMap(\.value).map(check)
        if good.contains(false) { throw ExitCode.failure }
    }

    private func book() throws -> ShopBook {
        guard let dir else { return try shops.book() }
        let root = FixtureFolder(path: dir)
        let mistakes = ConfigMistakes()
        let usual = try ConfigFile(path: FixturePlaces.configuration(root), mistakes)
        let book = ShopBook(own: ConfigFile(), usual: usual, root: root, mistakes)
        try mistakes.check()
        return book
    }

    private func check(_ recipe: TemplateLibrary.Recipe) -> Bool {
        let folders = recipe.settings.fixtures.map(\.path).joined(separator: ", ")
        do {
            _ = try ShopTemplate(recipe.platform, settings: recipe.settings)
            Console.out("\(folders): good (\(recipe.settings.name) \(recipe.settings.profile))")
            return true
        } catch let mistakes as FixtureMistakes {
            let count = mistakes.mistakes.count
            Console.error("\(recipe.settings.name): \(count) mistake\(count == 1 ? "" : "s") in \(folders)")
            for mistake in mistakes.mistakes { Console.error("  \(mistake)") }
            return false
        } catch {
            Console.error("\(folders): \(error)")
            return false
        }
    }
}
