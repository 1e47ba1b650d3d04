/// Makes a line of somebody's words stand in Markdown as they are: no markup, no links, no HTML.
public enum Markdown {
  /// The line with everything escaped that means something in Markdown or in the tables, strike-outs and formulas of
  /// its dialects.
  public static func escaped(_ line: String) -> String {
    var text = String.UnicodeScalarView()
    let scalars = Array(line.unicodeScalars)
    let digits = scalars.prefix { ("0"..."9").contains($0) }.count
    for (place, scalar) in scalars.enumerated() {
      switch scalar {
      case "&": text.append(contentsOf: "&amp;".unicodeScalars)
      case "<": text.append(contentsOf: "&lt;".unicodeScalars)
      case ">": text.append(contentsOf: "&gt;".unicodeScalars)
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$":
        text.append("\\")
        text.append(scalar)
      // At the beginning of a line these make headings, rules and lists.
      case "#", "-", "+", "=", ":":
        if place == 0 { text.append("\\") }
        text.append(scalar)
      case ".", ")":
        if place == digits, digits > 0 { text.append("\\") }
        text.append(scalar)
      default: text.append(scalar)
      }
    }
    return String(text)
  }
}
