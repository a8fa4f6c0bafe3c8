import Testing

@testable import WooCommerce

/// `sanitize_title`: what recordings show of it is little.
@Suite struct SlugTests {
    @Test(arguments: [
        ("Ärger & Öl <b>x</b>", "arger-ol-x"), ("My Own Slug!", "my-own-slug"), ("a--b", "a-b"),
        ("already-a-slug", "already-a-slug"),
        ("日本", "%e6%97%a5%e6%9c%ac"), ("50% off", "50-off"), ("half%20coded", "half%20coded"), ("1/2 inch", "1-2-inch"),
        ("Tea&nbsp;Pot &copy; now", "tea-pot-now"), ("3.5 mm", "3-5-mm"), ("“quoted” – text", "quoted-text"),
        ("4×4", "4x4"),
    ])
    func slugsOfTexts(_ text: String, _ slug: String) { #expect(Slug.of(text) == slug) }
}

/// `WP_Query`'s search.
@Suite struct PostSearchTests {
    @Test(arguments: [
        ("Canvas tote", ["Canvas", "tote"]), ("\"canvas tote\" red", ["canvas tote", "red"]), ("the", ["the"]),
        ("a tote of canvas", ["tote", "canvas"]), ("tote -red", ["tote", "-red"]), ("", []),
        ("one two three four five six seven eight nine ten", ["one two three four five six seven eight nine ten"]),
    ])
    func wordsThatCount(_ text: String, _ terms: [String]) { #expect(PostSearch(text).terms == terms) }
}
