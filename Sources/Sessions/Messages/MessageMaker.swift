import Answers
import Conversation
import Dialogue
import LineProtocol

/// Words facts for fronts: phrases go in, sentences in the session's wording come out.
struct MessageMaker: Sendable {
  let dialogue: Dialogue
  let telling: Telling
  /// The commands in words, once for the dialogue.
  let commands: [String]
  /// The command that comes back to each question's answer, by the question's number, once for the dialogue.
  let changes: [String]
  /// What can be said at its questions.
  let grammars = GrammarShelf()

  init(_ dialogue: Dialogue, _ telling: Telling) {
    self.dialogue = dialogue
    self.telling = telling
    // Where a command's words have a hole, what stands before it can be completed.
    var commands: [String] = []
    for command in dialogue.vocabulary.commands {
      let start = (command.says.first ?? "").prefix { $0 != "{" }.trimmed
      if !start.isEmpty, start != "?", !commands.contains(start) { commands.append(start) }
    }
    self.commands = commands
    let change = dialogue.vocabulary.commands.first { $0.id == Command.change.rawValue }?.says.first ?? ""
    changes = dialogue.questions.map { question in
      "\(change) \(dialogue.wordings[0].render(Phrase(question.id(of: .short)), in: dialogue))"
    }
  }

  /// What fronts hear of a turn.
  ///
  /// A turn may ask more than once (a doubt is settled, and then the next question comes): only what is asked in the end
  /// is asked of the person.
  func messages(of turn: Turn, in conversation: Conversation) -> [SessionMessage] {
    let lastAsked = turn.facts.lastIndex { if case .asked = $0 { true } else { false } }
    var messages: [SessionMessage] = []
    var texts = turn.texts[...]
    for (index, fact) in turn.facts.enumerated() {
      let number = turn.first + index
      switch fact {
      case .said(let kind, let phrase):
        let text = texts.popFirst() ?? words(phrase, conversation)
        messages.append(.say(Say(number: number, remark: kind.remark, text: text)))
      case .asked(let frame, let phrase):
        let text = texts.popFirst() ?? words(phrase, conversation)
        if index == lastAsked { messages.append(.ask(ask(number, frame, text, conversation))) }
      case .ended: messages.append(.done(done(number, turn.summary, conversation)))
      case .changed where telling == .everything:
        if let answered = answered(number, fact, of: turn, in: conversation) { messages.append(.answered(answered)) }
      case .summarised(let items): texts = texts.dropFirst(items.joined().count)
      case .opened, .heard, .changed, .setting, .noted, .unnoted, .handled, .returned, .moved, .planned, .offered,
        .held, .released, .told, .lapsed, .paused:
        break
      }
    }
    return messages
  }

  /// What one front hears of a turn that isn't kept: it has no numbers of its own. A long list comes whole, since nothing
  /// of it can wait for "more"; and what is asked now is asked again, whatever else was going to be.
  func unkeptMessages(
    of facts: [Fact], newest: Int, asked: Int?, in conversation: Conversation
  ) -> [SessionMessage] {
    var messages: [SessionMessage] = []
    for fact in facts {
      switch fact {
      case .said(_, let phrase) where phrase.id == "more" && !phrase.arguments.isEmpty: break
      case .said(let said, let phrase):
        messages.append(.say(Say(number: newest, remark: said.remark, text: words(phrase, conversation))))
      case .held(let kind, let rest):
        messages += rest.joined().map {
          .say(Say(number: newest, remark: kind.remark, text: words($0, conversation)))
        }
      case .released(let count):
        messages += conversation.held.dropFirst(count).joined().map {
          .say(Say(number: newest, remark: conversation.heldKind.remark, text: words($0, conversation)))
        }
      case .asked(let frame, let phrase):
        guard var ask = ask(asked, conversation) else { break }
        if frame.purpose == conversation.frame?.purpose { ask.text = words(phrase, conversation) }
        messages.append(.ask(ask))
      case .opened, .heard, .changed, .setting, .noted, .unnoted, .handled, .returned, .moved, .planned, .offered,
        .summarised, .told, .lapsed, .paused, .ended:
        break
      }
    }
    return messages
  }

  /// What is asked now, if anything.
  func ask(_ number: Int?, _ conversation: Conversation) -> Ask? {
    guard let number, let frame = conversation.frame, let prompt = conversation.prompt else { return nil }
    return ask(number, frame, words(prompt, conversation), conversation)
  }

  /// A fault of the machine's own.
  func fault(
    _ code: Fault.Code, _ id: String, _ conversation: Conversation, at pointer: String? = nil, id answer: String? = nil
  ) -> Fault {
    Fault(code, at: pointer, id: answer == "" ? nil : answer, sentence: words(Phrase(id), conversation))
  }

  /// A phrase in the session's wording.
  func words(_ phrase: Phrase, _ conversation: Conversation) -> String {
    let wording = dialogue.wording(conversation.setting(.wording)) ?? dialogue.wordings.first
    return wording?.render(phrase, in: dialogue) ?? phrase.id
  }

  /// The summary as it was written down, in its three parts: items behind a heading belong to it.
  ///
  /// - Parameter texts: its lines in words; those that are missing are worded.
  private func done(_ number: Int, _ texts: ArraySlice<String>, _ conversation: Conversation) -> Done {
    guard telling == .everything else { return Done(number: number) }
    var texts = texts
    var parts: [[String]] = [[], [], []]
    var part = 0
    for (index, item) in conversation.summarised.enumerated() {
      var lines = item.map { texts.popFirst() ?? words($0, conversation) }
      switch item.first?.id {
      case "summary.findings": part = 1
      case "summary.actions": part = 2
      default:
        parts[part] += index == 0 ? lines : [lines.joined(separator: "\n")]
        continue
      }
      lines.removeFirst()
      parts[part].append(lines.joined(separator: "\n"))
    }
    return Done(number: number, summary: parts[0], findings: parts[1], actions: parts[2])
  }
}

extension RemarkKind {
  /// The same, for fronts.
  var remark: Remark {
    switch self {
    case .orientation: .orientation
    case .reading: .reading
    case .problem: .problem
    case .position: .position
    case .help: .help
    case .account: .account
    case .finding: .finding
    case .action: .action
    case .change: .change
    }
  }
}

extension Substring {
  /// Without spaces at its end.
  fileprivate var trimmed: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
