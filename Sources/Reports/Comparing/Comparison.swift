import Answers
import Conversation
import Dialogue
import Findings
import Record

/// Two conversations of one dialogue, side by side: what became of each answer and each finding in between.
struct Comparison {
  /// What became of an answer.
  enum Fate: CaseIterable {
    /// Known then and now, and different: the world changed.
    case changed
    /// Not known then, known now.
    case foundOut
    /// Different, though it doesn't change in the world.
    case corrected
    /// Known then, and now nobody knows.
    case lost
    /// Answered then, and not this time.
    case notAskedAgain
    /// The same.
    case kept
  }

  /// An answer then and now.
  struct Pair {
    let fate: Fate
    /// Where it stands in the earlier conversation; nothing where its items weren't there.
    let earlier: Address?
    /// Where it stands in the later one; likewise.
    let later: Address?
  }

  let earlier: Conversation
  let later: Conversation
  let match: ItemMatch
  private(set) var pairs: [Pair] = []
  /// Findings of the later conversation that the earlier hadn't.
  private(set) var opened: [Finding] = []
  /// Findings of the earlier conversation that the later hasn't.
  private(set) var closed: [Finding] = []

  init(_ earlier: Conversation, _ later: Conversation) {
    self.earlier = earlier
    self.later = later
    match = ItemMatch(earlier.record, later.record)
    compareAnswers()
    compareFindings()
  }

  private mutating func compareAnswers() {
    let dialogue = later.dialogue
    for question in dialogue.questions where question.fills == nil {
      var seen: Set<ItemPath> = []
      for path in earlier.evaluator.paths(of: question.number, from: ItemPath()) {
        let there = match.later(path)
        if let there { seen.insert(there) }
        // What belongs to an item that is gone is told with the item.
        guard let there else { continue }
        add(question, earlier: Address(question.number, path), later: Address(question.number, there))
      }
      for path in later.evaluator.paths(of: question.number, from: ItemPath()) where !seen.contains(path) {
        let address = Address(question.number, path)
        if later.record[address]?.answer.isKnown == true, match.new.allSatisfy({ !path.items.contains($0) }) {
          pairs.append(Pair(fate: .foundOut, earlier: nil, later: address))
        }
      }
    }
  }

  private mutating func add(_ question: Question, earlier before: Address, later after: Address) {
    let then = answer(at: before, in: earlier)
    // What was carried over and not confirmed wasn't asked again.
    let now = later.record[after]?.isCarried == true ? nil : answer(at: after, in: later)
    guard let fate = Self.fate(then, now, isLasting: question.isLasting) else { return }
    pairs.append(Pair(fate: fate, earlier: before, later: after))
  }

  /// An answer that somebody gave; what only follows from another is no news.
  private func answer(at address: Address, in conversation: Conversation) -> Answer? {
    guard let answer = conversation.record[address]?.answer, conversation.evaluator.reach(address).isReachable,
      answer.certainty != .implied
    else { return nil }
    return answer
  }

  /// What became of an answer; nothing where there was none and is none.
  static func fate(_ then: Answer?, _ now: Answer?, isLasting: Bool) -> Fate? {
    let wasSaid = then.map { $0.status != .skipped && $0.status != .notApplicable } ?? false
    let wasKnown = then.map(isSaid) ?? false
    guard let now, now.status != .skipped, now.status != .notApplicable else { return wasSaid ? .notAskedAgain : nil }
    guard isSaid(now) else { return wasKnown ? .lost : nil }
    guard wasKnown, let then else { return .foundOut }
    guard let before = then.value, let after = now.value else {
      return then.value == now.value && (then.status == .none) == (now.status == .none)
        ? .kept : isLasting ? .corrected : .changed
    }
    if before.says(theSameAs: after) { return .kept }
    // What was only about so is known now.
    let isClearer = isLasting && then.status == .approximate && now.status == .known
    if isClearer || before.isOpen(to: after) { return .foundOut }
    return isLasting ? .corrected : .changed
  }

  /// Is there a value, or a firm nothing? "Rather not say" and "don't know" are neither.
  private static func isSaid(_ answer: Answer) -> Bool { answer.isKnown || answer.status == .none }

  private mutating func compareFindings() {
    let (before, after) = (earlier.findings(), later.findings())
    let matched = before.map { finding in match.later(finding.items).map { Key(rule: finding.rule, items: $0) } }
    let (then, now) = (Set(matched.compactMap(\.self)), Set(after.map { Key(rule: $0.rule, items: $0.items) }))
    opened = after.filter { !then.contains(Key(rule: $0.rule, items: $0.items)) }
    closed = zip(before, matched).filter { $0.1.map { !now.contains($0) } ?? true }.map(\.0)
  }

  private struct Key: Hashable {
    let rule: Int
    let items: ItemPath
  }
}
