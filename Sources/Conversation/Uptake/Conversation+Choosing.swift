import Answers
import Dialogue
import Record

/// Short answers to questions of the program's own: yes or no, one of a few.
extension Conversation {
  /// Yes or no in whatever words.
  func yesNo(_ text: String) -> YesNo? { YesOrNo.read(text, today: today) }

  /// Which of a few things was chosen: by its number, its words or the beginning of them.
  func choose(from options: [String], with text: String) -> Int? {
    // Its number, even where another is called so: "1, 7 of 9. 2, 3. 3, neither of them."
    if let number = Int(text.trimmed), options.indices.contains(number - 1) { return number - 1 }
    let choices = options.enumerated().map { Choice(String($0.offset), label: $0.element) }
    let vocabulary = Vocabulary(
      slots: [Slot(id: 0, kind: .choice, choices: choices, isVolunteered: false)], lists: [], commands: [])
    let context = Context(vocabulary: vocabulary, asked: Asked(slot: 0, addresses: [[]]), today: today)
    for claim in read(text, in: context).claims {
      if case .choice(let pick) = claim.answer.value, let index = pick.choice.flatMap({ Int($0) }) { return index }
    }
    return nil
  }

  /// How an answer is said in plain words.
  func saying(_ answer: Answer, _ question: Int) -> String {
    Answers.say(answer, slot: dialogue.vocabulary.slots[question], today: today)
  }

  /// An offer to go through what is open, or through what was skipped.
  mutating func settleOffer(
    of stations: [Station], isReview: Bool, with understanding: Understanding, of text: String
  ) {
    switch yesNo(text) {
    case .yes, .partly:
      emit(.planned(stations))
      endDigression()
      if !hearRest(of: text) { advance() }
    case .no, .past:
      if correctsLast(text) { return }
      say(.reading, isReview ? "offer.review-declined" : "offer.declined")
      endDigression()
      if !hearRest(of: text) { advance() }
    case nil:
      let uptake = takeUp(understanding)
      sayBack(uptake)
      if uptake.understood.isEmpty { say(.problem, "problem.yes-or-no", ["words": .text(text)]) }
      askAgain()
    }
  }

  /// Takes up what was said after a yes or no to a question of the program's own.
  ///
  /// - Returns: whether it was a command, which asks what is asked next itself.
  mutating func hearRest(of text: String) -> Bool {
    guard let rest = YesOrNo.rest(text) else { return false }
    prepare()
    let understanding = read(rest, in: context())
    if let command = understanding.command {
      run(command)
      return true
    }
    let uptake = takeUp(understanding)
    sayBack(uptake)
    let isRead = !uptake.understood.isEmpty || !uptake.added.isEmpty || !uptake.beside.isEmpty
    for words in isRead ? understanding.leftovers : [rest] { keepUnread(words, at: frame?.station) }
    return false
  }

  /// "No, an officer", where the answer before was another choice or figure: that is put right, and what was offered is
  /// offered again.
  private mutating func correctsLast(_ text: String) -> Bool {
    guard let rest = YesOrNo.rest(text), justSetAt == utterances - 1, let last = justSet.last else { return false }
    prepare()
    let context = Context(
      vocabulary: dialogue.vocabulary, asked: Asked(slot: last.question, addresses: [last.items.items]), names: names,
      today: today)
    let claims = read(rest, in: context).claims.filter { $0.slot == last.question && $0.answer.isParticular }
    guard var claim = claims.first else { return false }
    claim.reason = .correction
    sayBack(takeUp(Understanding(claims: [claim])))
    askAgain()
    return true
  }

  mutating func pick(from stations: [Station], with text: String) {
    guard let index = choice(of: text) else {
      say(.problem, "problem.pick", ["words": .text(text)])
      askAgain()
      sayChoices()
      return
    }
    revisit(stations[index])
  }

  /// A station's title in the standard wording, for matching.
  func plainTitle(of station: Station) -> String {
    dialogue.wordings[0].render(title(of: station.question, at: station.items), in: dialogue)
  }
}
