// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who only wants to hold a conversation builds it. See docs/benchmarks.md.

let package = Package(
  name: "bearings-benchmarks",
  dependencies: [
    .package(name: "bearings", path: ".."), .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ],
  targets: [
    .executableTarget(
      name: "measure", dependencies: [.product(name: "BearingsParts", package: "bearings")],
      swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]),
    .executableTarget(
      name: "bare-nio",
      dependencies: [.product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio")],
      swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]),
  ]
)
