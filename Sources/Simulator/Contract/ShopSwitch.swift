/// A switch of a platform's shops, set by `--set SHOP.NAME=VALUE`.
public struct ShopSwitch: Sendable {
    /// The name, e.g. `nonces`.
    public let name: String
    /// What it may be, e.g. `strict` (the usual) or `lenient`, `seconds` for any whole number
    /// from 0, or `text` for anything.
    public let values: [String]

    /// A switch; the first value is the usual one.
    public init(_ name: String, _ values: String...) {
        self.name = name
        self.values = values
    }

    /// Whether it may be set to a value.
    public func takes(_ value: String) -> Bool {
        values.contains(value) || values.contains("text")
            || values.contains("seconds") && Int(value).map { $0 >= 0 } ?? false
    }
}

/// A control action of a room, for the control API's list.
public struct ControlSummary: Sendable {
    /// Below `/__admin/`, a segment in braces stands for any one, e.g. `queues/{consumer}/run`.
    public let path: String
    /// What it does and what its body holds.
    public let about: String
    /// The members that its body may have.
    public let members: [String]

    /// A control action, called with POST.
    public init(_ path: String, _ about: String, members: [String] = []) {
        self.path = path
        self.about = about
        self.members = members
    }

    /// Whether the segments after `/__admin/` are this action's.
    public func matches(_ segments: [String]) -> Bool {
        let parts = path.split(separator: "/")
        return parts.count == segments.count
            && zip(parts, segments).allSatisfy { part, segment in part.hasPrefix("{") || part == segment }
    }
}
