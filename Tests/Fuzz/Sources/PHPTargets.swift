import PHP
import Simulator

let phpTargets: [String: Target] = [
    "php-query": { _ = PHP.parseStr(String(decoding: $0, as: UTF8.self)) },
    "php-serialized": { _ = PHP.unserialize(String(decoding: $0, as: UTF8.self)) },
    "php-text": { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        _ = [PHP.trim(text), PHP.htmlspecialchars(text), PHP.htmlEntityDecode(text)]
        _ = (PHP.dateCreate(text), PHP.date(text, CivilTime(year: 2026, month: 11, day: 28)))
    },
    "php-numbers": { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        let number = PHP.double(text)
        _ = [PHP.string(number), PHP.numberFormat(number, PHP.int(text) % 100)]
        _ = (PHP.int(number), PHP.isNumeric(text), PHP.compare(.string(text), .double(number)))
        if let value = try? JSONParser.parse(bytes) {
            _ = (value.phpInt, value.phpDouble, value.phpString, value.phpTruth, value.phpNumeric)
            _ = PHP.compare(value, .string(text))
        }
    },
]
