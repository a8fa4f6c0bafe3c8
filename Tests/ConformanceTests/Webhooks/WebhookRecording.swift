import Foundation
import Simulator

/// What a receiver got from the real shop, step by step (captures woocommerce-webhooks).
struct WebhookRecording {
    /// A request, or a run of the queue, with what was delivered because of it.
    struct Step {
        let number: Int
        let note: String
        let method: String
        let path: String
        let auth: String
        let body: JSONValue
        /// Whether the queue was run after the request.
        let runsQueue: Bool
        let deliveries: [JSONValue]

        init(_ json: JSONValue, number: Int) {
            self.number = number
            note = json["note"]?.string ?? ""
            method = json["request"]?["method"]?.string ?? ""
            path = json["request"]?["path"]?.string ?? ""
            auth = json["request"]?["auth"]?.string ?? "none"
            body = json["request"]?["body"] ?? .null
            runsQueue = json["queue"]?.array != nil
            deliveries = json["deliveries"]?.array ?? []
        }

        /// Code that was run on the command line in place of a click: no request stands for it.
        var isCode: Bool { method == "PHP" }
    }

    static let folder = Checkout.root.appending(path: "Tests/ConformanceTests/Webhooks/Recordings")

    static func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
            .map { String($0.dropLast(5)) }.sorted()
    }

    /// Host and port of the receiver.
    let receiver: String
    /// What the webhooks that are there from the start listen to.
    let topics: [String]
    let steps: [Step]

    init(_ name: String) throws {
        let bytes = try Data(contentsOf: Self.folder.appending(path: "\(name).json"))
        let json = try JSONParser.parse(Array(bytes))
        let address = json["receiver"]?.string ?? ""
        receiver = address.replacing("http://", with: "")
        let start = json["starts_from"]?.string ?? ""
        topics =
            start.contains(": ") ? start.components(separatedBy: ": ").last?.components(separatedBy: ", ") ?? [] : []
        steps = (json["steps"]?.array ?? []).enumerated().map { Step($0.element, number: $0.offset) }
    }
}

extension WebhookRecording {
    /// Members of bodies that no two runs have in common.
    private static let volatile: Set<String> = [
        "order_key", "related_ids", "cart_hash", "payment_url", "date_modified",
    ]

    /// What differs between a message and a recorded delivery; empty where nothing does.
    static func differences(_ message: OutgoingMessage, _ recorded: JSONValue) -> [String] {
        var found: [String] = []
        let wanted = (recorded["headers"]?.array ?? []).map { ($0[0]?.string ?? "", $0[1]?.string ?? "") }
        let names = message.headers.fields.map(\.name)
        if names != wanted.map(\.0) { found.append("headers \(names), recorded \(wanted.map(\.0))") }
        for (name, value) in wanted where !isVolatile(header: name) {
            let sent = message.headers[name] ?? "none"
            if sent != value { found.append("\(name): \(sent), recorded \(value)") }
        }
        let (sent, text) = (Reply(status: 0, body: message.body).text, recorded["body_text"]?.string ?? "")
        if let mine = try? JSONParser.parse(sent), let theirs = try? JSONParser.parse(text) {
            compare(mine, theirs, "$", &found)
        } else if sent != text {
            found.append("body \(sent), recorded \(text)")
        }
        return found
    }

    /// Delivery ids hold the second, signatures and lengths follow bodies, encodings are those of the machine's curl.
    private static func isVolatile(header name: String) -> Bool {
        ["x-wc-webhook-delivery-id", "x-wc-webhook-signature", "content-length", "accept-encoding"].contains(
            name.lowercased())
    }

    private static func compare(_ mine: JSONValue, _ theirs: JSONValue, _ place: String, _ found: inout [String]) {
        switch (mine, theirs) {
        case (.object(let one), .object(let other)):
            if Array(one.keys) != Array(other.keys) {
                found.append("\(place) has \(Array(one.keys)), recorded \(Array(other.keys))")
            }
            for (name, value) in other where !volatile.contains(name) && !name.hasPrefix("date_") {
                compare(one[name] ?? .null, value, "\(place).\(name)", &found)
            }
        case (.array(let one), .array(let other)):
            if one.count != other.count { found.append("\(place) has \(one.count), recorded \(other.count)") }
            for (index, pair) in zip(one, other).enumerated() {
                compare(pair.0, pair.1, "\(place)[\(index)]", &found)
            }
        default:
            if mine != theirs { found.append("\(place) is \(mine), recorded \(theirs)") }
        }
    }
}
