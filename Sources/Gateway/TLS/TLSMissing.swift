/// The program was built without TLS, which takes half of the time of a first build.
public struct TLSMissing: Error, CustomStringConvertible {
    /// What, why and the cure.
    public var description: String {
        "This storesim was built without TLS. Build it with: swift build -c release --product storesim --traits TLS "
            + "(packages have it), or let a proxy speak https and send X-Forwarded-Proto."
    }
}

#if !TLS
internal import NIOCore
internal import Simulator

struct ServerTLS: Sendable {
    init(certificate: String, key: String) throws { throw TLSMissing() }

    func secure(_ pipeline: ChannelPipeline.SynchronousOperations) throws { throw TLSMissing() }
}

struct ClientTLS: Sendable {
    init(host: String, trusting authority: String?) throws { throw TLSMissing() }

    func secure(_ pipeline: ChannelPipeline.SynchronousOperations) throws { throw TLSMissing() }
}

extension OwnCertificate {
    static func keep(in folder: String, for names: [String], _ now: Instant) throws { throw TLSMissing() }
}
#endif
