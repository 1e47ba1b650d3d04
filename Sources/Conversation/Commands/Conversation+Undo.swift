import Answers
import Dialogue
import Findings
import Record

/// Taking back the last change, whatever it was: answers, lists, settings, a note. What was taken back is said.
extension Conversation {
  /// Takes back all that the last utterance changed that changed anything. What was only about to be changed is left.
  mutating func undo() {
    switch frame?.purpose {
    case .removal, .pick:
      goBack()
      return
    case .question, .revisit, .doubt, .contest, .offer, .finished, nil: break
    }
    let last = undoable.last { !$0.changes.isEmpty }
    if case .doubt = frame?.purpose, last.map({ $0.utterance < doubtfulAt }) ?? true {
      // What is in doubt isn't an answer yet: that is what goes, and not the answer before it.
      askAnew()
      return
    }
    guard let group = last else {
      say(.help, "undo.none")
      askAgain()
      return
    }
    let before = Set(openBehind())
    for change in group.changes.reversed() { takeBack(change) }
    sayTakenBack(group.changes)
    let opened = openBehind().filter { !before.contains($0) && !plan.contains($0) }
    if !opened.isEmpty { emit(.planned(opened + plan)) }
    guard let station = group.station, group.changes.contains(where: \.isOfRecord),
      evaluator.addresses(of: station).contains(where: { [nil, .skipped].contains(record.status(at: $0)) })
    else {
      goOn()
      return
    }
    // What the way has passed is looked at again, so that "back" leads to what came before it.
    let isPassed = cursor.map { $0 != station } == true
    let open = evaluator.open(at: station)
    // What had been skipped before it was changed is asked again, too.
    let asked = open.isEmpty ? evaluator.open(at: station, skipped: true) : open
    ask(station, asked, for: isPassed ? .revisit : .question)
  }

  /// What is open and has been passed by the way.
  private func openBehind() -> [Station] {
    cursor.map { leftOver(upTo: evaluator.stretch(of: $0)).filter(hasPassed) } ?? []
  }

  private mutating func takeBack(_ change: UndoGroup.Change) {
    switch change {
    case .record(let change): emit(.changed(change.inverse, cause: .undone))
    case .setting(let setting, let from, let to): emit(.setting(setting, from: to, to: from, cause: .undone))
    case .note(let note): emit(.unnoted(note.words))
    case .handling(let key, let from, let to): emit(.handled(key, from: to, to: from, cause: .undone))
    }
  }

  /// Says what was taken back: answers by their titles; of items that were only added or renamed, their names.
  private mutating func sayTakenBack(_ changes: [UndoGroup.Change]) {
    var (addresses, items): ([Address], [Int]) = ([], [])
    for change in changes {
      switch change {
      // A name that was added to an answer is said as the item that it is.
      case .record(.set(let address, from: .some, _)) where dialogue.questions[address.question].makes != nil:
        if items.isEmpty { addresses.append(address) }
      case .record(.set(let address, _, _)): addresses.append(address)
      case .record(let change): if let item = change.item, !items.contains(item) { items.append(item) }
      case .setting(let setting, _, _): sayTakenBack(setting)
      case .handling(let key, _, _): sayTakenBack(key)
      case .note(let note): if note.station == nil { say(.change, "undone.note", ["note": .text(note.words)]) }
      }
    }
    // What was joined or taken off is said by its name, whatever became of its answers.
    if !addresses.isEmpty, !changes.contains(where: \.isOfStanding) {
      say(.change, "undone.titles", ["titles": titles(of: addresses)])
    } else if !items.isEmpty {
      say(.change, "undone.items", ["items": .list(items.map { .text(record.items[$0].name) })])
    }
  }

  /// Says how an action stands again.
  private mutating func sayTakenBack(_ key: ActionKey) {
    guard let action = actionPlan().first(where: { $0.key == key }) else { return }
    say(.change, "undone.handling", ["action": .phrase(sentence(of: action))])
    for phrase in handlingLines(of: action) { emit(.said(.action, phrase)) }
  }

  /// Says how a setting is again.
  private mutating func sayTakenBack(_ setting: Fact.Setting) {
    let value = self.setting(setting)
    switch setting {
    case .verbosity: say(.change, "undone.verbosity", ["value": .text(value)])
    case .wording: say(.change, "undone.wording", ["value": .text(dialogue.wording(value)?.name ?? value)])
    case .answerer:
      let name = value.isEmpty ? Argument.phrase(Phrase("undone.nobody")) : .text(value)
      say(.change, "undone.answerer", ["value": name])
    }
  }
}

extension UndoGroup.Change {
  /// Is an item joined with another by it, or taken off its list or put back?
  fileprivate var isOfStanding: Bool {
    switch self {
    case .record(.merged), .record(.removed): true
    case .record, .setting, .note, .handling: false
    }
  }

  /// Is it the record that it changes?
  fileprivate var isOfRecord: Bool {
    if case .record = self { true } else { false }
  }
}
