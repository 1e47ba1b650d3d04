/// A file's text with the name that faults in it are told under.
final class SourceFile {
  let name: String
  /// Without the mark that some editors put at the very beginning of a file, which nobody sees.
  let text: String
  /// Its lines, split only when a fault has to be placed.
  private lazy var lines: [[Unicode.Scalar]] =
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      Array($0.last == "\r" ? $0.dropLast() : $0)
    }

  init(name: String, text: String) {
    self.name = name
    self.text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }

  /// A line, counted from 1, without what ends it; nothing behind the last.
  func line(_ number: Int) -> [Unicode.Scalar]? { lines.indices.contains(number - 1) ? lines[number - 1] : nil }
}
