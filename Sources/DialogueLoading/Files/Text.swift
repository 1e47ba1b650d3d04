import Yams

/// A scalar of a file, with where it stands.
struct Text {
  let string: String
  let file: SourceFile
  let line: Int
  let column: Int
  let style: Node.Scalar.Style

  init(_ scalar: Node.Scalar, in file: SourceFile) {
    string = scalar.string
    self.file = file
    line = scalar.mark?.line ?? 1
    column = scalar.mark?.column ?? 1
    style = scalar.style
  }

  /// Where it begins.
  var place: Place { Place(file: file.name, line: line, column: column) }

  /// Where the scalar at this offset of its string stands: exact where it is written on one line, else its beginning.
  func place(at offset: Int) -> Place {
    let rest = Array(file.rest(line: line, column: column))
    let wanted = Array(string.unicodeScalars)
    switch style {
    case .plain, .any:
      guard rest.starts(with: wanted) else { return place }
      return Place(file: file.name, line: line, column: column + offset)
    case .singleQuoted, .doubleQuoted:
      guard let column = Text.column(of: offset, in: rest, isDouble: style == .doubleQuoted, wanted) else {
        return place
      }
      return Place(file: file.name, line: line, column: self.column + column)
    case .literal, .folded: return place
    }
  }

  /// The distance from the opening quote to the scalar at an offset; nothing where the quote doesn't close on this
  /// line or holds escapes that stand for something else than the next character.
  private static func column(of offset: Int, in rest: [Unicode.Scalar], isDouble: Bool, _ wanted: [Unicode.Scalar])
    -> Int?
  {
    var read = 0
    var index = 1
    while read < wanted.count, index < rest.count {
      if read == offset { return index }
      let escapes = isDouble ? rest[index] == "\\" : rest[index] == "'" && rest.dropFirst(index + 1).first == "'"
      index += escapes ? 1 : 0
      guard index < rest.count, rest[index] == wanted[read] else { return nil }
      index += 1
      read += 1
    }
    return read == offset || read == wanted.count ? index : nil
  }
}
