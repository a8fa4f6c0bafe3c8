import Testing

@testable import Simulator

/// What people write, and what they mean by it.
@Suite struct YAMLTests {
    private func json(_ text: String) throws -> JSONValue { try YAMLNode.json(Array(text.utf8)) }

    private func problem(_ text: String) -> String? {
        do {
            _ = try YAMLNode.read(Array(text.utf8))
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test(arguments: ["", "\n\n", "# nothing\n", "---\n", "--- # nothing\n...\n"])
    func aDocumentMayHoldNothing(_ text: String) throws { #expect(try json(text).isNull) }

    @Test func blocksNestByTheirColumns() throws {
        let text = """
            a:
              b: 1
              c:
              - x
              - y: 2
                z: [3]
            d:
            -
              - e
            - - f
              - g
            - h:
            """
        #expect(
            try json(text) == [
                "a": ["b": 1, "c": ["x", ["y": 2, "z": [3]]]], "d": [["e"], ["f", "g"], ["h": nil]],
            ])
    }

    @Test func flowsGoOverLinesAndMayBeJSON() throws {
        let text = """
            a: {"b":1, c: [x, 'y, z', ],   # a comment
              d: , e: http://x.test:80/q }
            f: [g: h, {}, []]
            """
        #expect(
            try json(text) == [
                "a": ["b": 1, "c": ["x", "y, z"], "d": nil, "e": "http://x.test:80/q"], "f": [["g": "h"], [:], []],
            ])
    }

    @Test func plainTextsFoldAndEndWhereACommentBegins() throws {
        let text = "a: two words # not three\nb: x#y\nc: one\n  two\n\n  three\nd: -x\ne: a:b\n"
        #expect(try json(text) == ["a": "two words", "b": "x#y", "c": "one two\nthree", "d": "-x", "e": "a:b"])
    }

    @Test func quotesKeepWhatTheyHold() throws {
        let text = #"""
            a: 'it''s
              12'
            b: "tab\t \u00e9 \x41 \uD83D\uDE00 \
              end"
            "c d": "12"
            'e': ''
            """#
        #expect(try json(text) == ["a": "it's 12", "b": "tab\t é A 😀 end", "c d": "12", "e": ""])
    }

    @Test func blocksOfTextKeepOrFoldTheirLines() throws {
        let text = """
            a: |
              one
                two

              three

            b: >-
              one
              two

              three
            c: |2+
                x

            d: |
            """
        #expect(try json(text) == ["a": "one\n  two\n\nthree\n", "b": "one two\nthree", "c": "  x\n\n", "d": ""])
    }

    @Test func aliasesRepeatWhatAnAnchorNamed() throws {
        let text = "a: &x\n  b: [1]\nc: *x\n&k d: *k\ne: !!str 12\nf: !other 12\n"
        #expect(
            try json(text) == ["a": ["b": [1]], "c": ["b": [1]], "d": "d", "e": "12", "f": 12])
    }

    @Test func linesMayEndAsOnOtherSystems() throws {
        #expect(try json("\u{FEFF}a: b\r\nc:\r\n  - d\r\n") == ["a": "b", "c": ["d"]])
    }

    @Test(arguments: [
        ("a: b: c", "line 1, column 5: no mapping can begin here"),
        ("a: 1\na: 2", "line 2, column 1: \"a\" stands here twice"),
        ("a: 1\n  b: 2", "line 2, column 3: no mapping can begin within a text"),
        ("a:\n   b: 1\n  c: 2", "line 3, column 3: stands further in than what it follows"),
        ("a:\n\tb: c", "line 2, column 2: a tab cannot indent: use spaces"),
        ("a: [1, 2", "line 1, column 4: is not closed"), ("a: {b c", "line 1, column 4: is not closed"),
        ("a: 'b", "line 1, column 4: the quote is not closed"),
        ("a: \"\\q\"", "line 1, column 6: there is no \\q"),
        ("a: *b", "line 1, column 4: there is no anchor \"b\" before this"),
        ("a: @b", "line 1, column 4: a text that begins with @ needs quotes"),
        ("a: - b", "line 1, column 4: a sequence begins on a line of its own"),
        ("? a\n: b", "line 1, column 1: a key must be a text on one line"),
        ("a: b\n---\nc: d", "line 2, column 1: a second document: a file holds one"),
        ("a: [b] c", "line 1, column 8: what stands here belongs to nothing"),
        ("a: |x\n  b", "line 1, column 5: behind | and > stand 1 to 9, + or -"),
    ])
    func mistakesAreToldByLineAndColumn(_ text: String, _ told: String) { #expect(problem(text) == told) }

    @Test func hostileTextsAreBounded() throws {
        for opening in ["[", "- ", "{a: ", "a:\n"] {
            #expect(problem(String(repeating: opening, count: 100_000)) != nil, "\(opening)")
        }
        let deep = (0..<200).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")
        #expect(problem(deep)?.contains("nested deeper") ?? false)
        let laughs = (1...9).map {
            "l\($0): &l\($0) [\(Array(repeating: $0 == 1 ? "x" : "*l\($0 - 1)", count: 20).joined(separator: ", "))]"
        }
        #expect(problem(laughs.joined(separator: "\n"))?.contains("aliases repeat too much") ?? false)
        // Any beginning of a document is read or refused, and never taken for more than it is.
        let text = Array("a: &x [1, {b: 'c', \"d\": |e}]\nf:\n- >-\n g\n- *x\n".utf8)
        for count in 0...text.count { _ = try? YAMLNode.read(Array(text.prefix(count))) }
    }

    @Test func linesAreKnown() throws {
        let node = try #require(try YAMLNode.read(Array("# c\na: 1\n\nb:\n  - c\n  - d\n".utf8)))
        #expect(node.mapping?.map(\.key.line) == [2, 4])
        #expect(node.mapping?.last?.value.sequence?.map(\.line) == [5, 6])
    }
}
