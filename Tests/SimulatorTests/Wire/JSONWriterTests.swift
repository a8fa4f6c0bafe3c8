import Simulator
import Testing

@Suite struct JSONWriterTests {
    @Test func spellsStringsAsPHPDoes() {
        #expect(
            JSONWriter.text("a/b é \u{7F} 😀 \"\\\n\u{01}") == #""a\/b \u00e9 "# + "\u{7F}"
                + #" \ud83d\ude00 \"\\\n\u0001""#)
    }

    @Test func leavesTextAloneInPlainStyle() {
        #expect(JSONWriter.text("a/b é", style: .plain) == #""a/b é""#)
    }

    @Test(arguments: [
        (103.5, "103.5"), (10.0, "10"), (0.1, "0.1"), (1e15, "1000000000000000"), (1e16, "10000000000000000"),
        (1e17, "1.0e+17"), (1.5e-7, "1.5e-7"),
        (1e-5, "1.0e-5"), (0.0001, "0.0001"), (-0.0, "-0"), (.leastNonzeroMagnitude, "5.0e-324"),
        (123_456_789_012.25, "123456789012.25"),
        (-2.5, "-2.5"), (1.231, "1.231"),
    ])
    func spellsNumbersAsPHPDoes(_ number: Double, _ text: String) {
        #expect(JSONWriter.text(.double(number)) == text)
    }

    @Test func putsCommasBetweenAndNowhereElse() {
        var json = JSONWriter(.php)
        json.object { json in
            json.member("a", 1)
            json.member("b") { json in json.array(of: [1, 2]) { $0.write($1) } }
            json.member("c") { json in json.object { _ in } }
            json.member("d", nil as String?)
        }
        #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"a":1,"b":[1,2],"c":{},"d":null}"#)
    }

    @Test func writesWhatTheParserReads() throws {
        let text = #"{"a":[1,2.5,"x",null,true],"b":{"c":{}}}"#
        #expect(JSONWriter.text(try JSONParser.parse(text)) == text)
    }
}
