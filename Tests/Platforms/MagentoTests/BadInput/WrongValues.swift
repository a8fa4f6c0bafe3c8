@testable import Simulator

/// Values that hardly any member expects.
enum WrongValues {
    /// Values for a member of a body.
    static let json: [JSONValue] = [
        .null, true, false, 0, -1, 4.7, -0.5, "", " ", "0", "-1", "text", "1abc", "1e999", [], [[]], [1, "a", .null],
        .object([:]), ["value": ["value": ["value": 1]]], .int(.max), .int(.min), .double(1e18), .double(1e308),
        "9223372036854775808", "-99999999999999999999", "' OR 1=1 --", "\"; DROP TABLE product; --", "%", "_%_", "\\",
        "1,2,3", "a\u{0}b", "\u{FFFD}\u{10FFFF}e\u{301}", "2024-13-45 99:99:99", "../../../etc/passwd", "<b>&amp;</b>",
        .string(String(repeating: "x", count: 70_000)), .array(Array(repeating: 1, count: 2_000)), deep,
    ]

    /// Nested deeper than any type, not deeper than the parser reads.
    static let deep = (0..<200).reduce(JSONValue.null) { inner, _ in ["items": [inner]] }

    /// Segments of a path, as sent.
    static let segments: [String] = [
        "0", "-1", "1", "999999", "4.7", "1abc", "nope", "%20", "%00", "%2F", "%FF%FE", "%", "%zz", "%27%20OR%201%3D1",
        "9223372036854775807", "9223372036854775808", "-9223372036854775808", "1e400", "..", "me", "+", "a+b",
        String(repeating: "9", count: 500), String(repeating: "z", count: 5_000), "%F0%9F%92%A5", "'", "%3Cb%3E",
    ]

    /// Query strings for any route.
    static let queries: [String] = [
        "", "=", "&&&", "a", "a[", "a[]", "a]b", "[x]=1", "fields=", "fields=items[", "fields[]=a",
        "fields=" + String(repeating: "a[", count: 300), "searchCriteria=1", "%00=%00", "%FF=%FF", "storeId=abc",
        "store_id[]=1", "___store=nope", "a" + String(repeating: "[b]", count: 2_000) + "=1",
        Array(repeating: "p=1", count: 3_000).joined(separator: "&"),
        "searchCriteria[pageSize]=999999999999999999999&searchCriteria[currentPage]=9223372036854775807",
        "customerId=1&sku=x&id=2&entity[id]=1",
    ]

    /// Content types that are none, or not the body's.
    static let mediaTypes = [
        "", "text/plain", "application/json; charset=latin1", "application/xml", ";", "a/b/c", "multipart/form-data",
    ]

    /// Bodies that are no JSON object of arguments.
    static let bodies: [[UInt8]] =
        [
            "", "{}", "[]", "null", "0", "1", "true", "\"text\"", "[1,2,3]", "[{}]", "[[[]]]", "{", "}", "{\"a\":}",
            "nul",
        ]
        .map { Array($0.utf8) } + [
            [0xFF, 0xFE, 0x00], Array("{\"product\":{\"sku\":\"".utf8) + [0xC3, 0x28] + Array("\"}}".utf8),
            Array("{\"a\":\"\\ud800\"}".utf8), Array((String(repeating: "[", count: 5_000)).utf8),
            Array((String(repeating: "{\"a\":", count: 400) + "1" + String(repeating: "}", count: 400)).utf8),
            [UInt8](repeating: 0x20, count: 100_000), Array(("[" + String(repeating: "1,", count: 20_000) + "1]").utf8),
            Array("{\"a\":1}{\"b\":2}".utf8), Array("\u{FEFF}{}".utf8),
        ]
}
