import Foundation
import Simulator
import Testing

/// The worked example of docs/adding-an-endpoint.md: an entity with its list, its CRUD and its fixture.
@Suite struct AgreementTests {
    private static func simulation(_ fixture: String) throws -> Simulation {
        let root = FileManager.default.temporaryDirectory.appending(path: "agreements-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: root) }
        try Data(fixture.utf8).write(to: root.appending(path: "agreements.json"))
        let shop = ShopSettings(
            name: "agreements", profile: "1", baseURL: "http://localhost", mounts: [Mount()],
            fixtures: [FixtureFolder(path: root.path)])
        let library = TemplateLibrary(["baseline": [.init(AgreementRoom(), shop)]])
        return Simulation(try SandboxRegistry(library, settings: .init(machine: { Instant(seconds: 0) })))
    }

    private static let terms = #"[{"agreement_id": 3, "name": "Terms", "content": "…", "is_active": false, "mode": 0}]"#
    private let simulation: Simulation

    init() throws { simulation = try Self.simulation(Self.terms) }

    private func send(_ method: String, _ path: String, _ body: String = "") -> Reply {
        simulation.answer(Request(method: method, target: "/V1/agreements\(path)", body: Array(body.utf8)))
    }

    private func names(_ query: String = "") throws -> [String] {
        try JSONParser.parse(send("GET", query).body)["items"]?.array?.compactMap { $0["name"]?.string } ?? []
    }

    @Test func theFixtureIsRead() throws {
        #expect(
            send("GET", "/3").text
                == #"{"agreement_id":3,"name":"Terms","content":"\u2026","checkbox_text":"","is_active":false,"mode":0}"#
        )
    }

    @Test func agreementsAreMadeChangedListedAndDeleted() throws {
        #expect(
            send("POST", "", #"{"name": "Privacy", "mode": 1}"#).text.hasPrefix(#"{"agreement_id":4,"name":"Privacy""#))
        #expect(try names() == ["Terms", "Privacy"])
        #expect(try names("?is_active=1") == ["Privacy"])
        #expect(send("PUT", "/3", #"{"is_active": true}"#).text.contains(#""name":"Terms","content":"\u2026""#))
        #expect(try names("?is_active=1") == ["Terms", "Privacy"])
        #expect(send("DELETE", "/4").text == "true")
        #expect(try names() == ["Terms"])
        for method in ["GET", "PUT", "DELETE"] { #expect(send(method, "/4", "{}").status == 410) }
    }

    @Test func anIdOfARefusedAgreementIsGone() {
        #expect(send("POST", "", "{}").text == "name is required")
        #expect(send("POST", "", #"{"name": "x", "mode": 9}"#).text == "mode has another type")
        #expect(send("POST", "", #"{"name": "x"}"#).text.hasPrefix(#"{"agreement_id":6,"#))
    }

    @Test func aMistakeInTheFixtureIsToldByEntityAndField() {
        let mistake = #expect(throws: FixtureMistake.self) {
            try Self.simulation(#"[{"agreement_id": 7, "name": "x", "is_active": "yes"}]"#)
        }
        #expect(mistake?.description == "agreements.json: agreement 7: is_active: has another type")
    }
}
