/// Bytes as hexadecimal digits.
public enum Hex {
    /// Two lower-case digits a byte.
    public static func encode(_ bytes: some Sequence<UInt8>) -> String {
        let bytes = Array(bytes)
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            out.append(PercentEncoding.lowerHex(byte >> 4))
            out.append(PercentEncoding.lowerHex(byte & 15))
        }
        return String(decoding: out, as: UTF8.self)
    }
}
