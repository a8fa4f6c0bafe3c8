import Foundation
import Simulator
import Testing

@testable import Magento

/// Odd arguments as the real shop judged them: `scenarios/validation/magento`, one request a line.
@Suite struct RecordedArgumentTests {
    private static let folder = URL(fileURLWithPath: #filePath)
        .appending(path: "../../../../../scenarios/validation/magento").standardizedFileURL
    private static let list = folder.appending(path: "open.txt")

    private static func lines(_ file: URL) throws -> [Substring] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    }

    @Test func everyRecordedArgumentIsJudgedAsTheRealShopDoes() throws {
        let open = Set(try Self.lines(Self.list).map(String.init))
        let client = try HostileClient()
        var left: [String] = []
        for file in ["magento", "magento-deep"] {
            for (index, text) in try Self.lines(Self.folder.appending(path: "\(file).jsonl")).enumerated() {
                let place = "\(file) \(index + 1)"
                let recorded = try RecordedArgument(try JSONParser.parse(Array(text.utf8)))
                guard let difference = try recorded.difference(at: client) else { continue }
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
    let body: [UInt8]
    var headers: Headers = ["Host": "www.stores.local", "Accept": "*/*"]
    let isSigned: Bool
    let answer: JSONValue

    init(_ line: JSONValue) throws {
        let query = line["query"]?.string ?? ""
        method = try #require(line["method"]?.string)
        target = try #require(line["path"]?.string) + (query.isEmpty ? "" : "?\(query)")
        answer = try #require(line["answer"])
        isSigned = line["auth"] == "admin"
        if let text = line["body_text"]?.string {
            body = Array(text.utf8)
        } else if let value = line["body"], !value.isNull {
            body = JSONWriter.bytes(value, style: .plain)
            headers["Content-Type"] = "application/json"
        } else {
            body = []
        }
        for pair in line["headers"]?.object?.pairs ?? [] { headers[pair.key] = pair.value.string }
    }

    var description: String { "\(method) \(target) \(String(decoding: body, as: UTF8.self))" }

    /// What is different, nil where the status is the same and, of errors, every member in its order.
    func difference(at client: HostileClient) throws -> String? {
        var headers = headers
        if isSigned { headers["Authorization"] = "Bearer " + client.admin }
        let reply = try client.send(Request(method: method, target: target, headers: headers, body: body)).reply
        guard reply.status == answer["status"]?.int else { return "status \(reply.status), recorded \(text(answer))" }
        if let text = answer["text"]?.string { return reply.text == text ? nil : "\(reply.text)\nrecorded \(text)" }
        guard let error = answer["error"] else { return nil }
        let answered = try reply.body.isEmpty ? "" : text(JSONParser.parse(reply.body))
        return answered == text(error) ? nil : "\(answered)\nrecorded \(text(error))"
    }

    private func text(_ value: JSONValue) -> String { JSONWriter.text(value, style: .plain) }
}
