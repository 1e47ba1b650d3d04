import Answers
import LineReading

/// What a sentence of a grammar means, exactly and for certain.
public enum Meaning: Hashable, Sendable {
  case yesNo(YesNo)
  case count(Int)
  /// So many of so many.
  case part(Int, of: Int)
  /// A share without counts.
  case share(Fraction)
  /// These choices, by their ids.
  case choices(Set<String>)
  /// A step on each of some scales, by their ids.
  case steps([String: String])
  /// No answer of the kind: don't know, none, rather not say.
  case status(Status)
  /// A command, by its id.
  case command(String)
  /// The numbered choice, from 1, of a question of the program's own.
  case pick(Int)
  /// Whatever these words mean where they are typed: a bare yes that stands for more.
  case words(String)
}

extension LineReading {
  /// Was just this understood, and for certain, with nothing left over?
  public func means(_ meaning: Meaning, by reader: LineReader) -> Bool {
    guard left.isEmpty else { return false }
    if case .command(let id) = meaning { return command?.id == id }
    guard command == nil, case .answered(let answers) = outcome, answers.count == 1 else { return false }
    let answer = answers[0]
    switch (meaning, answer.value) {
    case (.words(let words), _):
      guard case .answered(let others) = reader(words).outcome, others.count == 1 else { return false }
      return answer.value == others[0].value && answer.status == others[0].status
    case (.status(let status), _): return answer.status == status && answer.certainty == .firm
    case (.count(0), _) where answer.status == .none: return answer.certainty == .firm
    case (_, nil): return false
    case (_, let value?): return answer.status == .known && answer.certainty == .firm && meaning.isMet(by: value)
    }
  }
}

extension Meaning {
  fileprivate func isMet(by value: Value) -> Bool {
    switch (self, value) {
    case (.yesNo(let expected), .yesNo(let answer)): expected == answer
    case (.count(let number), .count(let count)): count.people?.exact == number && count.fullTime == nil
    case (.part(let part, let whole), .share(let share)):
      share.part?.exact == part && share.whole?.exact == whole && share.carers == nil
    case (.share(let fraction), .share(let share)):
      share.whole == nil
        && (share.ratio?.exact == fraction || share.part?.exact == 0 && fraction == Fraction(0))
    case (.choices(let ids), .choice(let pick)): pick.choice.map { ids == [$0] } ?? false
    case (.choices(let ids), .choices(let picks)):
      Set(picks.map(\.choice)) == ids && picks.allSatisfy { $0.text == nil && $0.counts && $0.amount == nil }
    case (.steps(let steps), .rating(let rating)): rating.steps == steps
    default: false
    }
  }
}
