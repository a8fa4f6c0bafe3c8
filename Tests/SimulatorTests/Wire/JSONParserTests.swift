import Simulator
import Testing

@Suite struct JSONParserTests {
    @Test func keepsTheOrderOfMembers() throws {
        let value = try JSONParser.parse(#"{"b": 1, "a": [true, null], "c": {"z": "x"}}"#)
        #expect(value.object?.keys == ["b", "a", "c"])
        #expect(value["a"]?[1]?.isNull == true)
    }

    @Test func ofEqualNamesTheLastWinsAndKeepsTheFirstPlace() throws {
        let value = try JSONParser.parse(#"{"a": 1, "b": 2, "a": 3}"#)
        #expect(value.object?.keys == ["a", "b"])
        #expect(value["a"] == 3)
    }

    @Test func manyEqualNamesCostLinearTime() throws {
        let members = (0..<20_000).map { "\"k\($0 % 10_000)\":\($0)" }.joined(separator: ",")
        let value = try JSONParser.parse("{\(members)}")
        #expect(value.object?.count == 10_000)
        #expect(value.object?.pairs.first?.value == 10_000)
    }

    @Test(arguments: [
        "", "{", "[1,]", "{\"a\":1,}", "01", "1.", ".5", "+1", "nul", "\"\u{01}\"", "[1] x", "{\"a\" 1}", "'a'",
        "\u{FEFF}1",
    ])
    func refusesWhatTheStandardRefuses(_ text: String) {
        #expect(throws: JSONParser.Failure.self) { try JSONParser.parse(text) }
    }

    @Test func refusesNestingBeyondTheLimit() throws {
        let deep = String(repeating: "[", count: 129) + String(repeating: "]", count: 129)
        #expect(throws: JSONParser.Failure.self) { try JSONParser.parse(deep) }
        let allowed = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
        #expect(try JSONParser.parse(allowed).array?.count == 1)
    }

    @Test func refusesNumbersThatAreNotFinite() {
        #expect(throws: JSONParser.Failure.self) { try JSONParser.parse("1e999") }
    }

    @Test func refusesBytesThatAreNoUTF8() {
        let bytes: [UInt8] = [0x22, 0xFF, 0x22]
        let failure = #expect(throws: JSONParser.Failure.self) { try JSONParser.parse(bytes) }
        #expect(failure?.reason == .encoding)
    }

    @Test func readsSurrogatePairsAndRefusesHalves() throws {
        #expect(try JSONParser.parse(#""\ud83d\ude00""#) == .string("😀"))
        #expect(throws: JSONParser.Failure.self) { try JSONParser.parse(#""\ud83d""#) }
        #expect(throws: JSONParser.Failure.self) { try JSONParser.parse(#""\ude00x""#) }
    }

    @Test func tellsIntegersFromOtherNumbers() throws {
        #expect(try JSONParser.parse("10") == .int(10))
        #expect(try JSONParser.parse("10.0") == .double(10))
        #expect(try JSONParser.parse("9223372036854775808") == .double(9_223_372_036_854_775_808))
    }

    @Test(arguments: 0..<200) func neverCrashesOnChangedBytes(_ seed: UInt64) {
        let random = RandomSource(seed: seed)
        var bytes = Array(#"{"a":[1,2.5e3,"x\u00e9\n",{"b":null,"c":true}],"d":"\ud83d\ude00"}"#.utf8)
        for _ in 0..<4 { bytes[random.number(in: 0...bytes.count - 1)] = UInt8(random.number(in: 0...255)) }
        if let value = try? JSONParser.parse(bytes) {
            #expect((try? JSONParser.parse(JSONWriter.bytes(value))) == value)
        }
    }
}
