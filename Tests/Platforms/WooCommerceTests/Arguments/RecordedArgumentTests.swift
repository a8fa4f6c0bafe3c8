import Foundation
import Simulator
import Testing

@testable import WooCommerce

/// Odd arguments as the real shop judged them: `scenarios/validation/woocommerce`, one request a line.
@Suite struct RecordedArgumentTests {
    private static let folder = URL(fileURLWithPath: #filePath)
        .appending(path: "../../../../../scenarios/validation/woocommerce").standardizedFileURL
    private static let list = folder.appending(path: "open.txt")

    private static func lines(_ file: URL) throws -> [Substring] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    }

    @Test func everyRecordedArgumentIsJudgedAsTheRealShopDoes() throws {
        let open = Set(try Self.lines(Self.list).map(String.init))
        let shop = try TestRoom()
        var left: [String] = []
        for file in ["wc-store", "wc-v3"] {
            for (index, text) in try Self.lines(Self.folder.appending(path: "\(file).jsonl")).enumerated() {
                let place = "\(file) \(index + 1)"
                let recorded = try RecordedArgument(try JSONParser.parse(Array(text.utf8)))
                guard let difference = try recorded.difference(in: shop) else { continue }
                left.append(place)
                if !open.contains(place) { Issue.record("\(place) passed before: \(recorded)\n\(difference)") }
            }
        }
        #expect(left.count <= open.count)
        guard ProcessInfo.processInfo.environment["STORESIM_RATCHET"] == "update" else { return }
        let rest = left.filter(open.contains).joined(separator: "\n") + "\n"
        try rest.write(to: Self.list, atomically: true, encoding: .utf8)
    }
}

/// One recorded request and what the real shop made of it.
private struct RecordedArgument: CustomStringConvertible {
    let method: String
    let target: String
    let body: JSONValue
    let isKeyed: Bool
    let status: Int
    let error: JSONValue?

    init(_ line: JSONValue) throws {
        let query = line["query"]?.string ?? ""
        method = try #require(line["method"]?.string)
        target = try #require(line["path"]?.string) + (query.isEmpty ? "" : "?\(query)")
        body = line["body"] ?? .null
        isKeyed = line["auth"] != "none"
        status = try #require(line["answer"]?["status"]?.int)
        error = line["answer"]?["error"]
    }

    var description: String { "\(method) \(target) \(text(body))" }

    private func text(_ value: JSONValue) -> String { JSONWriter.text(value, style: .plain) }

    /// What is different, nil where the status is the same and, of errors, every member in its order.
    func difference(in shop: TestRoom) throws -> String? {
        let pair = "ck_a1\(String(repeating: "0", count: 38)):cs_a1\(String(repeating: "0", count: 38))"
        var headers: Headers = [:]
        if isKeyed {
            headers["Authorization"] = "Basic \(Base64.encode(Array(pair.utf8)))"
            headers["X-Forwarded-Proto"] = "https"
        }
        if body != .null { headers["Content-Type"] = "application/json" }
        let reply = try shop.answer(method, target, headers, body: body == .null ? "" : text(body))
        guard reply.status == status else { return "status \(reply.status), recorded \(status)" }
        guard let error else { return nil }
        let answered = text(try JSONParser.parse(reply.body))
        return answered == text(error) ? nil : "\(answered)\nrecorded \(text(error))"
    }
}
