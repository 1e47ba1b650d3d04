import Answers
import Dialogue
import Record

/// Getting about: back, change, go to, skip, undo, review. Later answers survive a step back.
extension Conversation {
  /// From a question of the program's own to the question that it came up at; otherwise to the question before, with its answer, which is kept unless another is given.
  mutating func goBack() {
    switch frame?.purpose {
    case .doubt, .contest, .pick:
      if case .contest = frame?.purpose { say(.reading, "contest.both-kept") }
      endDigression()
      goOn()
      return
    case .removal(let items, _):
      keep(items)
      return
    case .question, .revisit, .offer, .finished, nil: break
    }
    let here = frame?.station
    let asked = here.flatMap { trail.lastIndex(of: $0) }.map { trail[..<$0] } ?? trail[...]
    guard let previous = asked.last(where: { $0 != here && !evaluator.addresses(of: $0).isEmpty }) else {
      say(.help, "back.none")
      askAgain()
      return
    }
    revisit(previous)
  }

  /// Passes over what is asked; what was answered before stays.
  mutating func skip() {
    guard let frame else { return }
    switch frame.purpose {
    case .question, .revisit, .doubt:
      // Where there is nothing to ask it for, the question as a whole is passed over.
      let asked =
        frame.addresses.isEmpty ? frame.station.map { [Address($0.question, $0.items)] } ?? [] : frame.addresses
      let open = asked.filter { record.status(at: $0) == nil }
      let isFirst = !record.contains { $0.answer.status == .skipped }
      for address in open { set(address, to: Answer(.skipped, words: "skip")) }
      let carried = carried(among: asked)
      for address in carried { passOver(address) }
      if !carried.isEmpty {
        say(.reading, "carried.passed")
      } else if !open.isEmpty {
        say(.reading, isFirst ? "skipped.first" : "skipped")
      } else if frame.isRevisit {
        say(.reading, asked.contains { record.status(at: $0) != .skipped } ? "kept-answer" : "skipped")
      }
      advance()
    case .contest:
      say(.reading, "contest.both-kept")
      endDigression()
      advance()
    case .offer(_, let isReview):
      say(.reading, isReview ? "offer.review-declined" : "offer.declined")
      advance()
    case .removal(let items, _): keep(items)
    case .pick:
      endDigression()
      goOn()
    case .finished: askAgain()
    }
  }

  /// Passes over all that is open in the section, or about the item in hand: of some organisations nobody knows anything.
  mutating func skipRest() {
    guard let station = frame?.station else { return skip() }
    let stretch = evaluator.stretch(of: station)
    let open = evaluator.openStations(on: stretch)
    guard open.count > 1 else { return skip() }
    for address in open.flatMap({ evaluator.open(at: $0) }) where record.status(at: address) == nil {
      set(address, to: Answer(.skipped, words: "skip"))
    }
    say(.reading, "skipped.rest", ["count": .number(open.count), "place": .phrase(title(of: stretch))])
    if let frame, frame.purpose != .question { endDigression() }
    advance()
  }

  /// Leaves what was carried over unconfirmed.
  private mutating func passOver(_ address: Address) {
    guard let entry = record[address], !entry.isPassedOver else { return }
    emit(.changed(.set(address, from: entry, to: entry.passedOver), cause: .said))
  }

  /// Back from a question of the program's own to the question of the dialogue that it came up at.
  mutating func endDigression() {
    guard var frame else { return }
    frame.purpose = frame.station == nil ? .finished : frame.isRevisit ? .revisit : .question
    emit(.returned(frame))
  }

  /// Goes through everything that was skipped or is still open.
  mutating func review() {
    sayAnswers()
    let open = openSoFar()
    if open.isEmpty {
      say(.help, isEnded ? "left.none" : "review.nothing-open")
      askAgain()
    } else {
      let id = isEnded ? "offer.review" : "offer.review-so-far"
      ask(Frame(.offer(open, isReview: true)), id, ["count": .number(open.count)])
    }
  }

  /// Of what is open, what the way has passed.
  func openSoFar() -> [Station] {
    leftOver(upTo: isEnded ? nil : cursor.map { evaluator.stretch(of: $0) }, skipped: true).filter { !isAhead($0) }
  }

  /// Is it still to be asked on the way? Where some of it was skipped, it isn't.
  private func isAhead(_ station: Station) -> Bool {
    guard !isEnded, let cursor, evaluator.stretch(of: station) == evaluator.stretch(of: cursor) else { return false }
    let stations = evaluator.stations(on: evaluator.stretch(of: cursor))
    guard let here = stations.firstIndex(of: cursor), let there = stations.firstIndex(of: station) else { return false }
    return there >= here && !evaluator.open(at: station, skipped: true).contains { record.status(at: $0) == .skipped }
  }

  /// Goes to a section or to an item's questions.
  mutating func go(to words: String) {
    guard let target = evaluator.stretches.first(where: { isAbout($0, words) }) else {
      let found = stations(called: words)
      if found.count == 1 {
        revisit(found[0])
        return
      }
      say(.problem, "go-to.none", ["words": .text(words)])
      askAgain()
      return
    }
    go(to: words, at: target)
  }

  /// Goes to the first open question of a stretch.
  mutating func go(to words: String, at target: Stretch) {
    let stations = evaluator.stations(on: target)
    if let open = stations.first(where: { !evaluator.open(at: $0).isEmpty }) {
      emit(.planned([]))
      emit(.moved(open))
      ask(open, evaluator.open(at: open), for: .question)
      return
    }
    let skipped = stations.filter { !evaluator.open(at: $0, skipped: true).isEmpty }
    if skipped.isEmpty {
      say(.help, "go-to.answered", ["words": .text(words)])
      askAgain()
    } else {
      emit(.planned(skipped))
      ask(skipped[0], evaluator.open(at: skipped[0], skipped: true), for: .question)
    }
  }

  /// Do these words name the stretch, by its item or a section's title?
  func isAbout(_ stretch: Stretch, _ words: String) -> Bool {
    let folded = words.lowercased()
    if let item = stretch.item { return matches(folded, record.items[item].name, record.items[item].aliases) }
    return dialogue.blocks[stretch.block].sections.contains { section in
      let title = phrase(dialogue.title(ofSection: section))
      return dialogue.wordings.contains { matches(folded, $0.render(title, in: dialogue), []) }
        || folded == dialogue.sections[section].id
    }
  }

  /// Are these words the whole name of the stretch's item?
  func isNamed(_ stretch: Stretch, _ words: String) -> Bool {
    let folded = words.lowercased()
    guard let item = stretch.item.map({ record.items[$0] }) else { return false }
    return item.name.lowercased() == folded || item.aliases.contains { $0.lowercased() == folded }
  }

  func matches(_ folded: String, _ name: String, _ aliases: [String]) -> Bool {
    let names = [name.lowercased()] + aliases.map { $0.lowercased() }
    return names.contains(folded)
      || (folded.count > 2 && names.contains { $0.hasPrefix(folded) || $0.hasSuffix(folded) })
  }

  /// The prompt line of a question.
  public func shortName(of question: Int) -> String {
    dialogue.wordings[0].render(Phrase("\(dialogue.questions[question].name).short"), in: dialogue)
  }
}
