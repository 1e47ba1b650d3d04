/// A file's text with the name that faults in it are told under.
final class SourceFile {
  let name: String
  let text: String
  /// Its lines, split only when a fault has to be placed.
  private lazy var lines: [Substring.UnicodeScalarView] =
    text.split(separator: "\n", omittingEmptySubsequences: false).map(\.unicodeScalars)

  init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// What follows a mark on its line.
  func rest(line: Int, column: Int) -> Substring.UnicodeScalarView {
    guard lines.indices.contains(line - 1) else { return "".unicodeScalars[...].prefix(0) }
    return lines[line - 1].dropFirst(column - 1)
  }
}
