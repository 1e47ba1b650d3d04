import Answers
import Dialogue
import Record

/// Help: what can be done here, in a few lines, about what is asked now; the rest only for those who want it.
extension Conversation {
  /// What can be said here.
  mutating func sayHelp() {
    guard let frame else { return }
    switch frame.purpose {
    case .question, .revisit:
      if let station = frame.station { sayHow(at: station) }
      sayLines("help")
      // "More" is the rest of this, unless a list waits that was being heard.
      say(.help, held.isEmpty || heldKind == .help ? "help.more" : "help.more-all")
      if held.isEmpty { emit(.held(.help, lines("help.all").map { [$0] })) }
    case .finished: sayLines("help.finished")
    case .doubt(let doubt): sayHelp(on: doubt)
    case .contest: sayLines("help.contest")
    case .pick: sayLines("help.pick")
    case .offer: sayLines("help.offer")
    case .removal: sayLines("help.removal")
    }
    askAgain()
    sayChoicesOfDigression()
  }

  /// Everything that can be said anywhere.
  mutating func sayAllHelp() {
    say(.help, list: lines("help.all"))
    askAgain()
  }

  /// How to answer a question: in its own words, else in those of its kind; so also where only one row of it is asked, since
  /// its own words are for all of it.
  mutating func sayHow(at station: Station) {
    if let frame, isToConfirm(frame) {
      say(.help, "carried.how-one")
      return
    }
    let question = dialogue.questions[station.question]
    let isRow = frame.map { if case .row = rest(of: station, in: $0) { true } else { false } } ?? false
    if has(.how, of: station.question), !isRow {
      emit(.said(.help, phrase(.how, of: station.question, at: station.items)))
    } else {
      say(.help, "kinds.\(question.kind.rawValue).how")
    }
  }

  private mutating func sayHelp(on doubt: Doubt) {
    switch doubt {
    case .readings, .item: sayLines("help.doubt")
    case .owner(let list, _):
      say(
        .help, "help.doubt-owner",
        ["items": .list(record.liveItems(of: list).map { .text(record.items[$0].name) })])
    case .sameAs, .contradictory: say(.help, "help.doubt-yes-or-no")
    }
    sayLines("help.to-question")
  }

  /// The choices of a question of the program's own, which is nothing without them.
  mutating func sayChoicesOfDigression() {
    switch frame?.purpose {
    case .doubt, .contest, .pick: sayChoices()
    case .question, .revisit, .offer, .removal, .finished, nil: break
    }
  }

  private mutating func sayLines(_ id: String) {
    for line in lines(id) { emit(.said(.help, line)) }
  }

  /// The sentences of a list in the wording.
  private func lines(_ id: String) -> [Phrase] {
    var lines: [Phrase] = []
    while has("\(id).\(lines.count + 1)") { lines.append(Phrase("\(id).\(lines.count + 1)")) }
    return lines
  }
}
