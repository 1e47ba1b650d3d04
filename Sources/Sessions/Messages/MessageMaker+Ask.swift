import Answers
import Conversation
import Dialogue
import LineProtocol
import Record

extension MessageMaker {
  /// The longest prompt line, its colon and space not counted.
  static let longestShort = 14

  /// The prompt line: the question's own, or the name of what else is asked.
  func short(_ frame: Frame, _ conversation: Conversation) -> String {
    let id =
      switch frame.purpose {
      case .question, .revisit:
        frame.station.map { dialogue.questions[$0.question].id(of: .short) } ?? "short.finished"
      case .doubt: "short.doubt"
      case .contest: "short.contest"
      case .pick: "short.pick"
      case .offer(_, let isReview): isReview ? "short.review" : "short.offer"
      case .removal: "short.removal"
      case .finished: "short.finished"
      }
    return String(words(Phrase(id), conversation).prefix(Self.longestShort))
  }

  /// What is asked, with what helps with it where that is told.
  func ask(_ number: Int, _ frame: Frame, _ text: String, _ conversation: Conversation) -> Ask {
    var ask = Ask(
      number: number, question: frame.station.map { dialogue.questions[$0.question].name }, attempt: frame.attempt,
      text: text, short: short(frame, conversation),
      expects: Expects(kind(of: frame), choices: choices(of: frame, conversation)),
      names: conversation.record.items.filter(\.isLive).map(\.name),
      changes: conversation.record.answeredQuestions.map { changes[$0] })
    ask.speech = conversation.spokenPrompt(of: frame).map { words($0, conversation) }
    guard telling == .everything else { return ask }
    let guidance = conversation.guidance(for: frame)
    ask.expects.hints = hints(for: frame).map { words(Phrase($0), conversation) }
    ask.help = guidance.how.map { words($0, conversation) }
    ask.why = guidance.why.map { words($0, conversation) }
    ask.examples = guidance.examples.map { words($0, conversation) }
    ask.position = guidance.position.map { position in
      Ask.Position(
        section: words(position.section, conversation), item: position.item.map { conversation.record.items[$0].name },
        question: position.question, of: position.of)
    }
    return ask
  }

  private func kind(of frame: Frame) -> Expects.Kind {
    switch frame.purpose {
    case .question, .revisit: frame.station.map { Expects.Kind(dialogue.questions[$0.question].kind) } ?? .text
    case .doubt, .contest, .pick: .pick
    case .offer, .removal: .yesNo
    case .finished: .command
    }
  }

  /// The answers that are always good: not to know, and where something is counted or listed, that there is none.
  private func hints(for frame: Frame) -> [String] {
    switch frame.purpose {
    case .question, .revisit: break
    case .doubt, .contest, .pick, .offer, .removal, .finished: return []
    }
    switch kind(of: frame) {
    case .names, .choices, .count, .money: return ["hint.none", "hint.dont-know"]
    default: return ["hint.dont-know"]
    }
  }

  func words(of answer: Answer, _ question: Int, _ conversation: Conversation) -> String {
    words(
      Phrase("name", ["name": .answer(answer, question: question, on: conversation.today)]), conversation)
  }
}

extension Expects.Kind {
  /// The same, for fronts.
  fileprivate init(_ kind: Kind) {
    switch kind {
    case .yesNo: self = .yesNo
    case .count: self = .count
    case .share: self = .share
    case .money: self = .money
    case .time: self = .time
    case .choice: self = .choice
    case .choices: self = .choices
    case .names: self = .names
    case .rating: self = .rating
    case .contact: self = .contact
    case .text: self = .text
    }
  }
}
