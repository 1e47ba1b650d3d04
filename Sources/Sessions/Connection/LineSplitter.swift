import StrictJSON

/// Cuts what arrives into lines, however it is cut on its way.
///
/// Lines end with a line feed, and a carriage return before it goes too. Not more than one line's worth is ever kept.
public struct LineSplitter: Sendable {
  /// What came.
  public enum Line: Hashable, Sendable {
    /// A line, without its end.
    case whole([UInt8])
    /// More bytes than a line may have. Nobody knows where the next one begins, so nothing comes behind it.
    case tooLong
  }

  private let longest: Int
  private var kept: [UInt8] = []
  private var isOver = false

  /// A splitter for lines of at most so many bytes.
  public init(longest: Int) { self.longest = longest }

  /// The lines that are whole with these bytes.
  public mutating func take(_ bytes: some Sequence<UInt8>) -> [Line] {
    guard !isOver else { return [] }
    var lines: [Line] = []
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        lines.append(.whole(cut()))
      } else {
        kept.append(byte)
        if kept.count > longest + 1 || kept.count > longest && byte != UInt8(ascii: "\r") {
          (isOver, kept) = (true, [])
          return lines + [.tooLong]
        }
      }
    }
    return lines
  }

  /// What came behind the last line feed, once nothing more comes: it counts if it is a whole object.
  public mutating func rest() -> [UInt8]? {
    let line = cut()
    return (try? JSON(parsing: line))?.object == nil ? nil : line
  }

  private mutating func cut() -> [UInt8] {
    defer { kept = [] }
    if kept.last == UInt8(ascii: "\r") { kept.removeLast() }
    return kept
  }
}
