import PHP
import Simulator
import Testing

/// Every line of what PHP itself printed (`Tests/Acceptance/php_table.php`).
@Suite("PHP") struct PHPTableTests {
    @Test("answers as PHP does", arguments: try Table.lines().keys.sorted())
    func table(_ name: String) throws {
        let call = try #require(Table.functions[name])
        for line in try Table.lines()[name] ?? [] {
            let got = Table.shown(call(line.arguments))
            #expect(got == line.result, "\(name)\(line.text)")
        }
    }

    @Test("every function is in the table") func complete() throws {
        #expect(try Table.lines().keys.sorted() == Table.functions.keys.sorted())
    }

    @Test("work grows with the text, not with its square", .timeLimit(.minutes(1)))
    func longTexts() {
        for piece in ["&", "a[b]=1&", "[", "9", "-", "1e", "&#", "&#6", "a:1:{i:0;", "a:1:{", " "] {
            let text = String(repeating: piece, count: 100_000)
            _ = (PHP.parseStr(text), PHP.htmlEntityDecode(text), PHP.unserialize(text), PHP.int(text), PHP.trim(text))
        }
        let deep = "a" + String(repeating: "[b]", count: 100_000) + "=1"
        #expect(PHP.parseStr(deep).isEmpty)
        for places in [Int.min, -500, 500, .max] {
            #expect(PHP.round(1.5, places).isFinite)
            _ = PHP.numberFormat(1.5, places)
        }
    }
}
