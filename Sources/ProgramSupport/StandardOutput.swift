@preconcurrency import Glibc

/// Writes text in one go.
package enum Output {
  /// To standard output.
  package static func write(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// To standard error.
  package static func complain(_ text: String) { write(text, to: STDERR_FILENO) }

  /// Bytes to standard output. False where nobody reads them any more.
  package static func write(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBufferPointer { write($0, to: STDOUT_FILENO) } }

  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { _ = write($0, to: descriptor) }
  }

  private static func write(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = Glibc.write(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }
}
