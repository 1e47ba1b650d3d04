// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who only wants to hold a conversation builds it. See docs/benchmarks.md.

let package = Package(
  name: "bearings-benchmarks",
  dependencies: [.package(name: "bearings", path: "..")],
  targets: [
    .executableTarget(
      name: "measure", dependencies: [.product(name: "BearingsParts", package: "bearings")],
      swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)])
  ]
)
