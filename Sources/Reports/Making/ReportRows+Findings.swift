import Answers
import Conversation
import Dialogue
import Findings
import Record

/// What follows from the answers, and what to do about it.
extension ReportRows {
  /// Everything that follows, the most important first.
  public var findings: [FindingRow] {
    let found = conversation.findings().filter { finding in
      isShown(dialogue.findings[finding.rule], about: finding.about) && isShown(conversation.phrase(of: finding))
    }
    return Severity.allCases.flatMap { severity in
      found.filter { $0.severity == severity }.map(row)
    }
  }

  /// What a finding says.
  func text(of finding: Finding) -> String { word(conversation.phrase(of: finding)) }

  private func row(_ finding: Finding) -> FindingRow {
    let rule = dialogue.findings[finding.rule]
    var words: [String] = []
    for address in finding.cites where showsWords {
      // Of two answers that conflict, both.
      let answers = [record[address]?.answer, record[address]?.rival?.answer].compactMap(\.self)
      for said in answers.map(\.words) where !said.isEmpty && !words.contains(said) { words.append(said) }
    }
    // What stands in another quotation as well is quoted once.
    words = words.filter { said in !words.contains { $0 != said && $0.hasPrefix(said + ";") } }
    return FindingRow(
      id: rule.id, items: names(finding.items), severity: finding.severity,
      text: text(of: finding), certainty: finding.certainty, words: words,
      change: rule.hasChange && finding.isSettled ? word(conversation.phrase(of: finding, .change)) : nil,
      isOwnJudgement: rule.isOwnJudgement, onlyIn: finding.onlyIn, withoutCarers: withoutCarers(finding))
  }

  /// The share that a finding rests on when carers don't count; nothing where none are carers, or where it can't be told.
  private func withoutCarers(_ finding: Finding) -> Int? {
    finding.cites.lazy.compactMap { address -> Int? in
      guard let entry = record[address], entry.rival == nil, case .share(let share)? = entry.answer.value,
        share.carers != nil
      else { return nil }
      return share.fraction(excluding: "carers")?.exact?.percent
    }.first
  }

  /// A finding on something that is left out is left out as well.
  private func isShown(_ rule: FindingRule, about address: Address?) -> Bool {
    if let address, !isShown(dialogue.questions[address.question]) { return false }
    return rule.cites.isEmpty || rule.cites.contains { isShown(dialogue.questions[$0.question]) }
  }

  /// How items compare with the dialogue's stages, without the features that rest on something that is left out.
  var likenesses: [Likeness] {
    let all = evaluator.likenesses()
    guard !leavesOut.isEmpty else { return all }
    return all.map { likeness in
      let features = dialogue.stages[likeness.stage].features
      func shown(_ places: [Int]) -> [Int] {
        places.filter { place in
          features[place].condition.named(with: dialogue.definitions).allSatisfy { isShown(dialogue.questions[$0]) }
        }
      }
      return Likeness(
        stage: likeness.stage, items: likeness.items, shared: shown(likeness.shared), other: shown(likeness.other),
        unclear: shown(likeness.unclear))
    }
  }

  /// Everything to do, as the conversation's plan has it. What comes of something that is left out is left out as well, and the others keep
  /// their numbers.
  public var actions: [ActionRow] {
    conversation.actionPlan().compactMap { isShown($0) ? row($0) : nil }
  }

  private func row(_ action: PlannedAction) -> ActionRow {
    func text(_ hint: ActionHint) -> String? {
      action.origin == .settled ? nil : conversation.hint(hint, for: action).map(word)
    }
    let places = action.origin == .settled ? [] : conversation.places(for: action).map(word)
    let look = [text(.look)].compactMap(\.self) + places
    return ActionRow(
      number: action.number, id: id(of: action.key), what: word(conversation.sentence(of: action)), why: text(.why),
      whom: text(.whom), look: look.isEmpty ? nil : look.joined(separator: "; "), isFirst: isFirst(action),
      handling: action.handling, isSettled: action.origin == .settled,
      standing: conversation.handlingLines(of: action).map(word))
  }

  /// Why, whom to ask, where to look, and how it stands, in sentences.
  func details(of action: ActionRow) -> [String] {
    func line(_ id: String, _ text: String?) -> [String] { text.map { [word(id, ["text": .text($0)])] } ?? [] }
    return line("actions.why", action.why) + line("actions.whom", action.whom) + line("actions.look", action.look)
      + action.standing
  }

  private func id(of key: ActionKey) -> String {
    let name =
      switch key {
      case .question(let number, _): dialogue.questions[number].name
      case .finding(let number, _): dialogue.findings[number].id
      case .answer(let number, let address):
        "\(dialogue.findings[number].id)-\(dialogue.questions[address.question].name)"
      }
    return ([name] + key.items.items.map(String.init)).joined(separator: "-")
  }

  private func isFirst(_ action: PlannedAction) -> Bool {
    if case .finding(let finding) = action.origin { return finding.severity == .priority }
    return false
  }

  private func isShown(_ action: PlannedAction) -> Bool {
    guard isShown(conversation.sentence(of: action)),
      conversation.hint(.why, for: action).map(isShown) ?? true
    else { return false }
    return switch action.key {
    case .question: true
    case .finding(let number, _): isShown(dialogue.findings[number], about: nil)
    case .answer(let number, let address): isShown(dialogue.findings[number], about: address)
    }
  }

  /// The five most useful steps: those that come of what is to be seen to first, then what is to be found out.
  var nextSteps: [ActionRow] {
    let all = actions.filter { !$0.isOver }
    return Array((all.filter(\.isFirst) + all.filter { !$0.isFirst }).prefix(5))
  }
}
