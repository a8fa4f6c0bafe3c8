import ArgumentParser
import Foundation
import Testing

@testable import CLI

@Suite struct InputsTests {
    private let scratch: Scratch
    private let file: String

    init() throws {
        scratch = try Scratch()
        file = try scratch.write(
            "port: 1\nhost: file\ntls-cert: file\nset:\n  magento: {nonces: lenient, rates: off}\n", to: "a.yaml")
    }

    private func inputs(_ environment: [String: String] = [:]) throws -> Inputs {
        try Inputs(config: file, environment: environment)
    }

    @Test func aFlagWinsOverTheEnvironmentAndThatOverTheFile() throws {
        let set = ["STORESIM_HOST": "environment", "STORESIM_TLS_CERT": "environment"]
        #expect(try inputs(set).text("flag", "host") == "flag")
        #expect(try inputs(set).text(nil, "host") == "environment")
        #expect(try inputs(set).text(nil, "tls-cert") == "environment")
        #expect(try inputs().text(nil, "host") == "file")
        #expect(try inputs().text(nil, "data") == nil)
    }

    @Test func thePortIsReadFromTheUsualVariableToo() throws {
        #expect(try inputs(["PORT": "2", "STORESIM_PORT": "3"]).port(4) == 4)
        #expect(try inputs(["PORT": "2", "STORESIM_PORT": "3"]).port(nil) == 3)
        #expect(try inputs(["PORT": "2"]).port(nil) == 2)
        #expect(try inputs().port(nil) == 1)
        #expect(throws: ValidationError.self) { try inputs(["STORESIM_PORT": "many"]).port(nil) }
    }

    @Test func laterSwitchesWin() throws {
        let switches = try inputs(["STORESIM_SET": "magento.nonces=strict,woocommerce.a=b=c"])
            .switches(["woocommerce.d=e"])
        #expect(
            switches == [
                "magento": ["nonces": "strict", "rates": "off"], "woocommerce": ["a": "b=c", "d": "e"],
            ])
        for wrong in ["magento", "magento.nonces", "nonces=strict", "=", ""] {
            #expect(throws: ValidationError.self, "\(wrong)") { try inputs().switches([wrong]) }
        }
    }

    @Test(arguments: [
        "prot: 1", "port: [1]", "- port", "set: {magento: lenient}", "port: 1\n\tx", "port: \"", "set: x",
    ])
    func aWrongFileIsNamed(_ text: String) throws {
        let file = try scratch.write(text, to: "wrong.yaml")
        let error = #expect(throws: ValidationError.self) { try ConfigFile(path: file) }
        #expect(error?.message.contains("wrong.yaml") == true)
    }

    @Test func aNamedFileMustBeThere() throws {
        #expect(throws: ValidationError.self) { try Inputs(config: "\(scratch.path)/none.yaml", environment: [:]) }
        #expect(throws: ValidationError.self) {
            try Inputs(config: nil, environment: ["STORESIM_CONFIG": "\(scratch.path)/none.yaml"])
        }
    }

    @Test func anEmptyFileSaysNothing() throws {
        #expect(try ConfigFile(path: scratch.write("# nothing\n", to: "empty.yaml")).values.isEmpty)
    }
}
