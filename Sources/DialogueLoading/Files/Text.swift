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

  /// Where the scalar at this offset of its string stands; where that can't be told, as behind an escape that stands for
  /// another character, its beginning.
  func place(at offset: Int) -> Place {
    var walk = TextWalk(self)
    let wanted = Array(string.unicodeScalars)
    for scalar in wanted.prefix(offset) where !walk.pass(scalar) { return place }
    if offset < wanted.count { walk.leaveLineEnd(before: wanted[offset]) }
    return Place(file: file.name, line: walk.line, column: walk.column + 1)
  }
}

/// Walks over the lines of a file alongside the text that YAML made of them: it joins lines by a space, leaves out what
/// they are indented by, and takes quotes off.
private struct TextWalk {
  private let file: SourceFile
  private let style: Node.Scalar.Style
  private(set) var line: Int
  /// Counted from 0.
  private(set) var column: Int
  /// Was the last thing that was passed the end of a line, so that more white space may stand for it?
  private var hasChangedLine = false

  init(_ text: Text) {
    file = text.file
    style = text.style
    line = text.line
    column = text.column - 1
    switch style {
    case .singleQuoted, .doubleQuoted: column += 1
    case .literal, .folded: nextLine()
    case .plain, .any: break
    }
  }

  private var here: Unicode.Scalar? {
    guard let scalars = file.line(line), scalars.indices.contains(column) else { return nil }
    return scalars[column]
  }

  /// To where the next line's text begins, over empty lines.
  private mutating func nextLine() {
    hasChangedLine = true
    repeat {
      line += 1
      column = file.line(line)?.firstIndex { !$0.properties.isWhitespace } ?? 0
    } while file.line(line)?.allSatisfy(\.properties.isWhitespace) == true
  }

  /// Passes over what stands for this scalar; false where something else stands there.
  mutating func pass(_ scalar: Unicode.Scalar) -> Bool {
    let isSpace = scalar.properties.isWhitespace
    leaveLineEnd(before: scalar)
    if isSpace, hasChangedLine { return true }
    if isSpace, isAtLineEnd {
      nextLine()
      return file.line(line) != nil
    }
    skipEscape(of: scalar)
    guard here == scalar else { return false }
    column += 1
    hasChangedLine = false
    return true
  }

  /// To the next line, where this one is at its end and what comes now isn't.
  mutating func leaveLineEnd(before scalar: Unicode.Scalar) {
    if isAtLineEnd, !scalar.properties.isWhitespace { nextLine() }
  }

  private var isAtLineEnd: Bool {
    guard let scalars = file.line(line) else { return false }
    return scalars.dropFirst(column).allSatisfy(\.properties.isWhitespace)
  }

  private mutating func skipEscape(of scalar: Unicode.Scalar) {
    let sign: Unicode.Scalar? = style == .doubleQuoted ? "\\" : style == .singleQuoted ? "'" : nil
    guard let sign, here == sign, let scalars = file.line(line), scalars.indices.contains(column + 1),
      scalars[column + 1] == scalar
    else { return }
    column += 1
  }
}
