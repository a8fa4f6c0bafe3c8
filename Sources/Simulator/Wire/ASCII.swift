/// Bytes of ASCII, told apart as C and PHP's `ctype_…` do it.
extension UInt8 {
    /// `0` to `9`.
    @inlinable public var isDigit: Bool { self &- 0x30 < 10 }
    /// `A` to `Z`.
    @inlinable public var isUppercase: Bool { self &- 0x41 < 26 }
    /// `a` to `z`.
    @inlinable public var isLowercase: Bool { self &- 0x61 < 26 }
    /// `A` to `Z`, `a` to `z`.
    @inlinable public var isLetter: Bool { (self | 0x20).isLowercase }
    /// A letter or a digit.
    @inlinable public var isAlphanumeric: Bool { isLetter || isDigit }
    /// A digit to base 16, in either case.
    @inlinable public var isHexDigit: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }
    /// A space, a tab, or an end of line or page.
    @inlinable public var isSpace: Bool { self == 0x20 || self &- 0x09 < 5 }
    /// A letter in lower case; anything else as it is.
    @inlinable public var lowercased: UInt8 { isUppercase ? self | 0x20 : self }
}
