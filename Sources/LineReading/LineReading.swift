import Answers
import Conversation
import Dialogue

/// What was made of one line.
public struct LineReading: Sendable {
  /// How a line came out.
  public enum Outcome: Sendable {
    /// It holds an answer, or, of sums of money, several.
    case answered([Answer])
    /// It could mean any of these, the likeliest first: the person is asked.
    case ambiguous([Answer])
    /// It holds no answer.
    case misread(Misreading)
  }

  /// The line.
  public let text: String
  /// How it came out.
  public let outcome: Outcome
  /// The command, where the whole line is one.
  public let command: CommandCall?
  /// Words that nothing was made of.
  public let left: [String]
  /// Its reader, for wording it.
  let reader: LineReader

  init(of text: String, as understanding: Understanding, by reader: LineReader) {
    self.text = text
    self.reader = reader
    command = understanding.command
    // They mostly have the words of the whole line, which isn't to be compared again and again.
    let others = understanding.others.reduce(into: [String]()) { if $0.last != $1.words { $0.append($1.words) } }
    let own = understanding.claims.filter { $0.reason == .asked }.map(\.answer)
    left = understanding.leftovers.filter { !others.contains($0) }
    switch (understanding.command, understanding.doubt, own.first) {
    case (let command?, _, _):
      outcome = Self.status(of: command).map { .answered([Answer($0, words: text)]) } ?? .misread(.nothingFits)
    case (nil, .readings(let claims)?, _): outcome = .ambiguous(claims.map(\.answer))
    case (nil, .some, _): outcome = .ambiguous([])
    case (nil, nil, let answer?): outcome = .answered([answer] + understanding.others)
    case (nil, nil, nil): outcome = .misread(understanding.misreading ?? .nothingFits)
    }
  }

  /// The commands that are answers of a sort.
  private static func status(of command: CommandCall) -> Status? {
    switch command.id {
    case "skip": .skipped
    case "dont-know": .unknown
    default: nil
    }
  }

  /// How the answers are said back.
  public func said(_ answers: [Answer]) -> String {
    // Bare sums side by side could be the same money said twice.
    let areBare = answers.allSatisfy { answer in
      if case .money(let money)? = answer.value { money.purpose == nil } else { false }
    }
    let separator = areBare ? " plus " : "; "
    return answers.map { say($0, slot: reader.slot, today: reader.context.today) }.joined(separator: separator)
  }

  /// The question that a doubt leads to: it names what could be meant.
  public func question(between readings: [Answer]) -> String {
    let asked = word(
      Phrase(readings.isEmpty ? "doubt.contradictory" : readings.count == 1 ? "doubt.reading" : "doubt.readings"))
    guard !readings.isEmpty else { return asked }
    let choices = readings.enumerated().map { index, answer in
      word(Phrase("option", ["number": .number(index + 1), "choice": .text(said([answer]))]))
    }
    return ([asked] + choices).joined(separator: " ")
  }

  /// What was wrong, for a person.
  public func problem(_ misreading: Misreading) -> String { word(misreading.problem(with: text)) }

  /// Which words led to what.
  public func explanations() -> [Explanation] { explain(text, in: reader.context) }

  private func word(_ phrase: Phrase) -> String { reader.dialogue.wordings[0].render(phrase, in: reader.dialogue) }
}
