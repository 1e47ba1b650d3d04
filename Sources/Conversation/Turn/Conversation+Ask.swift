import Answers
import Dialogue
import Record

/// Asking.
extension Conversation {
  /// Asks at a station, for its open addresses or, when it is looked at again, for all of them. What is open there and
  /// wouldn't be come to again is planned, so that it is asked until it is answered or skipped, whatever comes between.
  mutating func ask(_ station: Station, _ addresses: [Address], for purpose: Frame.Purpose, followUps: Int = 0) {
    followFindings()
    if hasPassed(station), !plan.contains(station), !evaluator.open(at: station).isEmpty {
      emit(.planned([station] + plan))
    }
    // What was carried over is confirmed before what is new is asked for.
    let carried = purpose == .question ? carried(among: addresses) : []
    var frame = Frame(
      purpose, station: station, addresses: carried.isEmpty ? addresses : carried, followUps: followUps)
    let worded = wordedPrompt(at: station, in: frame)
    frame.readOut = worded.readOut.isEmpty ? itemsInHand(frame) : worded.readOut
    sayPosition(of: station)
    sayToConfirm(frame)
    emit(.asked(frame, worded.phrase))
    if carried.isEmpty { sayHints(for: station) }
  }

  /// The full prompt of a frame that asks a question of the dialogue, and the items that it reads out.
  func wordedPrompt(of frame: Frame) -> (phrase: Phrase, readOut: [Int])? {
    guard let station = frame.station, frame.purpose == .question || frame.purpose == .revisit else { return nil }
    return wordedPrompt(at: station, in: frame)
  }

  private func wordedPrompt(at station: Station, in frame: Frame) -> (phrase: Phrase, readOut: [Int]) {
    if let prompt = confirmingPrompt(of: frame) { return (prompt, []) }
    let question = dialogue.questions[station.question]
    if let rest = rest(of: station, in: frame) { return wordedPrompt(rest, at: station) }
    let scope = Scope(lists: question.over, items: station.items)
    let variant = question.variants.firstIndex { $0.map { evaluator.verdict($0, in: scope) == .yes } ?? true } ?? 0
    let sentence = dialogue.prompt(of: station.question, variant: variant)
    return (phrase(sentence, in: scope), itemsReadOut(by: sentence, in: scope))
  }

  /// The items that a frame asks about, for "both" and "the first two".
  func itemsInHand(_ frame: Frame) -> [Int] {
    guard frame.addresses.count > 1 else { return [] }
    var items: [Int] = []
    for address in frame.addresses {
      if let item = address.items.last, !items.contains(item) { items.append(item) }
    }
    return items
  }

  /// Says the section when it changes and, unless brevity is wanted, where the question stands.
  private mutating func sayPosition(of station: Station) {
    let question = dialogue.questions[station.question]
    if question.followUpOf != nil, let asked = frame?.station, isSameQuestion(asked, station) { return }
    let stretch = evaluator.stretch(of: station)
    var isNewSection = true
    if let before = trail.last {
      isNewSection =
        dialogue.questions[before.question].section != question.section || evaluator.stretch(of: before) != stretch
    }
    let questions = dialogue.blocks[stretch.block].questions
    let number = setting(.verbosity) == "brief" ? nil : questions.firstIndex(of: station.question).map { $0 + 1 }
    guard isNewSection || number != nil && question.followUpOf == nil && frame?.station != station else { return }
    let place: Argument
    if !isNewSection, let item = stretch.item {
      place = .text(record.items[item].name)
    } else {
      let scope = Scope(lists: dialogue.sections[question.section].each.map { [$0] } ?? [], items: stretch.path)
      place = .phrase(phrase(dialogue.title(ofSection: question.section), in: scope))
    }
    if let number {
      say(.position, "position", ["number": .number(number), "place": place, "total": .number(questions.count)])
    } else {
      say(.position, "position.section", ["title": place])
    }
  }

  /// Does one follow up the other, or both the same question?
  func isSameQuestion(_ a: Station, _ b: Station) -> Bool { main(a.question) == main(b.question) }

  /// The question that a follow-up belongs to, or the question itself.
  func main(_ question: Int) -> Int {
    var question = question
    while let parent = dialogue.questions[question].followUpOf { question = parent }
    return question
  }

  /// How to answer, with the first three questions and where full wording is wanted; and the choices where there are few.
  private mutating func sayHints(for station: Station) {
    let question = dialogue.questions[station.question]
    let isFull = setting(.verbosity) == "full"
    if question.kind == .choice, setting(.verbosity) != "brief" { sayOptions(of: station.question) }
    guard isFull || questionsAsked <= 3 && setting(.verbosity) == "normal" else { return }
    sayHow(at: station)
  }

  /// Says the choices, numbered.
  mutating func sayOptions(of question: Int) {
    let slot = dialogue.vocabulary.slots[question]
    let groups = slot.kind == .rating ? slot.scales.map(\.steps) : [slot.kind == .yesNo ? [] : slot.choices]
    let options = groups.flatMap { group in
      group.enumerated().map { index, choice in
        Phrase("option", ["choice": .text(choice.label), "number": .number(index + 1)])
      }
    }
    say(.account, list: options)
  }

  /// Asks the same again, in its short form; not for what has been taken off its list meanwhile.
  mutating func askAgain(attempt: Int? = nil) {
    guard var frame, let prompt else { return }
    followFindings()
    if frame.purpose == .finished {
      // A question of the program's own is settled that came up where no other was asked: the way goes on from here.
      if isEnded { ask(frame, "finished") } else { advance() }
      return
    }
    frame.addresses.removeAll { address in address.items.items.contains { !record.items[$0].isLive } }
    frame.readOut.removeAll { !record.items[$0].isLive }
    frame.attempt = attempt ?? frame.attempt
    emit(.asked(frame, shortPrompt(of: frame) ?? wordedPrompt(of: frame)?.phrase ?? prompt))
  }

  /// The shorter form of a question's prompt, where the author gave one.
  func shortPrompt(of frame: Frame) -> Phrase? {
    guard let station = frame.station, frame.purpose == .question || frame.purpose == .revisit else { return nil }
    guard has(.again, of: station.question), !isToConfirm(frame), rest(of: station, in: frame) == nil else {
      return nil
    }
    return phrase(.again, of: station.question, at: station.items)
  }

  /// Has the way come past this station?
  func hasPassed(_ station: Station) -> Bool {
    guard let cursor, station != cursor else { return false }
    let (there, here) = (evaluator.stretch(of: station), evaluator.stretch(of: cursor))
    guard there == here else { return there < here }
    let stations = evaluator.stations(on: here)
    guard let place = stations.firstIndex(of: station), let reached = stations.firstIndex(of: cursor) else {
      return false
    }
    return place < reached
  }

  /// Asks something that isn't a question of the dialogue.
  mutating func ask(_ frame: Frame, _ id: String, _ arguments: Arguments = Arguments()) {
    followFindings()
    emit(.asked(frame, Phrase(id, arguments)))
  }
}
