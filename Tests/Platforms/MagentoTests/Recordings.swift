import Foundation
import Simulator

/// The recordings of the real system under `scenarios/magento`.
enum Recordings {
    private static let folder = URL(fileURLWithPath: #filePath).appending(path: "../../../../scenarios/magento")
        .standardizedFileURL

    /// A request and what it was answered.
    struct Exchange: Sendable {
        let scenario: String
        let id: String
        let request: JSONValue
        let response: JSONValue
    }

    /// The areas, e.g. `products`.
    static func areas() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    /// The exchanges of an area.
    static func exchanges(in area: String) throws -> [Exchange] {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: area).path).sorted()
        return try files.filter { $0.hasSuffix(".json") }.flatMap { file in
            let json = try read("\(area)/\(file)")
            return (json["exchanges"]?.array ?? []).map {
                Exchange(
                    scenario: "\(area)/\(file)", id: $0["id"]?.string ?? "", request: $0["request"] ?? .null,
                    response: $0["response"] ?? .null)
            }
        }
    }

    /// The body of one recorded answer.
    static func body(of id: String, in file: String) throws -> JSONValue {
        let exchanges = try read(file)["exchanges"]?.array ?? []
        return exchanges.first { $0["id"]?.string == id }?["response"]?["body"] ?? .null
    }

    private static func read(_ file: String) throws -> JSONValue {
        try JSONParser.parse(Array(try Data(contentsOf: folder.appending(path: file))))
    }
}
