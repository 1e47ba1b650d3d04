/// Characters that a text of a dialogue can't have: they aren't said, and a terminal or a browser might obey them.
enum Unspeakable {
  /// Is there one? Control characters but for the line break and the tab, and marks that turn the direction of writing.
  static func isIn(_ text: String) -> Bool {
    var before: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      switch (before.0, before.1, byte) {
      case (_, _, 0..<0x09), (_, _, 0x0B..<0x20), (_, _, 0x7F): return true
      case (_, 0xC2, 0x80...0x9F): return true
      case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9): return true
      default: before = (before.1, byte)
      }
    }
    return false
  }

  /// The text with each of them written as its number, so that a fault can show it.
  static func shown(_ text: String) -> String {
    guard isIn(text) else { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      if isIn(String(scalar)) {
        shown += "U+" + String(scalar.value, radix: 16, uppercase: true)
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}
