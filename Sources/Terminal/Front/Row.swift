/// A row of an account: where one is, what was answered, the choices of a rating. A braille line has 40 cells, so a row
/// that is longer is broken into lines of at most 40 columns, at a colon or a comma rather than anywhere.
enum Row {
  /// The longest line of a row, in columns.
  static let columns = 40

  /// The row with line feeds at its breaks. A word that is longer than a line stays whole.
  static func broken(_ row: String) -> String {
    var lines: [Substring] = []
    var rest = Substring(row)
    while DisplayWidth.of(rest) > columns, let end = end(of: rest) {
      lines.append(rest[..<end])
      rest = rest[end...].drop { $0 == " " }
    }
    return (lines + [rest]).joined(separator: "\n")
  }

  /// Where the first line of a text ends: behind the last colon that fits, else behind the last comma or stop, else behind
  /// the last word. A line that is a third of its length or less isn't ended by a mark: a lone "Next:" tells nothing.
  private static func end(of text: Substring) -> Substring.Index? {
    var (colon, comma, word): (Substring.Index?, Substring.Index?, Substring.Index?)
    var column = 0
    var before: Character = " "
    for index in text.indices {
      if text[index] == " ", before != " " {
        // A word that doesn't fit into a line still has to end somewhere.
        guard column <= columns || word == nil else { break }
        word = index
        if column > columns / 3 {
          if before == ":" { colon = index }
          if ",;.".contains(before) { comma = index }
        }
        if column > columns { break }
      }
      column += DisplayWidth.of(text[index])
      before = text[index]
    }
    return colon ?? comma ?? word
  }
}
