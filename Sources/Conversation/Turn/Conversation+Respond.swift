import Answers
import Dialogue
import Record

/// From an input to what is done about it.
extension Conversation {
  mutating func respond(to input: Input, understood understanding: Understanding?) {
    switch input.event {
    case .begin: begin()
    case .resume: comeBack()
    case .utterance(let text): hear(text, understood: understanding)
    case .silence: askAgain()
    case .leave: pause()
    case .tooLong(let bytes):
      say(.problem, "problem.too-long", ["bytes": .number(bytes)])
      askAgain()
    case .unreadable:
      say(.problem, "problem.unreadable")
      askAgain()
    }
  }

  private mutating func hear(_ text: String, understood: Understanding?) {
    guard let frame else {
      begin()
      return
    }
    if isPaused { say(.orientation, "going-on") }
    guard text.contains(where: { !$0.isWhitespace }) else {
      if isSlow { sayNextSlowly() } else { askAgain() }
      return
    }
    if understood == nil { prepare() }
    let understanding = understood ?? read(text, in: context())
    if let command = understanding.command {
      run(command)
      return
    }
    switch frame.purpose {
    case .question where isToConfirm(frame): takeConfirmation(understanding, of: text)
    case .question, .revisit, .finished: take(understanding, of: text)
    case .doubt(let doubt): settle(doubt, with: understanding, of: text)
    case .contest(let address): settleContest(at: address, with: text)
    case .pick(let stations): pick(from: stations, with: text)
    case .offer(let stations, let isReview):
      settleOffer(of: stations, isReview: isReview, with: understanding, of: text)
    case .removal(let items, let answer): settleRemoval(of: items, leaving: answer, with: text)
    }
  }

  /// The first words of a conversation.
  mutating func begin(in wording: String? = nil, from earlier: Earlier? = nil) {
    guard frame == nil else {
      askAgain()
      return
    }
    emit(
      .opened(
        dialogue: dialogue.id, structure: dialogue.structureHash, wording: dialogue.wordingHash))
    if let wording {
      emit(.setting(.wording, from: settings[.wording], to: wording, cause: .said))
      if dialogue.wording(wording)?.isPartial == true { say(.change, "wording.partial") }
    }
    say(.orientation, "welcome", ["title": .text(dialogue.title)])
    for number in 1... {
      guard has("opening.\(number)") else { break }
      emit(.said(.orientation, phrase("opening.\(number)")))
    }
    if let earlier { carryOver(earlier) }
    advance()
  }

  /// Back after a break: where one is, how far, what is next.
  private mutating func comeBack() {
    guard frame != nil else {
      begin()
      return
    }
    sayWhere(isReturn: true)
    sayDue()
    askAgain()
    // Of what is chosen by number, the numbers are needed again.
    sayChoices()
  }

  /// Leaves, with everything kept.
  mutating func pause() {
    guard !isPaused else { return }
    summarise()
    emit(.paused)
    say(.orientation, "paused")
  }
}
