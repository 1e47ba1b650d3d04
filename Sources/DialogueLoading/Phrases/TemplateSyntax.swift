/// A sentence cut into its text and its holes.
enum TemplateSyntax {
  enum Piece {
    case text(String)
    /// What stands between the brackets, and how many scalars into the sentence it begins.
    case hole(String, at: Int)
  }

  /// The pieces, or where a bracket is left over.
  static func pieces(_ string: String) throws(ConditionFault) -> [Piece] {
    guard string.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else {
      return [.text(string)]
    }
    var pieces: [Piece] = []
    var text = String.UnicodeScalarView()
    var opened: Int?
    for (index, scalar) in string.unicodeScalars.enumerated() {
      switch scalar {
      case "{":
        if opened != nil {
          throw fault(
            index, "A hole `{` begins inside another.",
            hint: "Say the number before it: `{count} {count:answer|answers}`; or close the other hole first.")
        }
        if !text.isEmpty { pieces.append(.text(String(text))) }
        text = String.UnicodeScalarView()
        opened = index
      case "}":
        guard let begin = opened else { throw fault(index, "This `}` closes nothing.") }
        pieces.append(.hole(String(text), at: begin + 1))
        text = String.UnicodeScalarView()
        opened = nil
      default: text.append(scalar)
      }
    }
    if let opened { throw fault(opened, "A hole `{` isn't closed.") }
    if !text.isEmpty { pieces.append(.text(String(text))) }
    return pieces
  }

  private static func fault(_ at: Int, _ sentence: String, hint: String = "A hole is written `{name}`.")
    -> ConditionFault
  {
    ConditionFault(code: .badHole, at: at, sentence: sentence, hint: hint)
  }

  /// Cuts `count groups where C:group|groups` into the hole and the two words that its number picks from.
  static func plural(_ hole: String) -> (hole: String, one: String, many: String)? {
    var depth = 0
    var colon: String.Index?
    for index in hole.indices {
      switch hole[index] {
      case "(": depth += 1
      case ")": depth -= 1
      case ":" where depth == 0: colon = index
      default: break
      }
    }
    guard let colon else { return nil }
    let words = hole[hole.index(after: colon)...].split(separator: "|", omittingEmptySubsequences: false)
    guard words.count == 2 else { return nil }
    return (String(hole[..<colon]), String(words[0]), String(words[1]))
  }

  /// Cuts the `'s` off.
  static func possessive(_ hole: String) -> String? {
    hole.hasSuffix("'s") || hole.hasSuffix("’s") ? String(hole.dropLast(2)) : nil
  }
}
