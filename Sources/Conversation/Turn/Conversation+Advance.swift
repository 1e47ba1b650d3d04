import Answers
import Dialogue
import Record

/// Going on: what is asked next.
extension Conversation {
  /// Asks whatever comes next: follow-ups of what was just answered, what is planned, the next station on the way, what
  /// is left open at the end of a section, the review, the end.
  mutating func advance() {
    followFindings()
    if askFollowUp() || askPlanned() { return }
    while true {
      if askOnTheWay() { return }
      let here = cursor.map { evaluator.stretch(of: $0) }
      if offerLeftOvers(upTo: here) { return }
      let isEnd = here.map { evaluator.stretch(after: $0) == nil } ?? false
      if here != nil, !isEnd { tellPriorities() }
      guard let next = here.map({ evaluator.stretch(after: $0) }) ?? evaluator.stretches.first else { break }
      guard let first = evaluator.stations(on: next).first else { break }
      emit(.moved(first))
    }
    if offerReview() { return }
    finish()
  }

  /// A follow-up of what was looked at again, or was planned; on the way itself follow-ups are stations like any other.
  private mutating func askFollowUp() -> Bool {
    guard let frame, let station = frame.station, frame.followUps < Self.mostFollowUps,
      frame.purpose == .revisit || frame.purpose == .question && station != cursor
    else { return false }
    let stations = evaluator.stations(on: evaluator.stretch(of: station))
    guard let index = stations.firstIndex(of: station) else { return false }
    for next in stations[(index + 1)...] {
      guard isSameQuestion(next, station), isFollowUp(next) else { break }
      let open = evaluator.open(at: next)
      if !open.isEmpty {
        ask(next, open, for: .revisit, followUps: frame.followUps + 1)
        return true
      }
    }
    return false
  }

  /// What is planned stays so until it has been answered or skipped; what had been skipped is asked once more. Where two
  /// answers conflict, it is which of them stands that is asked, once.
  private mutating func askPlanned() -> Bool {
    while let station = plan.first {
      if let conflict = plannedConflict(at: station) {
        emit(.planned(Array(plan.dropFirst())))
        askContest(at: conflict)
        return true
      }
      let open = evaluator.open(at: station, skipped: true)
      let unasked = open.filter { record[$0].map { $0.isCarried && !$0.isPassedOver } ?? true }
      let isAgain = frame?.station == station && hasAnswer(at: station)
      let followUps = isAgain ? (frame?.followUps ?? 0) + 1 : 0
      // What an answer left out is asked for as often as on the way, and then waits until the end of the section.
      if open.isEmpty || frame?.station == station && unasked.isEmpty || followUps > Self.mostFollowUps {
        emit(.planned(Array(plan.dropFirst())))
        continue
      }
      ask(station, unasked.isEmpty ? open : unasked, for: .question, followUps: followUps)
      return true
    }
    return false
  }

  /// The conflict to be asked about at a station. One with several is planned as often, and they are gone through in order,
  /// those that were left as they are passed over.
  private func plannedConflict(at station: Station) -> Address? {
    let conflicts = evaluator.addresses(of: station).filter { record[$0]?.rival != nil }
    return conflicts.isEmpty ? nil : conflicts[max(0, conflicts.count - plan.count { $0 == station })]
  }

  /// The next open station of this stretch, from where the way has come to.
  private mutating func askOnTheWay() -> Bool {
    guard let cursor else {
      guard let stretch = evaluator.stretches.first, let first = evaluator.stations(on: stretch).first else {
        return false
      }
      emit(.moved(first))
      return askOnTheWay()
    }
    let (followUps, stretch) = (followUpsInARow, evaluator.stretch(of: cursor))
    let here = place(of: cursor, in: evaluator.stations(on: stretch))
    let (dialogue, trail, isBegun) = (dialogue, trail, hasAnswer(at: cursor))
    let next = evaluator.firstStation(on: stretch, from: here) { station, progress in
      let question = dialogue.questions[station.question]
      let namesTheFirst = progress == .itemless && question.namesTheFirst && !trail.contains(station)
      // Two more after a question are enough, be they follow-ups or what an answer left out: the others wait until the end
      // of the section.
      let isMore = question.followUpOf != nil || station == cursor && isBegun
      return (progress == .open || namesTheFirst) && !(isMore && followUps >= Self.mostFollowUps)
    }
    guard let next else { return false }
    if section(of: next) != section(of: cursor) { tellPriorities() }
    if next != cursor { emit(.moved(next)) }
    let isMore = isFollowUp(next) || frame?.station == next && isBegun
    ask(next, evaluator.open(at: next), for: .question, followUps: isMore ? followUps + 1 : 0)
    return true
  }

