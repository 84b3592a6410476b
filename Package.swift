// swift-tools-version: 6.1
import PackageDescription

// The floor plan. Each floor sees only the floors below it; a test reads the imports and fails when a rule breaks.
//
//   selfsame   the doormat: parse a command, build an Engine, call it, print
//      |
//   Terminal   the only code that touches curses
//      |
//   TUI        pure: what is on the screen, as values
//      |
//   Engine     all the thinking; knows no screen
//
// The rooms of Engine share a namespace; each still names only types of rooms before it, Model first, the front hall last:
// Model <- Text <- {Library, Learning, Language} <- {Store, Privacy} <- Search <- Answering <- Readiness <- Engine*.swift
//
// In the cellar: CCurses (ncursesw) for Terminal, CMark (cmark-gfm) and CXML (libxml2) for Engine/Library, GRDB (SQLite) for Engine/Store and
// Engine/Search, CEmbed (int8 products) and CFullText (BM25 over FTS5) for Engine/Search, ArgumentParser for the doormat.

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "Selfsame",
    products: [
        .executable(name: "selfsame", targets: ["selfsame"]),
        .library(name: "SelfsameEngine", targets: ["Engine"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.3"),
    ],
    targets: [
        .executableTarget(
            name: "selfsame",
            dependencies: [
                "Engine", "TUI", "Terminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Sources/CLI",
            resources: [.copy("../../Data"), .copy("../../Themes")],
            swiftSettings: settings
        ),
        .target(name: "Terminal", dependencies: ["TUI", "CCurses"], swiftSettings: settings),
        .target(name: "TUI", dependencies: ["Engine"], swiftSettings: settings),
        .target(
            name: "Engine",
            dependencies: [.product(name: "GRDB", package: "GRDB.swift"), "CMark", "CXML", "CEmbed", "CFullText"],
            swiftSettings: settings
        ),
        .target(
            name: "CCurses",
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
        ),
        .systemLibrary(name: "CMark", path: "Sources/CMark"),
        .target(
            name: "CXML", cSettings: [.unsafeFlags(["-I/usr/include/libxml2"])],
            linkerSettings: [.linkedLibrary("xml2")]),
        // Its loops are what dense search costs: made wide in debug builds too.
        .target(
            name: "CEmbed", exclude: ["kernel.h"],
            cSettings: [.unsafeFlags(["-O3", "-ffast-math", "-Wno-psabi"])]),
        .target(
            name: "CFullText", cSettings: [.unsafeFlags(["-O3"])], linkerSettings: [.linkedLibrary("sqlite3")]),
        .testTarget(
            name: "EngineTests",
            dependencies: [
                "CEmbed", "Engine", .product(name: "CustomDump", package: "swift-custom-dump"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            resources: [.copy("Fixtures")],
            swiftSettings: settings
        ),
        .testTarget(
            name: "TUITests", dependencies: ["Engine", "TUI"], exclude: ["Goldens"], swiftSettings: settings),
        .testTarget(
            name: "CLITests", dependencies: ["Engine", "selfsame", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: settings),
        // What the tests run and measure the terminal with.
        .target(name: "CPty", path: "Tests/Support/CPty"),
        .target(name: "PtyMeter", dependencies: ["CPty"], path: "Tests/Support/PtyMeter", swiftSettings: settings),
        .executableTarget(
            name: "canvasdemo", dependencies: ["Terminal", "TUI"], path: "Tests/Support/canvasdemo",
            swiftSettings: settings),
        .executableTarget(
            name: "terminalbench", dependencies: ["PtyMeter"], path: "Tests/Support/terminalbench",
            swiftSettings: settings),
        .testTarget(
            name: "TerminalTests", dependencies: ["Terminal", "TUI", "PtyMeter", "canvasdemo", "selfsame"],
            swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
