import Answers
import Dialogue

extension Grammar {
  /// What may be said at a question of the dialogue.
  ///
  /// - Parameters:
  ///   - question: its number.
  ///   - isForOne: is one answer wanted? Where something is asked about several items at once, the answer has names in it.
  ///   - dialogue: the dialogue, whose commands can be said as well.
  ///   - today: the day on which it is said.
  public init(question: Int, isForOne: Bool = true, in dialogue: Dialogue, on today: Day) {
    var maker = GrammarMaker(question, in: dialogue, on: today)
    if isForOne { maker.addAnswers() } else { maker.mustBeTyped() }
    maker.addCommon()
    self = maker.grammar
  }

  /// The kinds whose answers can be said whole. What is left is names, sums, times and free words, which no grammar holds.
  public static let closedKinds: Set<Kind> = [.yesNo, .count, .share, .choice, .choices, .rating]
}

extension GrammarMaker {
  fileprivate mutating func addAnswers() {
    switch slot.kind {
    case .yesNo: addYesOrNo()
    case .count: addCounts()
    case .share: addShares()
    case .choice: addChoice()
    case .choices: addChoices()
    case .rating: addSteps()
    case .money, .time, .names, .contact, .text: mustBeTyped()
    }
    addBareYesAndNo()
  }
}