  /// How many follow-ups there may be in a row, each time that rows of a question are asked for by themselves counted as one.
  private static let mostFollowUps = 2

  /// How many follow-ups have just been asked on the way; what is looked at again between doesn't count.
  private var followUpsInARow: Int { frame.map { $0.isRevisit ? 0 : $0.followUps } ?? 0 }

  /// Has anything that a station asks for been answered? What was passed by for something else is still to be asked.
  private func hasAnswer(at station: Station) -> Bool {
    for address in evaluator.addresses(of: station) where record[address] != nil { return true }
    return false
  }

  private func isFollowUp(_ station: Station) -> Bool { dialogue.questions[station.question].followUpOf != nil }

  private func section(of station: Station) -> Int { dialogue.questions[station.question].section }

  /// Where the cursor stands among the stations of its stretch. Where it isn't on the way any more (its item was removed),
  /// what comes later in the dialogue.
  private func place(of cursor: Station, in stations: [Station]) -> Int {
    if let place = stations.firstIndex(of: cursor) { return place }
    let question = main(cursor.question)
    for index in stations.indices where main(stations[index].question) > question { return index }
    return stations.endIndex
  }

  /// At the end of a section: what is open behind us, once.
  private mutating func offerLeftOvers(upTo here: Stretch?) -> Bool {
    guard let here else { return false }
    let left = leftOver(upTo: here, unlessOffered: true)
    guard !left.isEmpty else { return false }
    emit(.offered(left))
    let frame = Frame(.offer(left, isReview: false), followUps: followUpsInARow)
    let whole = left.map { openTitle(of: $0) }
    // Titles with their items have commas of their own, so several of them don't fit into a sentence.
    if left.count == 1 || left.count <= 3 && whole.allSatisfy({ $0.id != "title.item" }) {
      ask(frame, "offer.left", ["titles": .list(whole.map { .phrase($0) })])
    } else if let item = commonItem(of: left), left.count <= 3 {
      // All of it is about one thing: that is said once, and not with each title.
      let titles = left.map { station in
        Argument.phrase(title(of: station.question, at: ItemPath(station.items.items.filter { $0 != item })))
      }
      ask(frame, "offer.left-of", ["titles": .list(titles), "item": .text(record.items[item].name)])
    } else {
      say(.account, "offer.left-first", ["count": .number(left.count)])
      say(.account, list: whole.map { Phrase("left.line", ["title": .phrase($0)]) })
      ask(frame, "offer.left-many")
    }
    return true
  }

  /// The item whose stretch all of these stations are on.
  private func commonItem(of stations: [Station]) -> Int? {
    let items = Set(stations.map { evaluator.stretch(of: $0).item })
    return items.count == 1 ? items.first ?? nil : nil
  }

  /// Stations up to the end of this stretch that are open; with `unlessOffered`, only those that weren't offered before.
  func leftOver(upTo here: Stretch?, skipped: Bool = false, unlessOffered: Bool = false) -> [Station] {
    var left: [Station] = []
    for stretch in evaluator.stretches where here.map({ stretch <= $0 }) ?? true {
      for station in evaluator.openStations(on: stretch, skipped: skipped) {
        if !(unlessOffered && offered.contains(station)) { left.append(station) }
      }
    }
    return left
  }

  /// Before the end: everything that is open, once, where any of it hasn't been offered before.
  private mutating func offerReview() -> Bool {
    guard !isEnded else { return false }
    let open = leftOver(upTo: nil, skipped: true)
    guard !offered.isSuperset(of: open) else { return false }
    // Where nothing is open any more the summary comes next, and has all of them.
    tellPriorities()
    emit(.offered(open))
    ask(Frame(.offer(open, isReview: true)), "offer.review", ["count": .number(open.count)])
    return true
  }

  /// The end: the summary, and then anything can still be looked at or changed.
  private mutating func finish() {
    if !isEnded {
      emit(.ended)
      for number in 1... {
        guard has("closing.\(number)") else { break }
        emit(.said(.orientation, phrase("closing.\(number)")))
      }
      summarise(saySummary())
    }
    ask(Frame(.finished), "finished")
  }
}
