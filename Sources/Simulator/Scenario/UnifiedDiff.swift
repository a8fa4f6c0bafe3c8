/// Lines that differ, with three lines around them, as `diff -u` shows them.
enum UnifiedDiff {
    private static let around = 3

    /// nil when the lines are equal. Lines by lines of more than a few thousand are cut: the first differences count.
    static func between(_ old: [String], _ new: [String], from: String, to: String) -> String? {
        let old = Array(old.prefix(4000))
        let new = Array(new.prefix(4000))
        let marked = merge(old, new)
        guard marked.contains(where: { $0.first != " " }) else { return nil }
        return (["--- \(from)", "+++ \(to)"] + withoutFarContext(marked)).joined(separator: "\n")
    }

    private static func merge(_ old: [String], _ new: [String]) -> [String] {
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var out: [String] = []
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            if i < old.count, removed.contains(i) {
                out.append("-" + old[i])
                i += 1
            } else if j < new.count, inserted.contains(j) {
                out.append("+" + new[j])
                j += 1
            } else {
                out.append(" " + new[j])
                (i, j) = (i + 1, j + 1)
            }
        }
        return out
    }

    private static func withoutFarContext(_ lines: [String]) -> [String] {
        let changed = lines.indices.filter { lines[$0].first != " " }
        var kept: Set<Int> = []
        for index in changed { kept.formUnion(max(0, index - around)...min(lines.count - 1, index + around)) }
        var out: [String] = []
        for index in lines.indices where kept.contains(index) {
            if index > 0, !kept.contains(index - 1) { out.append("@@ line \(index + 1) @@") }
            out.append(lines[index])
        }
        return out
    }
}

/// A JSON value over several lines, for people and diffs.
public enum PrettyJSON {
    /// One line a scalar, two spaces an indent.
    public static func lines(_ value: JSONValue) -> [String] { lines(value, indent: "", prefix: "", suffix: "") }

    /// The lines joined.
    public static func text(_ value: JSONValue) -> String { lines(value).joined(separator: "\n") }

    private static func lines(_ value: JSONValue, indent: String, prefix: String, suffix: String) -> [String] {
        switch value {
        case .object(let members) where !members.isEmpty:
            let inside = members.pairs.enumerated().flatMap { index, pair in
                let name = JSONWriter.text(.string(pair.key), style: .plain)
                let comma = index + 1 < members.count ? "," : ""
                return lines(pair.value, indent: indent + "  ", prefix: "\(name): ", suffix: comma)
            }
            return ["\(indent)\(prefix){"] + inside + ["\(indent)}\(suffix)"]
        case .array(let elements) where !elements.isEmpty:
            let inside = elements.enumerated().flatMap { index, element in
                lines(element, indent: indent + "  ", prefix: "", suffix: index + 1 < elements.count ? "," : "")
            }
            return ["\(indent)\(prefix)["] + inside + ["\(indent)]\(suffix)"]
        default:
            return [indent + prefix + JSONWriter.text(value, style: .plain) + suffix]
        }
    }
}
