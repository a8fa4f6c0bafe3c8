import Simulator

/// The form of an answer.
enum MediaType: Hashable, Sendable {
    case json, xml

    /// The form that an `Accept` header asks for; nil where the server has none of them.
    ///
    /// Types are tried by quality, then as written (framework/response-formats).
    init?(accept: String?) {
        guard let accept, !accept.isEmpty, accept != "*/*" else {
            self = .json
            return
        }
        let wishes = accept.split(separator: ",").enumerated().map { Wish($0.element, place: $0.offset) }
        for wish in wishes.sorted(by: { ($1.quality, $0.place) < ($0.quality, $1.place) }) {
            switch wish.type {
            case "*/*", "application/*", "application/json": self = .json
            case "application/xml", "application/xhtml+xml", "text/xml", "text/*": self = .xml
            default: continue
            }
            return
        }
        return nil
    }

    private struct Wish {
        let type: String
        let quality: Double
        let place: Int

        init(_ text: Substring, place: Int) {
            let parts = text.split(separator: ";").map { $0.trimmingSpaces() }
            type = parts.first ?? ""
            quality = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            self.place = place
        }
    }

    var contentType: String {
        switch self {
        case .json: "application/json; charset=utf-8"
        case .xml: "application/xml; charset=utf-8"
        }
    }
}
