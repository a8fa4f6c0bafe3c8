/// The released version, also in CHANGELOG.md.
enum Version {
    static let current = "0.1.0"
}
