extension FaultPlan.Rule {
    /// Reads a rule for one request from its `X-Sim-Fault` field: `status=503`, `latency=500; moment=after`,
    /// `fault=EMPTY_RESPONSE`.
    ///
    /// - Returns: nil where the field says none of it.
    init?(header: String) {
        var members = JSONObject()
        for piece in header.utf8.prefix(1024).split(separator: UInt8(ascii: ";")) {
            let sides = piece.split(separator: UInt8(ascii: "="), maxSplits: 1)
                .map { String(decoding: $0, as: UTF8.self).filter { $0 != " " } }
            guard sides.count == 2 else { return nil }
            members[sides[0]] = Int64(sides[1]).map(JSONValue.int) ?? .string(sides[1])
        }
        guard let rule = try? FaultPlan.Rule(.object(members), id: "header") else { return nil }
        self = rule
    }
}

/// What is wrong with a rule.
public struct FaultMistake: Error, Hashable, Sendable, CustomStringConvertible {
    /// What, and what would be right.
    public let description: String

    init(_ description: String) { self.description = description }
}
