import ArgumentParser
import FoundationEssentials
import Simulator

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Checks a folder of fixtures by building its shops.",
        discussion: "DIR holds a folder for each shop, as fixtures/ does.")

    @Argument(help: "The folder.") var dir: String

    func run() throws {
        let recipes = try Composition.recipes().sorted { $0.key < $1.key }.flatMap(\.value)
        let root = FixtureFolder(path: dir)
        let present = recipes.filter { !root.folder($0.settings.fixtures).files.isEmpty }
        guard !present.isEmpty else {
            let names = recipes.map(\.settings.fixtures).joined(separator: ", ")
            throw ValidationError("\(dir) holds none of the folders \(names).")
        }
        var mistakes = 0
        for recipe in present where !check(recipe, root) { mistakes += 1 }
        if mistakes > 0 { throw ExitCode.failure }
    }

    private func check(_ recipe: TemplateLibrary.Recipe, _ root: FixtureFolder) -> Bool {
        let folder = root.folder(recipe.settings.fixtures)
        do {
            _ = try ShopTemplate(recipe.platform, settings: recipe.settings, fixtures: folder)
            Console.out("\(folder.path): good (\(recipe.settings.name) \(recipe.settings.profile))")
            return true
        } catch {
            Console.error("\(folder.path): \(error)")
            return false
        }
    }
}
