// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let locks = Target.Dependency.product(name: "NIOConcurrencyHelpers", package: "swift-nio")

/// What only builds with the trait TLS need, and only they compile: half of the time of a first build.
func secure(_ name: String, _ package: String) -> Target.Dependency {
    .product(name: name, package: package, condition: .when(traits: ["TLS"]))
}

/// A platform's room sees the simulator, and the language of what it imitates.
func room(_ name: String, _ language: Target.Dependency...) -> Target {
    .target(
        name: name, dependencies: ["Simulator", crypto] + language, path: "Sources/Platforms/\(name)",
        swiftSettings: settings)
}

func tests(
    _ name: String, _ dependencies: [Target.Dependency], path: String? = nil, exclude: [String] = []
) -> Target {
    .testTarget(name: "\(name)Tests", dependencies: dependencies, path: path, exclude: exclude, swiftSettings: settings)
}

let package = Package(
    name: "storesim",
    products: [
        .executable(name: "storesim", targets: ["CLI"]), .library(name: "Simulator", targets: ["Simulator"]),
        .library(name: "Platforms", targets: ["Magento", "WooCommerce", "Unified", "CartItems", "PHP", "Rehearsal"]),
    ],
    traits: [
        .trait(
            name: "TLS",
            description: "https: --https, --tls-cert and --tls-key, and calls of shops and receivers over TLS")
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-certificates", from: "1.21.0"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.7.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    ],
    targets: [
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .target(name: "Simulator", dependencies: ["CSQLite", crypto, locks], swiftSettings: settings),
        .target(name: "PHP", dependencies: ["Simulator"], swiftSettings: settings),
        room("Magento", "PHP"),
        room("WooCommerce", "PHP"),
        room("Unified", "PHP"),
        room("CartItems"),
        .target(name: "Rehearsal", dependencies: ["Simulator"], swiftSettings: settings),
        .target(
            name: "Gateway",
            dependencies: [
                "Simulator",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
                secure("NIOSSL", "swift-nio-ssl"), secure("X509", "swift-certificates"),
                secure("SwiftASN1", "swift-asn1"), secure("Crypto", "swift-crypto"),
            ],
            swiftSettings: settings),
        .target(name: "Pull", dependencies: ["Simulator", "Gateway"], swiftSettings: settings),
        .executableTarget(
            name: "CLI",
            dependencies: [
                "Simulator", "Gateway", "Rehearsal", "Pull", "Magento", "WooCommerce", "Unified", "CartItems",
                arguments, .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings),
        tests("Simulator", ["Simulator", crypto, locks]),
        tests("PHP", ["Simulator", "PHP"], exclude: ["php-table.tsv"]),
        tests("Magento", ["Simulator", "PHP", "Magento"], path: "Tests/Platforms/MagentoTests"),
        tests("WooCommerce", ["Simulator", "PHP", "WooCommerce"], path: "Tests/Platforms/WooCommerceTests"),
        tests(
            "Unified", ["Simulator", "Rehearsal", "Unified", "Magento", "WooCommerce", "Gateway"],
            path: "Tests/Platforms/UnifiedTests", exclude: ["published-trace.json", "Cases/cases.json"]),
        tests("CartItems", ["Simulator", "CartItems"], path: "Tests/Platforms/CartItemsTests"),
        tests("Gateway", ["Simulator", "Gateway", "Magento", "WooCommerce", "Unified", "CartItems"]),
        tests("Pull", ["Simulator", "Gateway", "Pull"]),
        tests("CLI", ["Simulator", "Rehearsal", "Magento", "CLI", arguments]),
        tests(
            "Conformance", ["Simulator", "Rehearsal", "WooCommerce", "CLI"],
            exclude: ["ratchet.txt", "shift-exceptions.tsv", "Webhooks/Recordings"]),
    ]
)
