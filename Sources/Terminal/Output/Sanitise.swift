/// Makes characters visible that would steer a terminal, or hide what is written.
///
/// What people type is kept as they typed it; only what is *shown* passes through here, so that an answer with an escape
/// sequence in it can't clear the screen, and one with a right-to-left mark can't turn a sentence round. The names stand
/// in words and in brackets, because a screen reader says nothing at all for most of these characters.
public enum Sanitise {
  /// The text with every such character named: `[escape]`, `[right-to-left mark]`, `[U+009B]`. Line feeds stay, a tab
  /// becomes one space.
  public static func shown(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) || $0 == 0x0A }) { return text }
    var shown = ""
    shown.reserveCapacity(text.utf8.count)
    var base: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if let name = name(of: scalar, after: base) {
        shown += name
      } else {
        shown.unicodeScalars.append(scalar)
      }
      if !isTag(scalar) { base = scalar }
    }
    return shown
  }

  /// The same for what must stay on one line, such as a prompt: line feeds become spaces.
  public static func shownOnOneLine(_ text: String) -> String {
    String(shown(text).map { $0 == "\n" ? " " : $0 })
  }

  /// What is shown instead, or nothing where the character may stand as it is.
  private static func name(of scalar: Unicode.Scalar, after base: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x09: return " "
    case 0x0A, 0x20...0x7E: return nil
    default: break
    }
    if let known = names[scalar.value] { return "[\(known)]" }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return code(scalar)
    case .format: return mayStand(scalar, after: base) ? nil : code(scalar)
    default: return nil
    }
  }

  /// Format characters that writing needs: joiners (emoji, Persian, Indian scripts), the soft hyphen, the Arabic and
  /// Indian signs that stand in front of numbers, and the tags that make the flags of England, Scotland and Wales.
  private static func mayStand(_ scalar: Unicode.Scalar, after base: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200C, 0x200D, 0x00AD, 0x0600...0x0605, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD, 0x110CD: true
    case 0xE0020...0xE007F: base.value == 0x1F3F4
    default: false
    }
  }

  private static func isTag(_ scalar: Unicode.Scalar) -> Bool { (0xE0020...0xE007F).contains(scalar.value) }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "[U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
  }

  private static let names: [UInt32: String] = [
    0x00: "null", 0x07: "bell", 0x08: "backspace", 0x0B: "vertical tab", 0x0C: "form feed", 0x0D: "carriage return",
    0x1B: "escape", 0x7F: "delete", 0x85: "next line", 0x9B: "control sequence",
    0x061C: "Arabic letter mark", 0x200B: "zero-width space", 0x200E: "left-to-right mark",
    0x200F: "right-to-left mark", 0x2028: "line separator", 0x2029: "paragraph separator",
    0x202A: "left-to-right embedding", 0x202B: "right-to-left embedding", 0x202C: "end of direction",
    0x202D: "left-to-right override", 0x202E: "right-to-left override", 0x2060: "word joiner",
    0x2066: "left-to-right isolate", 0x2067: "right-to-left isolate", 0x2068: "first strong isolate",
    0x2069: "end of isolate", 0xFEFF: "byte-order mark",
  ]
}
