import Dialogue

extension Template {
  /// The sentence with its holes in brackets, by their full names.
  var written: String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .hole(let name): "{\(name)}"
      case .possessive(let name): "{\(name)'s}"
      case .plural(let name, let one, let many): "{\(name):\(one)|\(many)}"
      }
    }.joined()
  }
}
