import Simulator

/// A moment as the unified API shows it: `{"value": "2026-08-12T20:12:33+0000", "format": "Y-m-d\\TH:i:sO"}`.
struct UnifiedDate: Hashable, Payload {
    /// The moment.
    var moment: Instant
    /// Seconds east of UTC that it is shown at.
    var offset = 0

    init(_ moment: Instant, offset: Int = 0) {
        self.moment = moment
        self.offset = offset
    }

    /// Reads what stores write, `2026-01-31 10:00:00` or `2026-01-31T10:00:00`, as UTC; nil for anything else.
    init?(utc text: String?) {
        guard let text, !text.isEmpty, let moment = Instant(text) else { return nil }
        self.init(moment)
    }

    /// PHP's name of the form.
    static let format = "Y-m-d\\TH:i:sO"

    /// The moment in that form.
    var text: String {
        let civil = moment.civil(offset: offset)
        let minutes = abs(offset) / 60
        let zone = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
        return "\(civil.date)T\(civil.time)\(offset < 0 ? "-" : "+")\(zone)"
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("value", text)
            json.member("format", Self.format)
        }
    }
}

/// How the models' members are written: every member is there, absent ones are `null` or `[]`, but for
/// `additional_fields` and `custom_fields`, which are left out where they are empty.
extension JSONWriter {
    mutating func member(_ name: String, _ model: (some Payload)?) {
        key(name)
        if let model { model.write(to: &self) } else { write(.null) }
    }

    mutating func member(_ name: String, _ models: [some Payload]) {
        member(name) { json in json.array(of: models) { $1.write(to: &$0) } }
    }

    mutating func member(_ name: String, _ texts: [String]) {
        member(name) { json in json.array(of: texts) { $0.write($1) } }
    }

    mutating func member(_ name: String, _ numbers: [Int]) {
        member(name) { json in json.array(of: numbers) { $0.write($1) } }
    }

    mutating func member(_ name: String, _ members: JSONObject) { member(name, .object(members)) }

    mutating func member(_ name: String, unlessEmpty members: JSONObject) {
        if !members.isEmpty { member(name, .object(members)) }
    }
}
