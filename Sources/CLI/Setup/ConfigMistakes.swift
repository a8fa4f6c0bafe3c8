import ArgumentParser

/// Something wrong in the configuration: where and what, with what was probably meant.
struct ConfigMistake: Hashable, CustomStringConvertible {
    /// File and line, or the flag.
    let place: String
    let problem: String

    var description: String { "\(place): \(problem)" }
}

/// Gathers what is wrong, so that all of it is told in one run.
final class ConfigMistakes {
    private(set) var all: [ConfigMistake] = []

    /// A mistake is told once, however many shops it concerns.
    func add(_ place: String, _ problem: String) {
        let mistake = ConfigMistake(place: place, problem: problem)
        if !all.contains(mistake) { all.append(mistake) }
    }

    /// - Throws: where there are any, a line for each.
    func check() throws {
        guard !all.isEmpty else { return }
        throw ValidationError(all.map(\.description).joined(separator: "\n"))
    }
}
