/// What an id may look like: lower-case words joined by hyphens, beginning with a letter.
enum ID {
  static func isGood(_ id: String) -> Bool {
    guard let first = id.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first), id.utf8.count <= 60
    else { return false }
    return !id.hasSuffix("-") && !id.contains("--")
      && id.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || $0 == UInt8(ascii: "-")
      }
  }

  /// The nearest good id, for a hint.
  static func mended(_ text: String) -> String? {
    var id = ""
    for character in text.lowercased() {
      if character.isASCII, character.isLetter || character.isNumber && !id.isEmpty {
        id.append(character)
      } else if !id.isEmpty, !id.hasSuffix("-") {
        id.append("-")
      }
    }
    if id.hasSuffix("-") { id.removeLast() }
    return isGood(id) ? id : nil
  }

  /// The name of a thing in conditions and holes: "partnership board" is `partnership-board`.
  static func noun(_ text: String) -> String { text.lowercased().split(separator: " ").joined(separator: "-") }
}

extension Fields {
  /// The id of this mapping.
  func id(what: String) -> Text? {
    guard let text = required("id", what: what) else { return nil }
    if !ID.isGood(text.string) {
      faults.add(
        .badID, at: text.place, "`\(text.string)` can't be an id: an id is lower-case words joined by hyphens.",
        hint: ID.mended(text.string).map { "Write `\($0)`." })
    }
    return text
  }
}
