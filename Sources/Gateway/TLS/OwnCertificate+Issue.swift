#if TLS
internal import Crypto
internal import FoundationEssentials
internal import Glibc
internal import Simulator
internal import SwiftASN1
internal import X509

extension OwnCertificate {
    /// Makes what a folder lacks: the authority, the server's certificate, or both.
    static func keep(in folder: String, for names: [String], _ now: Instant) throws {
        let files = KeyFolder(path: folder)
        let now = Date(timeIntervalSince1970: Double(now.seconds))
        let names = usual + names.filter { !usual.contains($0) }
        let root = try root(files, now)
        if let kept = files.certificate("server.pem"), files.key("server-key.pem")?.publicKey == kept.publicKey,
            kept.issuer == root.certificate.subject,
            root.certificate.publicKey.isValidSignature(kept.signature, for: kept),
            kept.notValidAfter > now + margin, kept.notValidBefore <= now, try covers(kept, names)
        {
            return
        }
        let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
        let made = try server(key.publicKey, names, root, now)
        try files.write(key.serializeAsPEM().pemString, to: "server-key.pem", isSecret: true)
        try files.write(made.serializeAsPEM().pemString, to: "server.pem")
    }

    /// What clients on this machine call the server by; a name in front of `localhost` is a sandbox's.
    private static let usual = ["localhost", "*.localhost", "127.0.0.1", "::1"]
    private static let day = 86_400.0
    /// A certificate that runs out sooner is made anew.
    private static let margin = 7 * day

    // MARK: Authority

    private struct Root {
        let certificate: Certificate
        let key: Certificate.PrivateKey
    }

    private static func root(_ files: KeyFolder, _ now: Date) throws -> Root {
        if let key = files.key("ca-key.pem"), let kept = files.certificate("ca.pem"), key.publicKey == kept.publicKey,
            kept.notValidAfter > now + 400 * day, kept.notValidBefore <= now
        {
            return Root(certificate: kept, key: key)
        }
        let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
        let name = try DistinguishedName {
            OrganizationName("storesim")
            CommonName("storesim's own authority \(Hex.encode(Array(Certificate.SerialNumber().bytes.prefix(4))))")
        }
        let certificate = try Certificate(
            version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: key.publicKey,
            notValidBefore: now - day, notValidAfter: now + 3650 * day, issuer: name, subject: name,
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: Certificate.Extensions {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
                Critical(KeyUsage(keyCertSign: true, cRLSign: true))
                SubjectKeyIdentifier(hash: key.publicKey)
            }, issuerPrivateKey: key)
        try files.write(key.serializeAsPEM().pemString, to: "ca-key.pem", isSecret: true)
        try files.write(certificate.serializeAsPEM().pemString, to: "ca.pem")
        return Root(certificate: certificate, key: key)
    }

    // MARK: Server

    private static func server(
        _ key: Certificate.PublicKey, _ names: [String], _ root: Root, _ now: Date
    ) throws -> Certificate {
        try Certificate(
            version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: key, notValidBefore: now - day,
            // Some clients take no longer ones.
            notValidAfter: now + 397 * day, issuer: root.certificate.subject,
            subject: DistinguishedName { CommonName(names.first ?? "localhost") },
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: Certificate.Extensions {
                Critical(BasicConstraints.notCertificateAuthority)
                Critical(KeyUsage(digitalSignature: true))
                try ExtendedKeyUsage([.serverAuth])
                SubjectKeyIdentifier(hash: key)
                AuthorityKeyIdentifier(
                    keyIdentifier: SubjectKeyIdentifier(hash: root.certificate.publicKey).keyIdentifier)
                SubjectAlternativeNames(names.map(generalName))
            }, issuerPrivateKey: root.key)
    }

    private static func covers(_ certificate: Certificate, _ names: [String]) throws -> Bool {
        let known = try certificate.extensions.subjectAlternativeNames.map { Set($0) } ?? []
        return known.isSuperset(of: names.map(generalName))
    }

    private static func generalName(_ name: String) -> GeneralName {
        address(name, AF_INET, 4) ?? address(name, AF_INET6, 16) ?? .dnsName(name)
    }

    private static func address(_ text: String, _ family: Int32, _ count: Int) -> GeneralName? {
        var bytes = [UInt8](repeating: 0, count: count)
        guard inet_pton(family, text, &bytes) == 1 else { return nil }
        return .ipAddress(ASN1OctetString(contentBytes: bytes[...]))
    }
}

/// A folder of keys and certificates.
private struct KeyFolder {
    let path: String

    private func text(_ name: String) -> String? {
        FileManager.default.contents(atPath: "\(path)/\(name)").map { String(decoding: $0, as: UTF8.self) }
    }

    /// What is there; nil where there is none or it cannot be read, and another is made.
    func certificate(_ name: String) -> Certificate? { text(name).flatMap { try? Certificate(pemEncoded: $0) } }

    /// As ``certificate(_:)``.
    func key(_ name: String) -> Certificate.PrivateKey? {
        text(name).flatMap { try? Certificate.PrivateKey(pemEncoded: $0) }
    }

    /// Written beside its place and renamed, so that half a file is never found; a secret is its owner's alone from the
    /// first byte.
    func write(_ text: String, to name: String, isSecret: Bool = false) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let partial = "\(path)/\(name).\(getpid())"
        unlink(partial)
        let file = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isSecret ? 0o600 : 0o644)
        guard file >= 0 else { throw KeyFolderFailure(path: partial) }
        let bytes = Array((text + "\n").utf8)
        let written = Glibc.write(file, bytes, bytes.count)
        guard close(file) == 0, written == bytes.count, rename(partial, "\(path)/\(name)") == 0 else {
            unlink(partial)
            throw KeyFolderFailure(path: partial)
        }
    }
}

/// A key or certificate could not be kept.
struct KeyFolderFailure: Error, CustomStringConvertible {
    let path: String
    var description: String {
        "Cannot write \(path): name another folder with --cache DIR, or a certificate with --tls-cert and --tls-key."
    }
}
#endif
