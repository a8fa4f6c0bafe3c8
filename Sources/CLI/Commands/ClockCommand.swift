import ArgumentParser
import Simulator

struct ClockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clock", abstract: "The time of a running server's sandbox.",
        subcommands: [Show.self, Freeze.self, Set.self, Advance.self, Scale.self, Resume.self],
        defaultSubcommand: Show.self)

    /// Where the clock is.
    struct Place: ParsableArguments {
        @OptionGroup var server: TargetOptions
        @OptionGroup var sandbox: SandboxOption

        func tell(_ method: String, _ path: String = "", _ body: JSONValue? = nil) throws {
            let answer = try server.control().call(method, "clock\(path)\(sandbox.query)", body)
            Console.out("\(answer["now"]?.string ?? "")  \(answer["clock"]?.string ?? "")")
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Tells the time.")
        @OptionGroup var place: Place

        func run() throws { try place.tell("GET") }
    }

    struct Freeze: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Stops it where it stands.")
        @OptionGroup var place: Place

        func run() throws { try place.tell("POST", "/freeze") }
    }

    struct Set: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Sets it.")
        @OptionGroup var place: Place
        @Argument(help: "2026-01-15T10:00:00Z (and stands still), +3600, real.") var time: String

        func run() throws { try place.tell("PUT", "", ["clock": .string(time)]) }
    }

    struct Advance: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Moves it: 90, 90s, 15m, 25h, 3d.")
        @OptionGroup var place: Place
        @Argument(help: "How far, with a sign to go back.") var time: String

        func run() throws {
            let unit = time.last.flatMap { ["s": 1, "m": 60, "h": 3600, "d": 86_400][$0] }
            guard let count = Int(unit == nil ? time[...] : time.dropLast()), abs(count) < 1 << 40 else {
                throw ValidationError("\"\(time)\" is no time: write 90, 90s, 15m, 25h or 3d.")
            }
            try place.tell("POST", "/advance", ["seconds": .int(Int64(count * (unit ?? 1)))])
        }
    }

    struct Scale: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lets it run so many times as quick.")
        @OptionGroup var place: Place
        @Argument(help: "60 makes a minute of a second.") var factor: Double

        func run() throws { try place.tell("PUT", "", ["scale": .double(factor)]) }
    }

    struct Resume: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lets it be the machine's again.")
        @OptionGroup var place: Place

        func run() throws { try place.tell("PUT", "", ["clock": "real"]) }
    }
}
