import Grammars
import TestSupport

/// Draws sentences from grammars.
struct Sentences {
  private let grammar: Grammar
  private let rules: [String: Expansion]

  init(_ grammar: Grammar) {
    self.grammar = grammar
    rules = Dictionary(grammar.rules.map { ($0.name, $0.expansion) }) { first, _ in first }
  }

  /// A sentence with what it means, of one of the sayings.
  func draw(_ saying: Grammar.Saying, using random: inout SeededRandom) -> (text: String, meaning: Meaning?) {
    var words: [String] = []
    var marks: [Expansion.Mark] = []
    draw(saying.expansion, &words, &marks, &random)
    return (words.joined(separator: " "), saying.meaning(of: marks))
  }

  private func draw(
    _ expansion: Expansion, _ words: inout [String], _ marks: inout [Expansion.Mark], _ random: inout SeededRandom
  ) {
    switch expansion {
    case .words(let text): words.append(text)
    case .sequence(let parts): for part in parts { draw(part, &words, &marks, &random) }
    case .oneOf(let parts): draw(parts[Int.random(in: parts.indices, using: &random)], &words, &marks, &random)
    case .optional(let part): if Bool.random(using: &random) { draw(part, &words, &marks, &random) }
    case .rule(let name): if let rule = rules[name] { draw(rule, &words, &marks, &random) }
    case .marked(let part, let mark):
      draw(part, &words, &marks, &random)
      marks.append(mark)
    }
  }
}
