// swift-tools-version: 6.2
import PackageDescription

// The table in docs/architecture.md says what each target is and what it may import;
// script/check-imports compares every `import` with the arrows below.

// The server needs far more from elsewhere than the conversation at a terminal does. Who only wants that (script/chat) leaves
// it out: BEARINGS_WITHOUT=server.
let hasServer = Context.environment["BEARINGS_WITHOUT"] != "server"

let swift: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

let package = Package(
  name: "bearings",
  products: [
    .executable(name: "bearings", targets: ["bearings"]),
    // What Benchmarks/ measures, for that package alone.
    .library(name: "BearingsParts", targets: ["Sessions", "DialogueLoading", "LineReading"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "StrictJSON", swiftSettings: swift),
    .target(name: "Answers", swiftSettings: swift),
    .target(name: "AnswerCoding", dependencies: ["Answers", "StrictJSON"], swiftSettings: swift),
    .target(name: "Dialogue", dependencies: ["Answers"], swiftSettings: swift),
    .target(
      name: "DialogueLoading", dependencies: ["Dialogue", .product(name: "Yams", package: "Yams")],
      swiftSettings: swift),
    .target(name: "Record", dependencies: ["Dialogue"], swiftSettings: swift),
    .target(name: "Findings", dependencies: ["Record"], swiftSettings: swift),
    .target(name: "Conversation", dependencies: ["Findings"], swiftSettings: swift),
    .target(name: "Reports", dependencies: ["Transcripts"], swiftSettings: swift),
    .target(name: "LineReading", dependencies: ["Conversation", "AnswerCoding"], swiftSettings: swift),
    .target(name: "Grammars", dependencies: ["LineReading"], swiftSettings: swift),
    .target(name: "LineProtocol", dependencies: ["StrictJSON"], swiftSettings: swift),
    .target(name: "Transcripts", dependencies: ["Conversation", "AnswerCoding"], swiftSettings: swift),
    .target(name: "Sessions", dependencies: ["Reports", "Grammars", "LineProtocol"], swiftSettings: swift),
    .target(name: "CReadline", linkerSettings: [.linkedLibrary("readline")]),
    .target(name: "Terminal", dependencies: ["LineProtocol", "CReadline"], swiftSettings: swift),
    .target(
      name: "ProgramSupport",
      dependencies: [
        "Transcripts", "DialogueLoading", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swift),
    .executableTarget(
      name: "bearings",
      dependencies: [
        "ProgramSupport", "Sessions", "Terminal", "LineReading", "Reports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swift),
    // Not a product: tests at a pseudo-terminal start it.
    .executableTarget(
      name: "terminal-echo", dependencies: ["Terminal"], path: "Tests/Fronts/TerminalEcho", swiftSettings: swift),
    .target(
      name: "TestSupport", dependencies: ["Sessions", "DialogueLoading"], path: "Tests/TestSupport",
      swiftSettings: swift),
  ]
    + [
      "StrictJSON", "Answers", "AnswerCoding", "Dialogue", "DialogueLoading", "Record", "Findings", "Conversation",
      "Grammars", "LineProtocol", "LineReading", "Reports", "Transcripts", "Sessions", "Terminal",
    ].map { name in
      .testTarget(
        name: "\(name)Tests", dependencies: [.byName(name: name), "TestSupport"], path: "Tests/\(name)Tests",
        swiftSettings: swift)
    }
)

if hasServer {
  package.products.append(.executable(name: "bearings-server", targets: ["bearings-server"]))
  package.dependencies += [
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ]
  package.targets += [
    .target(name: "CWebPage", exclude: ["page"]),
    .target(
      name: "Server",
      dependencies: [
        "Sessions", "CWebPage", .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"), .product(name: "NIOWebSocket", package: "swift-nio"),
        .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"), .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: swift),
    .executableTarget(
      name: "bearings-server",
      dependencies: [
        "ProgramSupport", "Server", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: swift),
    // Not a product: the public suite for WebSockets talks to it.
    .executableTarget(
      name: "web-echo",
      dependencies: [
        "Server", .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
      ],
      path: "Tests/Fronts/WebEcho", swiftSettings: swift),
    .testTarget(
      name: "ServerTests",
      dependencies: [
        "Server", "TestSupport", .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"), .product(name: "Logging", package: "swift-log"),
      ],
      path: "Tests/ServerTests", swiftSettings: swift),
  ]
}

// The build system rebuilds a target only when a module changed that the target lists itself. But the values of a module
// further down lie inside those of the modules above, and with other sizes the program would overwrite its own memory.
// So every target lists, beside its arrows, all that they lead to.
let arrows = Dictionary(
  uniqueKeysWithValues: package.targets.map { target in
    let names = target.dependencies.compactMap { dependency -> String? in
      if case .byNameItem(let name, _) = dependency { name } else { nil }
    }
    return (target.name, names)
  })
for target in package.targets {
  var waiting = arrows[target.name] ?? []
  var listed = Set(waiting)
  while let name = waiting.popLast() {
    for below in arrows[name] ?? [] where listed.insert(below).inserted {
      target.dependencies.append(.byName(name: below))
      waiting.append(below)
    }
  }
}
