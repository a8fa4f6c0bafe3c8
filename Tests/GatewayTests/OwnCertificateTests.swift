import Foundation
import Simulator
import Testing

@testable import Gateway

#if TLS
/// What `--https` serves with.
@Suite struct OwnCertificateTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "storesim-\(UUID().uuidString)").path

    private func made(_ names: [String] = [], daysLater: Int64 = 0) throws -> OwnCertificate {
        try OwnCertificate(in: folder, for: names, now: machineTime().adding(days: daysLater))
    }

    private func bytes(_ file: String) -> Data? { FileManager.default.contents(atPath: file) }

    @Test func itIsMadeOnceAndKept() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let first = try made(["shop.test"])
        let state = [first.authority, first.certificate, first.key].map(bytes)
        let second = try made()
        #expect([second.authority, second.certificate, second.key].map(bytes) == state)
        let mode = try FileManager.default.attributesOfItem(atPath: first.key)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func whereItNamesTooLittleOrRunsOutClientsTrustTheNextOne() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let first = try made()
        let (authority, certificate) = (bytes(first.authority), bytes(first.certificate))
        let named = bytes(try made(["shop.test"]).certificate)
        #expect(named != certificate)
        #expect(bytes(try made(["shop.test"], daysLater: 395).certificate) != named)
        #expect(bytes(first.authority) == authority)
        _ = try made(daysLater: 3400)
        #expect(bytes(first.authority) != authority)
    }

    @Test func aBrokenFileIsMadeAnew() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let first = try made()
        let certificate = bytes(first.certificate)
        try Data("nothing".utf8).write(to: URL(filePath: first.key))
        #expect(bytes(try made().certificate) != certificate)
        try Data("nothing".utf8).write(to: URL(filePath: first.authority))
        _ = try made()
        #expect(bytes(first.authority) != Data("nothing".utf8))
    }

    @Test func aFolderThatCannotBeWrittenIsNamed() {
        #expect(throws: (any Error).self) { try OwnCertificate(in: "/proc/none", for: [], now: machineTime()) }
    }

    @Test func aClientThatTrustsTheAuthorityIsAnsweredAndNoOther() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        // The client's library looks at the machine's own clock.
        let today = Instant(seconds: Int64(Date().timeIntervalSince1970))
        let own = try OwnCertificate(in: folder, for: [], now: today)
        let server = try TestServer { $0.tls = (own.certificate, own.key) }
        let address = try #require(ServerAddress("https://127.0.0.1:\(server.port)"))
        let reply = try HTTPClient(address, trusting: own.authority).send(Request(method: "GET", target: "/echo"))
        #expect(reply.status == 200)
        #expect(throws: NoAnswer.self) { try HTTPClient(address).send(Request(method: "GET", target: "/echo")) }
    }
}

extension Instant {
    fileprivate func adding(days: Int64) -> Instant { Instant(seconds: seconds + days * 86_400) }
}
#else
/// What `--https` says without TLS.
@Suite struct TLSMissingTests {
    @Test func aBuildWithoutTLSSaysHowToBuildItWithIt() throws {
        let missing = #expect(throws: TLSMissing.self) {
            try OwnCertificate(in: "/proc/none", for: [], now: machineTime())
        }
        #expect(try #require(missing).description.contains("--traits TLS"))
        #expect(throws: TLSMissing.self) { try TestServer { $0.tls = ("cert.pem", "key.pem") } }
        let address = try #require(ServerAddress("https://127.0.0.1:1"))
        let silence = #expect(throws: NoAnswer.self) {
            try HTTPClient(address).send(Request(method: "GET", target: "/"))
        }
        #expect(try #require(silence).description.contains("--traits TLS"))
    }
}
#endif
