import Answers
import Dialogue
import LineReading

/// How a case is read, and whether that is what it should come to.
struct PeerReading {
  enum Verdict: Sendable {
    /// As the specification says.
    case right
    /// Not, but the person is asked, or no answer is found.
    case asked
    /// As something else.
    case other(String)
  }

  let dialogue: Dialogue

  /// The places of a list: thirty things whose names look like no number.
  private static let things = "abcdefghijklmnopqrstuvwxyz".map { "q\($0)" } + ["za", "zb", "zc", "zd"]

  /// Reads a case as the kind that its expectation needs.
  ///
  /// - Parameter areEndsClosed: whether "20 to 30" holds the 30.
  func verdict(on peer: PeerCase, areEndsClosed: Bool = false) -> Verdict {
    let (kind, text) = question(for: peer)
    let read = LineReader(
      kind, choices: kind == .choice ? Self.things : [], in: dialogue, on: Corpus.day)
    let answers: [Answer]
    switch read(text).outcome {
    case .answered(let found) where found.contains(where: { $0.value != nil }): answers = found
    case .answered, .ambiguous, .misread: return Self.isNothing(peer) ? .right : .asked
    }
    let isRight =
      answers.count == peer.expected.count
      && zip(answers, peer.expected).allSatisfy { fits($0, $1, areEndsClosed: areEndsClosed) }
    return isRight ? .right : .other(answers.map { "\($0.value.map { "\($0)" } ?? "nothing")" }.joined(separator: "; "))
  }

  private static func isNothing(_ peer: PeerCase) -> Bool {
    if case .nothing? = peer.expected.first { true } else { false }
  }

  /// The kind that is told, and the words: half a person is full-time equivalents.
  private func question(for peer: PeerCase) -> (Kind, String) {
    switch peer.file {
    case .percent: return (.share, peer.text)
    case .ordinal: return (.choice, peer.text)
    case .currency: return (.money, peer.text)
    case .duration: return (.time, peer.text)
    case .yesno: return (.yesNo, peer.text)
    case .number, .range:
      guard case .range(let range)? = peer.expected.first, range.isPart else { return (.count, peer.text) }
      return range.size < 1 ? (.share, peer.text) : (.count, peer.text + " full-time equivalents")
    }
  }

  private func fits(_ answer: Answer, _ expected: PeerCase.Expected, areEndsClosed: Bool) -> Bool {
    switch (answer.value, expected) {
    case (.count(let count)?, .range(let wanted)):
      let found = count.fullTime.map(Self.range) ?? count.people.map { Self.range($0.map { Fraction($0) }) }
      return found.map { Self.fits($0, wanted, areEndsClosed) } ?? false
    case (.share(let share)?, .range(let wanted)):
      return share.fraction(excluding: nil).map { Self.fits(Self.range($0), wanted, areEndsClosed) } ?? false
    case (.money(let money)?, .money(let hundredths, let currency)):
      guard money.currency == currency, let amount = money.amount else { return false }
      // "More than $20" holds it at an end.
      let ends = [amount.low.value, amount.high.value].compactMap { $0.map { Double($0) } }
      return ends.contains { abs($0 - hundredths) < 1 }
    case (.time(let time)?, .months(let months)):
      guard let length = time.months, let low = length.low.value, let high = length.high.value else { return false }
      return Double(low) <= months && months <= Double(high) && high - low <= 1
    case (.yesNo(let answer)?, .yes(let isYes)): return answer == (isYes ? .yes : .no)
    case (.choice(let pick)?, .place(let place)):
      let index = place > 0 ? place - 1 : Self.things.count + place
      return Self.things.indices.contains(index) && pick.choice == Self.things[index]
    default: return false
    }
  }

  private static func fits(_ found: PeerRange, _ wanted: PeerRange, _ areEndsClosed: Bool) -> Bool {
    areEndsClosed ? found.closed.isNear(wanted.closed) : found.isNear(wanted)
  }

  private static func range(_ interval: Interval<Fraction>) -> PeerRange {
    func number(_ bound: Bound<Fraction>) -> Double? {
      bound.value.map { Double($0.numerator) / Double($0.denominator) }
    }
    func isOpen(_ bound: Bound<Fraction>) -> Bool { if case .open = bound { true } else { false } }
    return PeerRange(
      low: number(interval.low), high: number(interval.high), isLowOpen: isOpen(interval.low),
      isHighOpen: isOpen(interval.high))
  }
}
