import Answers
import Dialogue
import Findings
import Record

/// Saying who does what, by when, and how far it is.
extension Conversation {
  /// "give {action} to {owner} by {day}"
  mutating func assign(_ arguments: [String]) {
    let owner = (arguments.dropFirst().first ?? "").trimmed
    guard !owner.isEmpty else {
      say(.problem, "actions.no-owner")
      askAgain()
      return
    }
    guard arguments.count > 2 else {
      handle(arguments[0]) { $0.owner = owner }
      return
    }
    guard let day = deadline(arguments[2]) else { return }
    handle(arguments[0]) { ($0.owner, $0.due) = (owner, day) }
  }

  mutating func setDue(_ words: String, by day: String) {
    guard let day = deadline(day) else { return }
    handle(words) { $0.due = day }
  }

  mutating func setStatus(_ status: Handling.Status, of words: String) { handle(words) { $0.status = status } }

  /// The day; where it is none to come, that is said.
  private mutating func deadline(_ words: String) -> Day? {
    if let day = Deadline.read(words, today: today) { return day }
    say(.problem, "actions.no-day", ["words": .text(words)])
    askAgain()
    return nil
  }

  /// Changes how the action that these words name stands, and says it.
  private mutating func handle(_ words: String, _ change: (inout Handling) -> Void) {
    let plan = actionPlan()
    let named = actions(called: words, among: plan)
    guard named.count == 1 else {
      sayNotOne(words, named.map { plan[$0].number })
      askAgain()
      return
    }
    var action = plan[named[0]]
    let before = action.handling
    change(&action.handling)
    if action.handling != before {
      emit(.handled(action.key, from: before, to: action.handling, cause: .said))
    }
    say(.change, "actions.now", ["action": .phrase(sentence(of: action))])
    for phrase in handlingLines(of: action) { emit(.said(.change, phrase)) }
    askAgain()
  }

  private mutating func sayNotOne(_ words: String, _ numbers: [Int]) {
    if numbers.isEmpty {
      say(.problem, "actions.unknown", ["words": .text(words)])
    } else {
      say(.problem, "actions.several", ["words": .text(words), "numbers": .list(numbers.map { .number($0) })])
    }
  }

  // MARK: Finding the action

  /// Words that say nothing of which action is meant.
  private static let fillers: Set<String> = [
    "the", "a", "an", "one", "action", "number", "for", "of", "about", "on", "s", "to", "and", "find", "out", "ask",
    "it",
  ]

  /// The places in the plan that words name: by number, or by the words of the question, of the items and of the sentence.
  private func actions(called words: String, among plan: [PlannedAction]) -> [Int] {
    let said = Self.words(of: words)
    let rest = said.subtracting(Self.fillers)
    if rest.count == 1, let number = rest.first.flatMap({ Int($0) }) {
      return plan.indices.filter { plan[$0].number == number }
    }
    guard !rest.isEmpty else { return [] }
    let fits = plan.map { fit(of: rest, with: $0) }
    guard let best = fits.max(), best > 0 else { return [] }
    return plan.indices.filter { fits[$0] == best }
  }

  /// How well words name an action; 0 where one of them doesn't.
  private func fit(of words: Set<String>, with action: PlannedAction) -> Int {
    let topics = topics(of: action).reduce(into: Set()) { $0.formUnion(names(of: $1)) }
    let items = action.key.items.items.reduce(into: Set()) { $0.formUnion(itemWords($1)) }
    let sentence = Self.words(of: dialogue.wordings[0].render(sentence(of: action), in: dialogue))
    guard words.isSubset(of: topics.union(items).union(sentence)) else { return 0 }
    return 4 * words.intersection(topics).count + 4 * words.intersection(items).count
      + words.intersection(sentence).count
  }

  /// The questions that an action is about.
  private func topics(of action: PlannedAction) -> [Int] {
    switch action.key {
    case .question(let number, _): [number]
    case .finding(let number, _): dialogue.findings[number].cites.map(\.question)
    case .answer(_, let address): [address.question]
    }
  }

  private func names(of question: Int) -> Set<String> {
    ownNames(of: question).reduce(into: Set()) { $0.formUnion($1) }
  }
}
