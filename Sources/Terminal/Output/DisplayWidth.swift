/// How many columns text takes at a terminal.
public enum DisplayWidth {
  /// The columns of a text without line feeds, counted by grapheme clusters: what is seen as one character counts once.
  public static func of(_ text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// 2 for a wide character or an emoji, 0 for a mark that stands alone, otherwise 1.
  public static func of(_ character: Character) -> Int {
    var width = 0
    for scalar in character.unicodeScalars {
      // A variation selector that asks for the picture, and the two letters of a flag.
      if scalar.value == 0xFE0F || isRegional(scalar) { return 2 }
      width = max(width, of(scalar))
    }
    return width
  }

  private static func isRegional(_ scalar: Unicode.Scalar) -> Bool { (0x1F1E6...0x1F1FF).contains(scalar.value) }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    if isWide(scalar.value) { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return 1
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = wideCharacters.count
    while low < high {
      let middle = (low + high) / 2
      let range = wideCharacters[middle]
      if range.contains(value) { return true }
      if value < range.lowerBound { high = middle } else { low = middle + 1 }
    }
    return false
  }
}
