/// What somebody who mistyped a name probably meant.
public enum Nearest {
    /// The name that takes the fewest changes; nil where there is none to choose from.
    public static func name(to asked: String, among names: some Sequence<String>) -> String? {
        names.min { distance($0, asked) < distance($1, asked) }
    }

    /// The name that was meant by one that is a slip or two away from it; nil where none is so near.
    public static func slip(_ asked: String, among names: [String]) -> String? {
        guard let near = name(to: asked, among: names) else { return nil }
        return (1...2).contains(distance(near, asked)) && near.utf8.count > 3 ? near : nil
    }

    /// Refuses a name that is none of those known: what, and what was probably meant.
    public static func advice(_ asked: String, among names: [String]) -> String {
        guard !names.isEmpty else { return "There is no \"\(asked)\", nor anything else, here." }
        let meant = name(to: asked, among: names).map { " Did you mean \"\($0)\"?" } ?? ""
        return "There is no \"\(asked)\".\(meant) Known: \(names.joined(separator: ", "))."
    }

    /// How many letters have to be put in, left out or changed, whatever their case; of long texts the beginnings count.
    static func distance(_ one: String, _ other: String) -> Int {
        let one = Array(one.lowercased().utf8.prefix(100))
        let other = Array(other.lowercased().utf8.prefix(100))
        var row = Array(0...other.count)
        for (line, letter) in one.enumerated() {
            var corner = row[0]
            row[0] = line + 1
            for (place, wanted) in other.enumerated() {
                let changed = corner + (letter == wanted ? 0 : 1)
                corner = row[place + 1]
                row[place + 1] = min(changed, row[place] + 1, corner + 1)
            }
        }
        return row[other.count]
    }
}
