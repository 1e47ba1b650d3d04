import Answers
import Conversation
import Dialogue
import Record
import TestSupport

/// One random conversation, and everything that has to hold of any.
struct RandomConversation {
  /// Faults that are put in on purpose, to see that they are found.
  enum Spoiling: CaseIterable {
    /// A fact is lost on the way to the journal.
    case losesAFact
    /// What should be taken back isn't.
    case undoesNothing
    /// A turn passes in silence.
    case answersNothing
    /// Passing over a question leads nowhere.
    case skipsNothing
  }

  /// The day on which random conversations begin.
  static let start = Day(number: 20_605)

  private let seed: UInt64
  private let dialogue: Dialogue
  private let spoiling: Spoiling?
  private var person: RandomPerson
  private var conversation: Conversation
  /// The same, from its facts alone.
  private var restored: Conversation
  /// What its findings do, in one of so many conversations: to work all of them out after each turn takes as long as the turn.
  private var watch: FindingWatch?

  init(seed: UInt64, in dialogue: Dialogue, spoiling: Spoiling? = nil) {
    self.seed = seed
    self.dialogue = dialogue
    self.spoiling = spoiling
    person = RandomPerson(seed: seed)
    conversation = Conversation(dialogue: dialogue)
    restored = conversation
    if seed % 64 < 2 { watch = FindingWatch() }
  }

  /// Holds the conversation. Gives what doesn't hold, or nothing.
  mutating func play() -> String? {
    if let fault = turn(Input(.begin, day: Self.start), 0) { return fault }
    for number in 1...(20 + Int(seed % 30)) {
      let day = Self.start.adding(days: number / 10)
      if let fault = turn(person.next(conversation, day: day), number) { return "turn \(number): \(fault)" }
      // Whoever has heard all findings is to hear of each that comes back.
      if watch != nil, number % 5 == 0, let fault = turn(Input(.utterance("findings"), day: day), number) {
        return fault
      }
    }
    guard restored == conversation else { return "replaying doesn't give an equal value" }
    return countsFault() ?? (seed % 4 == 0 || spoiling != nil ? endFault() : nil)
  }

  private mutating func turn(_ input: Input, _ number: Int) -> String? {
    let before = conversation
    // Deciding first, now and then: it changes nothing, and says what then comes of the input.
    let decided = number % 8 == 1 ? conversation.decide(input) : nil
    if decided != nil, conversation != before { return "deciding changed something" }
    let facts = conversation.turn(input)
    if let decided, decided != facts { return "deciding said something else than what came" }
    for fact in spoiling == .losesAFact ? facts.dropLast() : facts[...] { restored.apply(fact) }
    if let fault = watch?.see(facts, from: before, to: conversation) { return fault }
    return wordsFault(facts) ?? (facts.contains(where: Self.isChange) ? undoFault(since: before) : nil)
  }

  /// Every input is answered, in words that exist; only somebody who leaves twice hears nothing: they have been told.
  private func wordsFault(_ facts: [Fact]) -> String? {
    var isAnswered = false
    for fact in facts {
      switch fact {
      case .said(_, let phrase), .asked(_, let phrase):
        isAnswered = spoiling != .answersNothing
        let words = dialogue.wordings[0].render(phrase, in: dialogue)
        if words.isEmpty || words.contains("]") || words.contains("}") { return "these are no words: \(words)" }
      default: break
      }
    }
    if isAnswered { return nil }
    if case .heard(let heard) = facts.first, heard.input.event == .leave { return nil }
    return "nothing was answered to \(facts.first.map { "\($0)" } ?? "")"
  }

  /// Is something else asked than a question, which "undo" only leaves alone? Said again it takes back what came before.
  private var isAside: Bool {
    switch conversation.frame?.purpose {
    case .removal, .pick: true
    case .question, .revisit, .doubt, .contest, .offer, .finished, nil: false
    }
  }

  /// Undo gives the record as it was, but that no number is used twice: what was added is there, taken off.
  private func undoFault(since before: Conversation) -> String? {
    var undone = conversation
    let words = spoiling == .undoesNothing ? "repeat" : "undo"
    for _ in 0..<(isAside ? 2 : 1) { _ = undone.turn(Input(.utterance(words), day: conversation.today)) }
    let (entries, former) = (undone.record.allEntries, before.record.allEntries)
    guard entries.map(\.address) == former.map(\.address), entries.map(\.entry) == former.map(\.entry) else {
      return "undo doesn't give the answers back"
    }
    let (items, known) = (undone.record.items, before.record.items)
    guard Array(items.prefix(known.count)) == known, items.dropFirst(known.count).allSatisfy({ !$0.isLive }) else {
      return "undo doesn't give the items back"
    }
    return undone.settings == before.settings && undone.notes == before.notes && undone.handlings == before.handlings
      ? nil : "undo doesn't give all back"
  }

  /// What is said to be left is what is counted.
  private func countsFault() -> String? {
    var asking = conversation
    var counted = 0
    for case .said(_, let phrase) in asking.turn(Input(.utterance("left"), day: conversation.today)) {
      if phrase.id == "left", case .number(let number)? = phrase.arguments["count"] { counted = number }
    }
    let evaluator = conversation.evaluator
    let open = evaluator.stretches.reduce(0) { $0 + evaluator.openStations(on: $1, skipped: true).count }
    return counted == open ? nil : "\(counted) are said to be left, and \(open) are open"
  }

  /// From everywhere the end is reached by skipping alone.
  private func endFault() -> String? {
    var leaving = conversation
    var skips = 0
    let words = spoiling == .skipsNothing ? "why" : "skip"
    while !leaving.isEnded, skips < 2000 {
      _ = leaving.turn(Input(.utterance(words), day: conversation.today))
      skips += 1
    }
    return leaving.isEnded ? nil : "not at the end after \(skips) skips"
  }

  /// Does a fact say that something was changed, other than by taking a change back?
  private static func isChange(_ fact: Fact) -> Bool {
    switch fact {
    case .changed(_, let cause), .setting(_, _, _, let cause), .handled(_, _, _, let cause): cause == .said
    case .noted: true
    default: false
    }
  }
}
