import FoundationEssentials
import PHP
import Simulator

/// What PHP printed, and the functions that shall answer the same.
enum Table {
    struct Line {
        let arguments: [JSONValue]
        let result: String
        let text: String
    }

    /// The lines of each function.
    static func lines() throws -> [String: [Line]] {
        let path = #filePath.replacing("Table.swift", with: "php-table.tsv")
        var lines: [String: [Line]] = [:]
        for text in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") where !text.hasPrefix("#")
        {
            let columns = text.split(separator: "\t").map(String.init)
            let arguments = try parsed(columns[1]).array ?? []
            let line = Line(arguments: arguments, result: shown(try parsed(columns[2])), text: columns[1])
            lines[columns[0], default: []].append(line)
        }
        return lines
    }

    private static func parsed(_ text: String) throws -> JSONValue {
        try JSONParser.parse(Array(text.utf8), depthLimit: 600)
    }

    static let functions: [String: @Sendable ([JSONValue]) -> JSONValue] = [
        "int": { .int(Int64($0[0].phpInt)) },
        "float": { .double($0[0].phpDouble) },
        "string": { .string($0[0].phpString) },
        "bool": { .bool($0[0].phpTruth) },
        "is_numeric": { .bool($0[0].phpNumeric != nil) },
        "is_scalar": { .bool($0[0].isScalar) },
        "gettype": { .string(PHP.gettype($0[0])) },
        "<=>": { JSONValue(PHP.compare($0[0], $0[1])) },
        "trim": { .string(PHP.trim($0[0].phpString)) },
        "ltrim": { .string(PHP.ltrim($0[0].phpString)) },
        "rtrim": { .string(PHP.rtrim($0[0].phpString)) },
        "parse_str": { .object(PHP.parseStr($0[0].phpString)) },
        "round": { .double(PHP.round($0[0].phpDouble, $0[1].phpInt)) },
        "number_format": { arguments in
            let (number, places) = (arguments[0].phpDouble, arguments[1].phpInt)
            guard arguments.count > 2 else { return .string(PHP.numberFormat(number, places)) }
            let (point, thousands) = (arguments[2].phpString, arguments[3].phpString)
            return .string(PHP.numberFormat(number, places, point: point, thousands: thousands))
        },
        "htmlspecialchars": { .string(PHP.htmlspecialchars($0[0].phpString)) },
        "htmlspecialchars of bytes": { .string(PHP.htmlspecialchars(text(ofHex: $0[0].phpString))) },
        "html_entity_decode": { .string(PHP.htmlEntityDecode($0[0].phpString)) },
        "unserialize": { PHP.unserialize($0[0].phpString) ?? "damaged" },
        "date_create": { JSONValue(PHP.dateCreate($0[0].phpString)?.sql) },
        "date": { arguments in JSONValue(CivilTime(arguments[1].phpString).map { PHP.date(arguments[0].phpString, $0) })
        },
    ]

    private static func text(ofHex digits: String) -> String {
        let bytes = stride(from: 0, to: digits.utf8.count, by: 2).compactMap { place in
            UInt8(digits.dropFirst(place).prefix(2), radix: 16)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A value's spelling, in which PHP's arrays are lists where their keys count up from 0, and -0.0 is not 0.
    static func shown(_ value: JSONValue) -> String { JSONWriter.text(plain(value), style: .plain) }

    private static func plain(_ value: JSONValue) -> JSONValue {
        switch value {
        case .double(let value) where !value.isFinite: .string(PHP.string(value))
        case .array(let elements): .array(elements.map(plain))
        case .object(let members) where members.pairs.enumerated().allSatisfy({ $1.key == String($0) }):
            .array(members.pairs.map { plain($0.value) })
        case .object(let members): .object(JSONObject(members.pairs.map { ($0.key, plain($0.value)) }))
        default: value
        }
    }
}
