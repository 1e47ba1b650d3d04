/// Makes words that somebody typed safe to show: they can neither steer a terminal nor turn round the text beside them.
package enum Harmless {
  /// What stands for a character that isn't shown.
  static let mark: Unicode.Scalar = "\u{FFFD}"

  /// The lines of a text without control characters, without the characters that change the direction of writing or that
  /// nobody sees (those that join letters stay: some scripts need them), and without spaces at both ends; empty lines are
  /// left out.
  package static func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    func finish() {
      let text = trimmed(String(line))
      if !text.isEmpty { lines.append(text) }
      line = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A...0x0D, 0x85, 0x2028, 0x2029: finish()
      case 0x09: line.append(" ")
      case 0x00...0x1F, 0x7F...0x9F: line.append(mark)
      case 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB:
        line.append(mark)
      default: line.append(scalar)
      }
    }
    finish()
    return lines
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
