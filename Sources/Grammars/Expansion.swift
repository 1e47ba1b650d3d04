/// What may be said, as the right side of a rule has it. Words are lower-case letters and apostrophes, with single spaces.
public indirect enum Expansion: Hashable, Sendable {
  /// These words.
  case words(String)
  /// One after the other.
  case sequence([Expansion])
  /// Any one of these.
  case oneOf([Expansion])
  /// This, or nothing.
  case optional(Expansion)
  /// What the rule with this name has.
  case rule(String)
  /// This, and it leaves a mark, of which the meaning of what was said is made.
  case marked(Expansion, Mark)

  /// What a part of a sentence adds to its meaning.
  public enum Mark: Hashable, Sendable {
    /// A number.
    case number(Int)
    /// A choice, by its id.
    case choice(String)
    /// A step of a scale, by their ids.
    case step(scale: String, step: String)
  }

  /// Any of these phrases.
  static func phrases(_ phrases: [String]) -> Expansion {
    phrases.count == 1 ? .words(phrases[0]) : .oneOf(phrases.map { .words($0) })
  }
}

extension Expansion {
  /// As JSGF writes it.
  var jsgf: String {
    switch self {
    case .words(let words): words
    case .sequence(let parts): parts.map(\.asPart).joined(separator: " ")
    case .oneOf(let parts): parts.map(\.jsgf).joined(separator: " | ")
    case .optional(let part): "[\(part.jsgf)]"
    case .rule(let name): "<\(name)>"
    case .marked(let part, _): part.jsgf
    }
  }

  /// The same within a sequence.
  private var asPart: String {
    switch self {
    case .oneOf: "(\(jsgf))"
    case .marked(let part, _): part.asPart
    case .words, .sequence, .optional, .rule: jsgf
    }
  }
}
