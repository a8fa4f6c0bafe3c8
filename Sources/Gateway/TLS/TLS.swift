#if TLS
internal import NIOCore
internal import NIOSSL

/// What encrypts a server's connections.
struct ServerTLS: Sendable {
    private let context: NIOSSLContext

    /// Reads certificate and key (PEM).
    init(certificate: String, key: String) throws {
        let chain = try NIOSSLCertificate.fromPEMFile(certificate).map { NIOSSLCertificateSource.certificate($0) }
        let key = try NIOSSLPrivateKey(file: key, format: .pem)
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain, privateKey: .privateKey(key))
        configuration.applicationProtocols = ["http/1.1"]
        context = try NIOSSLContext(configuration: configuration)
    }

    /// Puts it in front of a connection's other handlers.
    func secure(_ pipeline: ChannelPipeline.SynchronousOperations) throws {
        try pipeline.addHandler(NIOSSLServerHandler(context: context))
    }
}

/// What encrypts a client's connection.
struct ClientTLS: Sendable {
    private let context: NIOSSLContext
    private let name: String?

    /// - Parameters:
    ///   - host: whom it calls; the name asked for, where it is one and no address.
    ///   - authority: a file with a certificate authority (PEM) to trust beside those of the system.
    init(host: String, trusting authority: String?) throws {
        var configuration = TLSConfiguration.makeClientConfiguration()
        if let authority { configuration.additionalTrustRoots = [.file(authority)] }
        context = try NIOSSLContext(configuration: configuration)
        name = (try? SocketAddress(ipAddress: host, port: 0)) == nil ? host : nil
    }

    /// Puts it in front of a connection's other handlers.
    func secure(_ pipeline: ChannelPipeline.SynchronousOperations) throws {
        try pipeline.addHandler(NIOSSLClientHandler(context: context, serverHostname: name))
    }
}
#endif
