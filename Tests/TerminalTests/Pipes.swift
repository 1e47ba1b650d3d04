import Glibc
import Testing

@testable import Terminal

/// A plain source between two pipes, in one thread: what is typed must fit into a pipe (64 KiB).
struct Pipes {
  var source: PlainSource
  private let typing: Int32
  private let listening: Int32

  init(limit: Int = 8192, width: LineWidth = LineWidth()) throws {
    let (input, typing) = try Self.pipe()
    let (listening, output) = try Self.pipe()
    self.typing = typing
    self.listening = listening
    _ = fcntl(listening, F_SETFL, O_NONBLOCK)
    source = PlainSource(input: input, output: output, options: LineOptions(longestLine: limit, width: width))
  }

  func type(_ text: String) { type(Array(text.utf8)) }

  func type(_ bytes: [UInt8]) {
    let count = bytes.withUnsafeBytes { write(typing, $0.baseAddress, $0.count) }
    #expect(count == bytes.count)
  }

  func endTyping() { close(typing) }

  /// What was written since the last call.
  func heard() -> String {
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = bytes.withUnsafeMutableBytes { read(listening, $0.baseAddress, $0.count) }
    return String(decoding: bytes[..<max(0, count)], as: UTF8.self)
  }

  func stopListening() { close(listening) }

  private static func pipe() throws -> (Int32, Int32) {
    var ends: [Int32] = [0, 0]
    try #require(Glibc.pipe(&ends) == 0)
    return (ends[0], ends[1])
  }
}
