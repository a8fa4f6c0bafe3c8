/// A value in one of SQLite's own types.
public enum BoundValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])
}

/// What may stand for a `?` in a statement. nil stands for NULL.
public protocol Bindable {
    /// The value as SQLite stores it.
    var boundValue: BoundValue { get }
}

extension String: Bindable {
    /// TEXT.
    public var boundValue: BoundValue { .text(self) }
}

extension Substring: Bindable {
    /// TEXT.
    public var boundValue: BoundValue { .text(String(self)) }
}

extension Int: Bindable {
    /// INTEGER.
    public var boundValue: BoundValue { .integer(Int64(self)) }
}

extension Int64: Bindable {
    /// INTEGER.
    public var boundValue: BoundValue { .integer(self) }
}

extension Double: Bindable {
    /// REAL.
    public var boundValue: BoundValue { .real(self) }
}

extension Bool: Bindable {
    /// 0 or 1.
    public var boundValue: BoundValue { .integer(self ? 1 : 0) }
}

extension Array: Bindable where Element == UInt8 {
    /// BLOB.
    public var boundValue: BoundValue { .blob(self) }
}

extension BoundValue: Bindable {
    /// Itself.
    public var boundValue: BoundValue { self }
}
