import Simulator
import Testing

@Suite struct PercentEncodingTests {
    @Test func encodesAllButUnreservedBytes() {
        #expect(PercentEncoding.encode("a-Z._~ /é") == "a-Z._~%20%2F%C3%A9")
    }

    @Test func leavesMalformedEscapesAlone() {
        #expect(PercentEncoding.decode("%zz%4") == "%zz%4")
        #expect(PercentEncoding.decode("%41%20") == "A ")
    }

    @Test func takesPlusForASpaceOnlyInForms() {
        #expect(PercentEncoding.decode("a+b") == "a+b")
        let form = PercentEncoding.form("a=x+y&b&c=%3D=")
        #expect(form.map(\.name) == ["a", "b", "c"])
        #expect(form.map(\.value) == ["x y", "", "=="])
    }

    @Test(arguments: 0..<50) func decodingUndoesEncoding(_ seed: UInt64) {
        let bytes = RandomSource(seed: seed).bytes(40)
        var out: [UInt8] = []
        PercentEncoding.appendEncoded(bytes.span, to: &out)
        #expect(PercentEncoding.decodeBytes(out.span) == bytes)
    }
}
