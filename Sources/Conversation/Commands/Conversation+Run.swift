import Answers
import Dialogue
import Record

/// Carrying out commands. None of them loses the place: whatever was asked is asked again, unless the command itself
/// leads elsewhere.
extension Conversation {
  mutating func run(_ call: CommandCall) {
    guard let command = Command(rawValue: call.id) else {
      say(.problem, "problem.no-command", ["words": .text(call.id)])
      askAgain()
      return
    }
    let argument = call.arguments.first ?? ""
    if call.arguments.allSatisfy(\.isEmpty), command.needsArgument {
      let words = dialogue.vocabulary.commands.first { $0.id == call.id }?.says.first ?? call.id
      say(.problem, "problem.no-argument", ["command": .text(words)])
      askAgain()
      return
    }
    switch command {
    case .help: sayHelp()
    case .helpAll: sayAllHelp()
    case .why: sayOf(.why, else: "why.none")
    case .example: sayExamples()
    case .options: sayOptions()
    case .whatIs: sayTerm(argument)
    case .sources: saySources()
    case .repeat: sayAgain()
    case .question: askAgainInFull()
    case .back: goBack()
    case .undo: undo()
    case .skip: skip()
    case .skipRest: skipRest()
    case .change: change(call.arguments)
    case .add: addItem(argument, to: call.arguments.dropFirst().first)
    case .rename, .merge:
      guard call.arguments.count == 2, let other = call.arguments.last else {
        say(.problem, command == .rename ? "rename.one" : "merge.one", ["item": .text(argument)])
        askAgain()
        return
      }
      if command == .rename { rename(argument, to: other) } else { merge(argument, into: other) }
    case .remove: remove(argument)
    case .restore: restore(argument)
    case .review: review()
    case .left: sayLeft()
    case .where:
      sayWhere(isReturn: false)
      askAgain()
    case .goTo: go(to: argument)
    case .note: takeNote(argument)
    case .shorter: set(.verbosity, to: setting(.verbosity) == "full" ? "normal" : "brief", saying: "verbosity.set")
    case .longer: set(.verbosity, to: setting(.verbosity) == "brief" ? "normal" : "full", saying: "verbosity.set")
    case .slower: saySlowly()
    case .spell: spell(argument)
    case .wording: setWording(argument)
    case .verbosity: setVerbosity(argument)
    case .findings: sayFindings()
    case .actions: sayActions()
    case .assign: assign(call.arguments)
    case .due: setDue(argument, by: call.arguments.last ?? "")
    case .done: setStatus(.done, of: argument)
    case .started: setStatus(.started, of: argument)
    case .reopen: setStatus(.open, of: argument)
    case .summary:
      saySummary()
      askAgain()
    case .transcript:
      say(.help, "transcript.where")
      askAgain()
    case .who: setAnswerer(argument)
    case .more: sayMore()
    case .pause: pause()
    }
  }

  /// Asks what was being asked, after a digression that may have changed what there is to ask.
  mutating func goOn() {
    guard let frame else { return }
    switch frame.purpose {
    case .question, .revisit, .doubt:
      guard let station = frame.station else { break }
      let still = evaluator.addresses(of: station)
      let open = frame.addresses.filter(still.contains)
      if frame.purpose == .revisit, !open.isEmpty {
        askAgain()
      } else if open.contains(where: { record[$0] == nil || record[$0]?.answer.status == .skipped }) {
        askAgain()
      } else {
        advance()
      }
      return
    case .contest, .pick, .removal: break
    case .offer(let stations, _):
      if stations.contains(where: { !evaluator.open(at: $0, skipped: true).isEmpty }) {
        askAgain()
        return
      }
    case .finished: break
    }
    advance()
  }

  /// The whole last turn again.
  private mutating func sayAgain() {
    let choices = numberedChoices()
    for phrase in saidBefore where !choices.contains(phrase) { emit(.said(.account, phrase)) }
    askAgainInFull()
  }

  /// Asks the same again, in its full form, with the choices where there are some.
  mutating func askAgainInFull() {
    if let frame, let full = wordedPrompt(of: frame) {
      emit(.asked(frame, full.phrase))
    } else {
      askAgain()
    }
    sayChoices()
  }

  private mutating func takeNote(_ note: String) {
    if note.isEmpty {
      say(.problem, "note.empty")
    } else {
      emit(.noted(note, at: nil))
      say(.change, "noted")
    }
    askAgain()
  }

  private mutating func sayMore() {
    if held.isEmpty {
      say(.help, "more.none")
    } else {
      sayNextPage()
      if held.isEmpty { say(.help, "more.end") }
    }
    askAgain()
    sayChoicesOfDigression()
  }
}
