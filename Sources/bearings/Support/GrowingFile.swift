import ArgumentParser
import Glibc
import ProgramSupport

/// What is written piece by piece: a new file that only its owner can read, or standard output. A file that can't be finished is taken
/// away again.
struct GrowingFile {
  private let path: String?
  private let descriptor: Int32
  private var buffer: [UInt8] = []

  /// A new file; standard output where there is no path.
  init(at path: String?) throws {
    self.path = path
    guard let path else {
      descriptor = STDOUT_FILENO
      return
    }
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.complaint(path, errno) }
  }

  /// Adds a piece.
  mutating func add(_ text: String) throws { try add(text.utf8) }

  /// Adds a piece.
  mutating func add(_ bytes: some Sequence<UInt8>) throws {
    buffer += bytes
    if buffer.count >= 65536 { try flush() }
  }

  /// Writes what is left, and brings a file to the disk.
  mutating func finish() throws {
    try flush()
    guard let path else { return }
    let isWhole = fsync(descriptor) == 0
    let fault = errno
    close(descriptor)
    if !isWhole { throw gone(path, fault) }
  }

  private mutating func flush() throws {
    var rest = buffer[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        // Nobody reads any more: that is their business.
        guard let path else { throw ExitCode(0) }
        throw gone(path, errno)
      }
      rest = rest.dropFirst(count)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private func gone(_ path: String, _ fault: Int32) -> any Error {
    unlink(path)
    return Self.complaint(path, fault)
  }

  /// Says that a file couldn't be written; gives the exit status to throw.
  private static func complaint(_ path: String, _ fault: Int32) -> ExitCode {
    let reason = fault == EEXIST ? "it is there already, and was left as it is" : String(cString: strerror(fault))
    Output.complain("There is a problem: \(path) could not be written: \(reason).\n")
    return ExitCode(1)
  }
}
