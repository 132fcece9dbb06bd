// swift-tools-version: 6.2
// The targets stand in the order of the line; ARCHITECTURE is drawn in Sources/Pipeline/Pipeline.docc/Architecture.md.

import PackageDescription

let package = Package(
    name: "warraq",
    products: [
        .executable(name: "warraq", targets: ["warraq"]),
        .executable(name: "warraq-bench", targets: ["WarraqBench"]),
        .library(name: "Pipeline", targets: ["Pipeline"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-async-algorithms", from: "1.1.4"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev", "pkg-config"])]),
        .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev", "pkg-config"])]),

        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev", "pkg-config"])]),
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev", "pkg-config"])]),
        .systemLibrary(name: "CLZMA", pkgConfig: "liblzma", providers: [.apt(["liblzma-dev", "pkg-config"])]),

        .systemLibrary(name: "CLinux"),

        .target(name: "TextModel"),
        .target(name: "ArabicText", dependencies: ["TextModel"]),
        .target(name: "Glossaries", dependencies: ["TextModel", "ArabicText"]),

        .target(name: "JSON", dependencies: ["TextModel"]),
        .target(name: "GlossaryFormats", dependencies: ["TextModel", "Glossaries", "JSON", "CLibXML2"]),

        .target(name: "AnnotationImport", dependencies: ["TextModel", "ArabicText", "JSON"]),

        .target(name: "Reading", dependencies: ["TextModel", "ArabicText", "JSON", "CZlib", "CZstd", "CLZMA"]),
        .target(name: "WebPages", dependencies: ["TextModel", "ArabicText", "JSON", "CLibXML2"]),
        .target(name: "Cleaning", dependencies: ["TextModel", "ArabicText"]),
        .target(name: "Segmentation", dependencies: ["TextModel", "ArabicText"]),
        .target(name: "NameTagging", dependencies: ["TextModel", "ArabicText"]),
        .target(name: "Annotation", dependencies: ["TextModel", "ArabicText", "Glossaries", "NameTagging"]),
        .target(name: "Glossing", dependencies: ["TextModel", "ArabicText", "Glossaries"]),
        .target(name: "TEIWriting", dependencies: ["TextModel", "ArabicText", "CLibXML2"]),

        .target(name: "NameTraining", dependencies: ["TextModel", "ArabicText", "Segmentation", "NameTagging"]),

        .target(
            name: "Pipeline",
            dependencies: [
                "TextModel", "ArabicText", "Glossaries", "GlossaryFormats", "JSON", "Reading", "WebPages", "Cleaning",
                "Segmentation",
                "NameTagging", "Annotation", "AnnotationImport", "Glossing", "TEIWriting", "NameTraining", "CLibCrypto",
                "CZstd", "CLinux",
                .product(name: "AsyncAlgorithms", package: "swift-async-algorithms"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]
        ),
        .executableTarget(
            name: "warraq",
            dependencies: [
                "GlossaryFormats", "Pipeline", "JSON", "TextModel",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]
        ),

        .executableTarget(
            name: "WarraqBench",
            dependencies: [
                "Glossaries", "GlossaryFormats", "ArabicText", "TextModel", "JSON", "Reading", "WebPages", "Cleaning",
                "NameTagging", "AnnotationImport", "TEIWriting", "Pipeline",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]
        ),

        .target(
            name: "TestSupport", dependencies: ["TextModel", "CZlib", "CZstd", "CLZMA"], path: "Tests/TestSupport"),
    ]
)

/// One test target for each module, with the modules it may see beside its own.
let tests: [(module: String, sees: [Target.Dependency])] = [
    ("TextModel", []),
    ("ArabicText", ["TextModel"]),
    ("Glossaries", ["TextModel", "ArabicText"]),
    ("JSON", ["TextModel"]),
    ("GlossaryFormats", ["TextModel", "Glossaries"]),
    ("AnnotationImport", ["TextModel"]),
    ("Reading", ["TextModel"]),
    ("WebPages", ["TextModel"]),
    ("Cleaning", ["TextModel", "ArabicText"]),
    ("Segmentation", ["TextModel", "ArabicText", "Cleaning", "Reading"]),
    ("NameTagging", ["TextModel", "ArabicText"]),
    (
        "NameTraining",
        ["TextModel", "ArabicText", "NameTagging", "Segmentation"]
    ),
    ("Annotation", ["TextModel", "ArabicText", "Glossaries", "NameTagging", "Segmentation", "Cleaning", "Reading"]),
    (
        "Glossing",
        ["TextModel", "ArabicText", "Glossaries", "Annotation", "Segmentation", "Cleaning", "Reading"]
    ),
    ("TEIWriting", ["TextModel", "ArabicText", "CLibXML2"]),
    (
        "Pipeline",
        [
            "TextModel", "ArabicText", "Glossaries", "GlossaryFormats", "JSON", "Reading", "WebPages", "Cleaning",
            "Segmentation", "Annotation", "AnnotationImport", "Glossing", "TEIWriting",
        ]
    ),
]
/// Their fixtures are read by path, from the source tree.
let fixtures = [
    "Annotation": ["Fixtures"], "Pipeline": ["Fixtures", "Golden"], "Segmentation": ["Fixtures"],
    "TEIWriting": ["Fixtures"],
    "WebPages": ["Fixtures"],
]

package.targets += tests.map { test in
    .testTarget(
        name: test.module + "Tests",
        dependencies: [.target(name: test.module), "TestSupport"] + test.sees,
        exclude: fixtures[test.module] ?? []
    )
}

// The same language settings everywhere: SE-0335 (any), SE-0409 (imports are internal by default),
// SE-0444 (a member is visible only where its module is imported).
for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ]
}
