import ArgumentParser
import Simulator

struct RoutesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "routes", abstract: "Lists every route of every platform, and how much of it works.")

    @Flag(help: "As JSON.") var json = false

    func run() {
        let platforms = Composition.platforms
        if json { return Console.out(JSONWriter.text(.array(platforms.flatMap(Self.rows)), style: .plain)) }
        for platform in platforms {
            for route in platform.routes {
                let method = route.method + String(repeating: " ", count: max(1, 8 - route.method.utf8.count))
                Console.out("\(platform.name)  \(route.level.rawValue)  \(method)\(route.path)  \(route.access)")
            }
        }
    }

    private static func rows(_ platform: any Platform) -> [JSONValue] {
        platform.routes.map { route in
            [
                "platform": .string(platform.name), "method": .string(route.method), "path": .string(route.path),
                "access": .string(route.access), "level": .string(route.level.rawValue),
            ]
        }
    }
}
