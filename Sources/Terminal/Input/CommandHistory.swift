import Glibc

/// The commands typed in earlier sessions, for the arrow keys, in a file that only its owner can read.
///
/// Only commands: what people answer stays in the session's own journal, and nowhere else. A history that can't be read or
/// written is no reason to stop anybody, so nothing here throws.
public struct CommandHistory {
  /// How many are kept; the oldest go first.
  public static let longest = 200
  private static let largestFile = 65536

  /// The commands, the newest last; none stands twice.
  public private(set) var lines: [String]
  private let path: String

  /// What is in the file; nothing if there is none, or it isn't a plain file of ours with text in it.
  public init(path: String) {
    self.path = path
    let text = Self.contents(of: path) ?? ""
    lines = text.split(separator: "\n").suffix(Self.longest).map(String.init)
  }

  /// Adds a command, and takes away its earlier self.
  public mutating func add(_ command: String) {
    guard !command.isEmpty, !command.unicodeScalars.contains("\n") else { return }
    lines.removeAll { $0 == command }
    lines.append(command)
    lines.removeFirst(max(0, lines.count - Self.longest))
  }

  /// Writes the file beside the old one and puts it in its place. False where that can't be done.
  @discardableResult
  public func save() -> Bool {
    let new = path + ".new"
    unlink(new)
    let file = open(new, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    var text = lines.map { $0 + "\n" }.joined()
    let isWritten = text.withUTF8 { write(file, $0.baseAddress, $0.count) == $0.count }
    guard close(file) == 0, isWritten, rename(new, path) == 0 else {
      unlink(new)
      return false
    }
    return true
  }

  private static func contents(of path: String) -> String? {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: largestFile)
    let count = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
    return count < 0 ? nil : String(validating: bytes[..<count], as: UTF8.self)
  }
}
