import ArgumentParser
import FoundationEssentials
import Simulator

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Checks a folder of fixtures by building its shops.",
        discussion: "DIR holds a folder for each shop, as fixtures/ does.")

    @Argument(help: "The folder.") var dir: String

    func run() throws {
        let root = FixtureFolder(path: dir)
        let mistakes = ConfigMistakes()
        let usual = try ConfigFile(path: FixturePlaces.configuration(root), mistakes)
        let book = ShopBook(own: ConfigFile(), usual: usual, root: root, mistakes)
        try mistakes.check()
        let good = book.sets.sorted { $0.key < $1.key }.flatMap(\.value).map(check)
        if good.contains(false) { throw ExitCode.failure }
    }

    private func check(_ recipe: TemplateLibrary.Recipe) -> Bool {
        let folders = recipe.settings.fixtures.map(\.path).joined(separator: ", ")
        do {
            _ = try ShopTemplate(recipe.platform, settings: recipe.settings)
            Console.out("\(folders): good (\(recipe.settings.name) \(recipe.settings.profile))")
            return true
        } catch {
            Console.error("\(folders): \(error)")
            return false
        }
    }
}
