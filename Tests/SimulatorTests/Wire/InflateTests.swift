import Simulator
import Testing

/// What zlib made is taken apart again; what it did not make is refused.
@Suite struct InflateTests {
    private static let text = (0..<40).map { #"{"sku":"mug-\#($0)","name":"Enamel Mug \#($0 * 7)"},"# }.joined()
    private static let gzip = """
        H4sIAAAAAAACA3XUu05DMRCE4VeJXCeSZ9a3Q0/JQ1CgFBAadKqId4d00ZzZyrL0V/68ey8/n3t5Kbf9eqnlXL7fbx//19fH+XV6\
        26+nWn7P96cKtppS0VZokoXNCMmaz5Zk3WbRJRs2a5Rs+myTbNmsD8k2m43Q1/UI86CQMKgDPMRSCHiJTSXgKTalgLdAVQx4DUA5\
        MJNQQeBFQCWBN0EoCmvym1WFSMLDeCTz0dWF3gVDYdiSUGWYyEyVYSKzVIaJzFIZJjKbytDLsKpM1GSBqEwgCVUmvAx5WF3J7gqV\
        iWR7hcqEl2FTmfAy7CoTMwlVJrwMh8pEIjMfMn8DRFzBTQYAAA==
        """
    private static let zlib = """
        eNp11LtOQzEQhOFXiVwnkmfWt0NPyUNQoBQQGnSqiHeHdNGc2cqy9Ff+vHsvP597eSm3/Xqp5Vy+328f/9fXx/l1etuvp1p+z/en\
        CraaUtFWaJKFzQjJms+WZN1m0SUbNmuUbPpsk2zZrA/JNpuN0Nf1CPOgkDCoAzzEUgh4iU0l4Ck2pYC3QFUMeA1AOTCTUEHgRUAl\
        gTdBKApr8ptVhUjCw3gk89HVhd4FQ2HYklBlmMhMlWEis1SGicxSGSYym8rQy7CqTNRkgahMIAlVJrwMeVhdye4KlYlke4XKhJdh\
        U5nwMuwqEzMJVSa8DIfKRCIzHzJ/L8/Z2A==
        """

    @Test(arguments: [
        ("gzip", gzip, text), ("x-gzip", gzip, text), ("deflate", zlib, text),
        ("gzip", "H4sIAAAAAAACAyvOyC8qAQCikCiPBQAAAA==", "short"),
        ("deflate", "AQwA8/9zdG9yZWQgYnl0ZXM=", "stored bytes"),
        ("identity", "c2hvcnQ=", "short"),
    ])
    func whatWasCompressedIsReadAgain(_ encoding: String, _ bytes: String, _ text: String) throws {
        let bytes = try #require(Base64.decode(bytes))
        #expect(Inflate.decode(bytes, encoding: encoding).map { String(decoding: $0, as: UTF8.self) } == text)
    }

    @Test func whatIsCutOrTooLongIsRefused() throws {
        let bytes = try #require(Base64.decode(Self.gzip))
        for count in 0..<(bytes.count - 8) { #expect(Inflate.decode(Array(bytes[..<count]), encoding: "gzip") == nil) }
        #expect(Inflate.decode(bytes, encoding: "gzip", limit: 100) == nil)
        #expect(Inflate.decode(bytes, encoding: "br") == nil)
    }

    @Test func noByteThatIsWrongDoesHarm() throws {
        let bytes = try #require(Base64.decode(Self.zlib))
        for place in bytes.indices {
            var wrong = bytes
            wrong[place] ^= 0x55
            _ = Inflate.decode(wrong, encoding: "deflate", limit: 1 << 16)
        }
    }
}
