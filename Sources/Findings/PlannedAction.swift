import Answers
import Dialogue
import Record

/// By what an action, or the finding that it comes of, is known again, for as long as the conversation lives: where it comes from, and
/// the items that it names.
public enum ActionKey: Hashable, Sendable {
  /// Something isn't known: the question, and the items that its sentence names.
  case question(Int, ItemPath)
  /// Something follows from the answers: the finding's rule, and the items that it was found for.
  case finding(Int, ItemPath)
  /// The same of a rule that is looked at for each answer: its rule, and where the answer stands.
  case answer(Int, Address)

  /// The items.
  public var items: ItemPath {
    switch self {
    case .question(_, let items), .finding(_, let items): items
    case .answer(_, let address): address.items
    }
  }

  /// The rule that it comes of; nothing where something isn't known.
  public var rule: Int? {
    switch self {
    case .question: nil
    case .finding(let rule, _), .answer(let rule, _): rule
    }
  }
}

/// Who does something, by when, and how far it is.
public struct Handling: Hashable, Sendable {
  /// How far an action is, as somebody said.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// Nobody has begun.
    case open
    /// It is under way.
    case started
    /// It has been done, whatever came of it.
    case done
  }

  /// Who does it, as it was said; nothing where nobody is named.
  public var owner: String?
  /// The last day for it.
  public var due: Day?
  /// How far it is.
  public var status: Status

  /// In nobody's hands.
  public init(owner: String? = nil, due: Day? = nil, status: Status = .open) {
    self.owner = owner
    self.due = due
    self.status = status
  }

  /// Did nobody say anything of it?
  public var isUntouched: Bool { self == Handling() }

  /// Is it still to be done by a day that is over?
  public func isLate(on today: Day) -> Bool { isDue(by: today.adding(days: -1)) }

  /// Is it still to be done, and by this day?
  public func isDue(by day: Day) -> Bool { status != .done && due.map { $0 <= day } == true }
}

/// Something to do: what isn't known, or what a finding leads to.
public struct PlannedAction: Hashable, Sendable {
  /// What it comes of.
  public enum Origin: Hashable, Sendable {
    /// Something isn't known.
    case toFindOut(ToFindOut)
    /// Something follows from the answers.
    case finding(Finding)
    /// What it came of is no more: it has been answered. It stays in the plan because somebody had it in hand.
    case settled
  }

  /// By what it is known again.
  public let key: ActionKey
  /// Its place in the plan, from 1, by which people call it. It doesn't change by anything that is said of actions, wherever the action stands
  /// in a list.
  public fileprivate(set) var number = 0
  /// What it comes of.
  public let origin: Origin
  /// The items that its sentences name.
  public let scope: Scope
  /// Who does it, by when, and how far it is.
  public var handling: Handling

  /// Is there nothing left to do?
  public var isOver: Bool { origin == .settled || handling.status == .done }

  /// Something that isn't known.
  public init(_ item: ToFindOut, handling: Handling = Handling()) {
    key = .question(item.question, item.scope.items)
    origin = .toFindOut(item)
    scope = item.scope
    self.handling = handling
  }

  /// What a finding leads to.
  public init(_ finding: Finding, over lists: [Int], handling: Handling = Handling()) {
    key = finding.key
    origin = .finding(finding)
    scope = Scope(lists: lists, items: finding.items)
    self.handling = handling
  }

  /// What somebody had in hand, and has been answered since.
  public init(settled key: ActionKey, scope: Scope, handling: Handling) {
    self.key = key
    origin = .settled
    self.scope = scope
    self.handling = handling
  }
}

extension Evaluator {
  /// Everything that is to be done, in the order of the questions and then of the findings given; at the end what was in somebody's hands and
  /// has been answered since.
  ///
  /// - Parameter handlings: what was said of actions so far.
  public func plan(_ findings: [Finding], handlings: [ActionKey: Handling]) -> [PlannedAction] {
    var actions = unnumberedPlan(findings, handlings)
    for place in actions.indices { actions[place].number = place + 1 }
    return actions
  }

  private func unnumberedPlan(_ findings: [Finding], _ handlings: [ActionKey: Handling]) -> [PlannedAction] {
    var actions = toFindOut().map { PlannedAction($0) }
    let asked = Set(actions.map(\.key))
    for finding in findings where finding.isSettled && dialogue.findings[finding.rule].hasAction {
      if isAsked(finding, among: asked) { continue }
      actions.append(PlannedAction(finding, over: lists(of: finding)))
    }
    guard !handlings.isEmpty else { return actions }
    // What was joined with another goes on under its name.
    let handlings = Dictionary(handlings.map { (merged($0.key), $0.value) }) { $0.isUntouched ? $1 : $0 }
    for place in actions.indices { actions[place].handling = handlings[actions[place].key] ?? Handling() }
    let there = Set(actions.map(\.key))
    let gone = handlings.filter { !there.contains($0.key) && !$0.value.isUntouched && isWhole($0.key) }
    return actions
      + gone.sorted { order($0.key) < order($1.key) }.map { key, handling in
        PlannedAction(settled: key, scope: scope(of: key), handling: handling)
      }
  }

  /// Is the same asked for already, in the same words, because an answer isn't known?
  private func isAsked(_ finding: Finding, among asked: Set<ActionKey>) -> Bool {
    guard let id = dialogue.sentence(.action, ofFinding: finding.rule)?.id,
      let phrases = dialogue.wordings.first?.phrases,
      let words = phrases[id]
    else { return false }
    return dialogue.findings[finding.rule].cites.contains { reference in
      let question = dialogue.questions[reference.question]
      return ([question.number] + question.followUps).contains { number in
        asked.contains(.question(number, finding.items))
          && dialogue.sentence(.action, of: number).map { phrases[$0.id] == words } == true
      }
    }
  }

  private func merged(_ key: ActionKey) -> ActionKey {
    func merged(_ items: ItemPath) -> ItemPath {
      ItemPath(
        items.items.map { item in
          var item = item
          while let target = record.items[item].mergedInto { item = target }
          return item
        })
    }
    switch key {
    case .question(let number, let items): return .question(number, merged(items))
    case .finding(let number, let items): return .finding(number, merged(items))
    case .answer(let number, let address): return .answer(number, Address(address.question, merged(address.items)))
    }
  }

  /// The lists of the items that a finding was found for.
  private func lists(of finding: Finding) -> [Int] {
    finding.about.map { dialogue.questions[$0.question].over } ?? dialogue.findings[finding.rule].over
  }

  /// Are all items that it names still on their lists?
  func isWhole(_ key: ActionKey) -> Bool { key.items.items.allSatisfy { record.items[$0].isLive } }

  /// The order of actions: as the dialogue has their questions, then its findings.
  package func order(_ key: ActionKey) -> Address {
    switch key {
    case .question(let number, let items): Address(number, items)
    case .finding(let number, let items): Address(dialogue.questions.count + number, items)
    case .answer(let number, let address): Address(dialogue.questions.count + number, address.items)
    }
  }

  /// The items that an action names, with their lists.
  public func scope(of key: ActionKey) -> Scope {
    Scope(lists: key.items.items.map { record.items[$0].list }, items: key.items)
  }
}
