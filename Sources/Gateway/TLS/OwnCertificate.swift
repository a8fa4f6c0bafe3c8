public import Simulator

/// A certificate of the server's own, signed by a certificate authority of its own: what `--https` serves with.
///
/// Both are made once and kept in a folder. Clients trust the authority; the server's certificate is made anew where it
/// runs out or names too little, and they need not be told.
public struct OwnCertificate: Sendable {
    /// What clients have to trust (PEM).
    public let authority: String
    /// The server's certificate (PEM).
    public let certificate: String
    /// Its key (PEM).
    public let key: String

    /// The authority's file in a folder.
    public static func authority(in folder: String) -> String { "\(folder)/ca.pem" }

    /// Takes the certificate from a folder, or makes it there.
    ///
    /// - Parameters:
    ///   - names: host names and IP addresses that clients may call the server by, beside those of this machine.
    ///   - now: the time.
    /// - Throws: where the folder cannot be written; ``TLSMissing``.
    public init(in folder: String, for names: [String], now: Instant) throws {
        authority = Self.authority(in: folder)
        certificate = "\(folder)/server.pem"
        key = "\(folder)/server-key.pem"
        try Self.keep(in: folder, for: names, now)
    }
}
