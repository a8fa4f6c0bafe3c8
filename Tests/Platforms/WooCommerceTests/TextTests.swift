import PHP
import Simulator
import Testing

@testable import WooCommerce

@Suite struct TextTests {
    @Test(arguments: [
        ("a <b>c</b> d", "a c d"), ("1 < 2 <em>x", "1 &lt; 2 x"), ("<a <b", "&lt;a &lt;b"), ("<!-- x -->y", "y"),
    ])
    func takesTagsOff(_ text: String, _ plain: String) {
        #expect(HTMLText.withoutTags(text) == plain)
    }

    @Test(arguments: [
        ("a<script>b</script>c", "ac"), ("a<STYLE x>b<i></StYlE>c", "ac"), ("<script>a<script>b", "ab"), ("a<b", "a"),
        ("<script></scr", ""), ("1 < 2", "1 &lt; 2"),
    ])
    func takesScriptsOffWithWhatTheyHold(_ text: String, _ plain: String) {
        #expect(Sanitize.withoutTags(text) == plain)
    }

    /// Work grows with the text, not with its square.
    @Test(.timeLimit(.minutes(1)), arguments: ["<a", "<script>", "<style><script>", "&", "'", "<a>"])
    func readsLongTexts(_ piece: String) {
        let text = String(repeating: piece, count: 20_000)
        _ = (Sanitize.withoutTags(text), HTMLText.withEntities(HTMLText.withoutTags(text)), StoreHTML.format(text))
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["-", ".", "1+", "9", "1e"])
    func readsLongNumbers(_ piece: String) {
        let text = String(repeating: piece, count: 50_000)
        #expect(Amount(text) == Amount(PHP.double(text)))
    }

    @Test(arguments: [
        ("1.5-2", "1.5"), ("1.e3x", "1000"), ("+.5", "0.5"), (" -7e", "-7"), ("e3", "0"), ("1e-2", "0.01"),
    ])
    func readsTheNumberInFront(_ text: String, _ number: String) {
        #expect(Amount(text) == Amount(number))
    }
}
