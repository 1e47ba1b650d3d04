/// Breaks lines between words.
///
/// A word is what stands between spaces (U+0020; a no-break space doesn't break). It is never cut: one that is longer than
/// the line gets a line of its own. Lines that are there already stay, and so do spaces inside and in front of a line;
/// spaces at a break go.
public struct TextWrapper: Sendable {
  /// The longest line, in columns; at least 1.
  public let columns: Int

  /// A wrapper for lines of at most so many columns.
  public init(columns: Int) {
    self.columns = max(1, columns)
  }

  /// The text with line feeds at the breaks; a line feed at the end stays, none is added.
  public func wrapped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var isFirst = true
    for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      if !isFirst { result.unicodeScalars.append("\n") }
      isFirst = false
      append(Substring(line), to: &result)
    }
    return result
  }

  private func append(_ line: Substring, to result: inout String) {
    var column = 0
    var spaces = 0
    var isFirst = true
    for word in line.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false) {
      if !isFirst { spaces += 1 }
      isFirst = false
      if word.isEmpty { continue }
      let width = DisplayWidth.of(Substring(word))
      if column > 0 && column + spaces + width > columns {
        result.unicodeScalars.append("\n")
        column = 0
      } else {
        result.unicodeScalars.append(contentsOf: repeatElement(" ", count: spaces))
        column += spaces
      }
      result.unicodeScalars.append(contentsOf: word)
      column += width
      spaces = 0
    }
  }
}
