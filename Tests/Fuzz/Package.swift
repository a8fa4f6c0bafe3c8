// swift-tools-version: 6.2
import PackageDescription

// A package of its own: libFuzzer's main replaces ours. Run with `Tests/Fuzz/run SECONDS`.
let package = Package(
    name: "fuzz",
    dependencies: [.package(name: "storesim", path: "../..")],
    targets: [
        .executableTarget(
            name: "FuzzParsers", dependencies: [.product(name: "Simulator", package: "storesim")],
            swiftSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-parse-as-library"])],
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])])
    ]
)
