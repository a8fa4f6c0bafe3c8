import Simulator

/// Feeds the bytes to every parser of the simulator; what one reads it must write and read again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzParsers(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    if let value = try? JSONParser.parse(bytes) {
        let written = JSONWriter.bytes(value)
        precondition((try? JSONParser.parse(written)) != nil, "cannot read what was written")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    _ = PercentEncoding.form(text)
    _ = PercentEncoding.decode(text)
    _ = Base64.decode(text)
    _ = Instant(text)
    _ = try? Scenario.read(bytes, file: "fuzz")
    return 0
}
