import Answers
import Conversation
import Dialogue
import Grammars
import LineProtocol

/// What a front needs that speaks and listens: what may be said, and shorter ways to ask.
extension MessageMaker {
  /// These messages for a voice front.
  func voiced(_ messages: [SessionMessage], _ conversation: Conversation) -> [SessionMessage] {
    messages.map { message in
      guard case .ask(var ask) = message, let frame = conversation.frame else { return message }
      let grammar = grammar(of: frame, ask, conversation)
      ask.expects.grammar = grammar.jsgf
      ask.expects.isTyped = grammar.isTyped
      ask.reprompts = reprompts(of: frame, ask, conversation)
      return .ask(ask)
    }
  }

  private func grammar(of frame: Frame, _ ask: Ask, _ conversation: Conversation) -> GrammarShelf.Written {
    switch frame.purpose {
    case .question, .revisit:
      guard let station = frame.station else { break }
      return grammars.grammar(
        of: station.question, isForOne: frame.addresses.count <= 1, in: dialogue, on: conversation.today)
    case .doubt(.sameAs), .doubt(.contradictory), .offer, .removal:
      return .init(Grammar.yesOrNo().withCommands([.help, .repeat, .back, .pause], of: dialogue))
    case .doubt(.readings), .doubt(.owner), .doubt(.item), .contest, .pick:
      return .init(
        Grammar.pick(of: ask.expects.choices.count)
          .withCommands([.help, .options, .repeat, .back, .skip, .pause], of: dialogue))
    case .finished: break
    }
    return .init(
      Grammar.commands
        .withCommands([.summary, .findings, .actions, .review, .left, .more, .repeat, .help, .pause], of: dialogue))
  }

  /// The prompt in short, then an example, then the way round: each only where it can be said in time.
  private func reprompts(of frame: Frame, _ ask: Ask, _ conversation: Conversation) -> [String] {
    let guidance = conversation.guidance(for: frame)
    var texts = [guidance.again.map { words($0, conversation) } ?? ask.text]
    if frame.station != nil {
      if let example = guidance.examples.first {
        texts.append(words(Phrase("help.example", ["example": .phrase(example)]), conversation))
      }
      texts.append(words(Phrase("help.way-round"), conversation))
    }
    return texts.filter { SpokenWords.count(in: $0) <= SpokenWords.longestReprompt }
  }
}
