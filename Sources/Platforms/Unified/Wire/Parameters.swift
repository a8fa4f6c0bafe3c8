import PHP
import Simulator

/// What a call says: its query, form body and JSON body together, whichever of them the method's own place is.
///
/// Values may be of the wrong type: numbers and booleans arrive as texts too. The readers here are lenient; what is refused
/// is refused before, by the checks of the wire.
struct Parameters: Sendable {
    /// Names and values; a body wins over the query.
    var values: JSONObject

    init(_ values: JSONObject) { self.values = values }

    /// Reads a call.
    ///
    /// - Throws: ``UnifiedError/unreadableBody`` for a JSON body that is none.
    init(_ call: Call) throws {
        values = PHP.parseStr(call.query ?? "")
        guard !call.body.isEmpty else { return }
        if call.headers["content-type"]?.contains("form-urlencoded") ?? false {
            merge(PHP.parseStr(String(decoding: call.body, as: UTF8.self)))
        } else {
            guard let body = (try? JSONParser.parse(call.body))?.object else { throw UnifiedError.unreadableBody }
            merge(body)
        }
    }

    private mutating func merge(_ more: JSONObject) {
        for (name, value) in more { values[name] = value }
    }

    subscript(name: String) -> JSONValue? { values[name] }

    /// Whether it was sent with any value.
    func has(_ name: String) -> Bool { values[name].map { !$0.isNull } ?? false }

    /// A text, or a number or a boolean as one; nil where it is absent or a list.
    func text(_ name: String) -> String? {
        guard let value = values[name], !value.isNull, value.isScalar else { return nil }
        return value.phpString
    }

    /// The text, unless it is empty.
    func filled(_ name: String) -> String? { text(name).flatMap { $0.isEmpty ? nil : $0 } }

    /// A number, also one written as a text.
    func number(_ name: String) -> Double? { values[name]?.phpNumeric }

    /// A whole number, also one written as a text.
    func integer(_ name: String) -> Int? { number(name).map { PHP.int($0) } }

    /// true or false, also written as `true`, `false`, `1`, `0`, `True`, `False`.
    func flag(_ name: String) -> Bool? {
        if let value = values[name]?.bool { return value }
        switch text(name)?.lowercased() {
        case "true", "1", "yes": return true
        case "false", "0", "no": return false
        default: return nil
        }
    }

    /// The parts of a comma list, or the elements of an array, without empty ones; nil where it is absent.
    func list(_ name: String) -> [String]? {
        if let elements = values[name]?.phpList { return elements.map(\.phpString).filter { !$0.isEmpty } }
        guard let text = text(name) else { return nil }
        return text.split(separator: ",").map { piece in
            String(piece.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }.filter { !$0.isEmpty }
    }

    /// The elements of an array of objects; empty where it is absent.
    func objects(_ name: String) -> [Parameters] {
        (values[name]?.phpList ?? []).compactMap { $0.object.map(Parameters.init) }
    }

    /// A moment: `2026-01-31 10:00:00`, `2026-01-31T10:00:00` or that with an offset such as `+0200`.
    func moment(_ name: String) -> Instant? {
        guard var text = filled(name) else { return nil }
        var offset = 0
        if text.utf8.count > 19, let sign = text.dropFirst(19).first, sign == "+" || sign == "-" {
            let digits = text.dropFirst(20).filter(\.isNumber)
            guard digits.count == 4, let hours = Int(digits.prefix(2)), let minutes = Int(digits.suffix(2)) else {
                return nil
            }
            offset = (hours * 60 + minutes) * (sign == "-" ? -60 : 60)
            text = String(text.prefix(19))
        }
        return Instant(text)?.advanced(seconds: Int64(-offset))
    }
}
