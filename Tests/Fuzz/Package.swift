// swift-tools-version: 6.2
import PackageDescription

// A package of its own, built with libFuzzer through every module. Run with `Tests/Fuzz/run SECONDS [TARGET …]`.
let package = Package(
    name: "fuzz",
    dependencies: [.package(name: "storesim", path: "../..")],
    targets: [
        .executableTarget(
            name: "Fuzz",
            dependencies: [
                .product(name: "Simulator", package: "storesim"), .product(name: "Platforms", package: "storesim"),
            ],
            path: "Sources")
    ]
)
