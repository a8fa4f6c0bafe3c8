import Simulator

/// What a target does with the bytes; a mistake ends the process.
typealias Target = @Sendable ([UInt8]) -> Void

let simulatorTargets: [String: Target] = [
    "json": { bytes in
        guard let value = try? JSONParser.parse(bytes) else { return }
        for style in [JSONWriter.Style.plain, .php] {
            let written = JSONWriter.bytes(value, style: style)
            precondition((try? JSONParser.parse(written)) != nil, "cannot read what was written")
        }
    },
    "percent-encoding": { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        _ = PercentEncoding.form(text)
        precondition(PercentEncoding.decode(PercentEncoding.encode(text)) == text, "decoding undoes encoding")
        var out: [UInt8] = []
        PercentEncoding.appendEncoded(bytes.span, to: &out)
        precondition(PercentEncoding.decodeBytes(out.span) == bytes, "decoding undoes encoding")
    },
    "base64": { bytes in
        _ = Base64.decode(String(decoding: bytes, as: UTF8.self))
        precondition(Base64.decode(Base64.encode(bytes)) == bytes, "decoding undoes encoding")
    },
    "dates": { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        if let instant = Instant(text) { _ = instant.iso8601 + instant.http + instant.sql }
        if let civil = CivilTime(text) { _ = (civil.secondsSinceEpoch, civil.weekday, civil.sql) }
        _ = SandboxClock.Mode(text)
    },
    "oauth-signature": { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        _ = OAuth1.baseString(method: "GET", url: text, parameters: PercentEncoding.form(text))
    },
    "scenario": { bytes in _ = try? Scenario.read(bytes, file: "fuzz") },
]
