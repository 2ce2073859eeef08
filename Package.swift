// swift-tools-version: 6.1
import Foundation
import PackageDescription

// The rooms, in the order in which data flows through them. A room imports only what its target lists here; the build
// is run with `--explicit-target-dependency-import-check error`, so the list is the law.

/// Where `make setup` unpacked libduckdb.so (see scripts/setup); a library of your own is named by DUCKDB_LIB_DIR.
let duckdbLibrary =
    ProcessInfo.processInfo.environment["DUCKDB_LIB_DIR"] ?? "\(Context.packageDirectory)/.build-deps/duckdb"

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// SwiftPM drops an rpath that comes from pkg-config, so whatever becomes an executable says it itself.
let linkDuckDB: [LinkerSetting] = [
    .unsafeFlags(["-L\(duckdbLibrary)", "-Xlinker", "-rpath", "-Xlinker", duckdbLibrary])
]

/// A room's tests; what they read (`fixtures`, a folder) they read from the source folder.
func tests(
    of room: String, in folder: String? = nil, with others: [Target.Dependency] = [], fixtures: String? = nil
) -> Target {
    .testTarget(
        name: folder ?? room + "Tests", dependencies: [.byName(name: room)] + others,
        exclude: fixtures.map { [$0] } ?? [], swiftSettings: strict, linkerSettings: linkDuckDB)
}

let package = Package(
    name: "turnaround",
    products: [.executable(name: "turnaround", targets: ["turnaround"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: [
        .systemLibrary(name: "CDuckDB"),
        .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),

        .target(name: "Support", swiftSettings: strict),
        .target(
            name: "Connectors",
            dependencies: ["Support", "CZlib", .product(name: "Yams", package: "Yams")],
            swiftSettings: strict),
        .target(
            name: "Ledger",
            dependencies: [
                "Support", "CSodium", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .target(name: "Semantics", dependencies: ["Support"], swiftSettings: strict),
        .target(name: "Warehouse", dependencies: ["CDuckDB", "Support", "Semantics"], swiftSettings: strict),
        .target(name: "Reports", dependencies: ["Support", "Semantics"], swiftSettings: strict),
        .target(
            name: "Web",
            dependencies: [
                "Support", "Semantics", "Reports", "Ledger", "CZlib",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
            ],
            resources: [.copy("Resources")],
            swiftSettings: strict),
        .executableTarget(
            name: "turnaround",
            dependencies: [
                "Support", "Connectors", "Ledger", "Semantics", "Warehouse", "Reports", "Web", "CZlib",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict, linkerSettings: linkDuckDB),

        tests(of: "Support", fixtures: "Fixtures"),
        tests(of: "Connectors", with: ["Support"], fixtures: "Fixtures"),
        tests(of: "Ledger", with: ["Support", .product(name: "GRDB", package: "GRDB.swift")]),
        tests(of: "Semantics", with: ["Support"]),
        tests(of: "Warehouse", with: ["Support", "Semantics"]),
        tests(of: "Reports", with: ["Support", "Semantics", "Warehouse"], fixtures: "Fixtures"),
        tests(
            of: "Web",
            with: [
                "Support", "Semantics", "Reports", "Ledger", "CZlib",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ], fixtures: "Goldens"),
        tests(
            of: "turnaround", in: "TurnaroundTests",
            with: ["Support", "Connectors", "Ledger", "Semantics", "Warehouse", "Reports", "Web"], fixtures: "Fixtures"),
    ],
    swiftLanguageModes: [.v6]
)
