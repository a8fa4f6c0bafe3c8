import Simulator

extension PHP {
    /// `trim($text)`: without spaces, tabs, ends of line and zero bytes around it. A form feed stays.
    public static func trim(_ text: String) -> String { ltrim(rtrim(text)) }

    /// `ltrim($text)`.
    public static func ltrim(_ text: some StringProtocol) -> String {
        String(Substring(Substring(text).utf8.drop(while: isTrimmed)))
    }

    /// `rtrim($text)`.
    public static func rtrim(_ text: some StringProtocol) -> String {
        var view = Substring(text).utf8
        while let last = view.last, isTrimmed(last) { view = view.dropLast() }
        return String(Substring(view))
    }

    /// Whether `trim` takes a byte off.
    public static func isTrimmed(_ byte: UInt8) -> Bool { byte.isSpace && byte != 0x0C || byte == 0 }
}

extension String {
    /// PHP's `trim`.
    public var trimmed: String { PHP.trim(self) }
}
