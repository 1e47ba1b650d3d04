import Glibc

/// A file that is read whole: a configuration, a certificate, a token.
package struct SmallFile {
  /// What is in it.
  package let bytes: [UInt8]
  /// Who may use it, as `chmod` has it.
  package let mode: mode_t

  /// Why a file can't be read, for a person.
  package struct Fault: Error {
    /// What is wrong.
    package let sentence: String
  }

  /// The most that is read.
  private static let most = 1 << 20

  /// Reads a file.
  package init(_ path: String) throws(Fault) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(path) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw Fault(sentence: "\(path) is a folder. Name a file.") }
    mode = status.st_mode & 0o7777
    var (bytes, part) = ([UInt8](), [UInt8](repeating: 0, count: 65_536))
    while true {
      let count = read(descriptor, &part, part.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .system(path) }
      if count == 0 { break }
      bytes += part[..<count]
      guard bytes.count <= Self.most else { throw Fault(sentence: "\(path) has more than \(Self.most) bytes.") }
    }
    self.bytes = bytes
  }

  /// Its text.
  ///
  /// - Throws: where it isn't UTF-8.
  package func text(of path: String) throws(Fault) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Fault(sentence: "\(path) isn't text in UTF-8.")
    }
    return text
  }
}

extension SmallFile.Fault {
  fileprivate static func system(_ path: String) -> Self {
    Self(sentence: "\(path) can't be read: \(String(cString: strerror(errno))).")
  }
}
