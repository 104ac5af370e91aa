// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "journal",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "JournalFormat", targets: ["JournalFormat"]),
    .library(name: "JournalInsights", targets: ["JournalInsights"]),
    .executable(name: "journal", targets: ["journal"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "JournalFormat"),
    .target(
      name: "JournalInsights",
      dependencies: ["JournalFormat"],
      // Its square root.
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]
    ),
    .target(name: "JournalReport", dependencies: ["JournalFormat", "JournalInsights"]),

    .target(name: "CFiles"),
    .target(name: "JournalFiles", dependencies: ["CFiles"]),
    .target(
      name: "JournalStore",
      dependencies: ["JournalFormat", "JournalFiles"],
      plugins: ["EmbedTemplate"]
    ),

    .target(
      name: "CGit2",
      linkerSettings: [.linkedLibrary("git2", .when(platforms: [.macOS]))]
    ),
    .target(name: "JournalGit", dependencies: ["CGit2", "JournalFiles"]),

    .executableTarget(
      name: "journal",
      dependencies: [
        "JournalFormat", "JournalInsights", "JournalReport",
        "JournalFiles", "JournalStore", "JournalGit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),

    .plugin(
      name: "EmbedTemplate",
      capability: .buildTool(),
      dependencies: ["embed-template"],
      path: "Sources/EmbedTemplate"
    ),
    .executableTarget(name: "embed-template", path: "Sources/embed-template"),
    .executableTarget(
      name: "journal-bench",
      dependencies: ["JournalFiles", "JournalFormat", "Yams"],
      path: "Tests/Bench",
      exclude: ["Rivals"]
    ),

    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .target(name: "FormatLaws", dependencies: ["JournalFormat"], path: "Tests/FormatLaws"),
    .executableTarget(
      name: "journal-differential",
      dependencies: ["JournalFormat", "FormatLaws", "Yams"],
      path: "Tests/Differential",
      exclude: ["compare.py", "differential.sh"]
    ),
    .testTarget(
      name: "JournalFormatTests",
      dependencies: ["JournalFormat", "FormatLaws", "TestSupport", "Yams"],
      exclude: ["Golden"]
    ),
    .target(name: "SampleEntries", dependencies: ["JournalFormat"], path: "Tests/SampleEntries"),
    .testTarget(
      name: "JournalInsightsTests",
      dependencies: ["JournalInsights", "JournalFormat", "SampleEntries"]
    ),
    .testTarget(
      name: "JournalReportTests",
      dependencies: [
        "JournalReport", "JournalInsights", "JournalFormat", "SampleEntries", "TestSupport",
      ],
      exclude: ["Golden"]
    ),
    .testTarget(name: "JournalFilesTests", dependencies: ["JournalFiles"]),
    .testTarget(
      name: "JournalStoreTests",
      dependencies: ["JournalStore", "JournalFiles", "JournalFormat"]
    ),
    .testTarget(name: "JournalGitTests", dependencies: ["JournalGit", "JournalFiles"]),
    .testTarget(
      name: "JournalTests",
      dependencies: ["journal", "JournalFiles"],
      exclude: ["transcripts"]
    ),
    .testTarget(
      name: "SimulationTests",
      dependencies: ["journal", "JournalGit", "JournalFiles", "JournalFormat"]
    ),
  ]
)

for target in package.targets where ![.system, .plugin].contains(target.type) {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
