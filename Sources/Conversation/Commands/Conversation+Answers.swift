import Answers
import Dialogue
import Record

/// What was answered, line by line, and what was said beside it.
extension Conversation {
  /// Everything that was answered, in order.
  mutating func sayAnswers() {
    let lines = answerLines() + noteLines()
    if lines.isEmpty {
      say(.account, "answers.none")
    } else {
      say(.account, list: lines)
    }
  }

  /// A line for each answer that counts, in the order of the questions, with what was said there and not taken as one.
  public func answerLines() -> [Phrase] {
    var elsewhere = notes.compactMap(\.station)
    let lines = evaluator.stretches.flatMap { stretch in
      evaluator.stations(on: stretch).flatMap { station in
        elsewhere.removeAll { $0 == station }
        let isFilling = dialogue.questions[station.question].fills != nil
        let answered = isFilling ? [] : answerLines(at: evaluator.addresses(of: station))
        return answered + unreadLines(at: [station])
      }
    }
    return lines + unreadLines(at: elsewhere)
  }

  /// A line for each answer; cells of a matrix that say the same are gathered. Two that conflict have a line of their own.
  func answerLines(at addresses: [Address]) -> [Phrase] {
    let contested = addresses.filter { record[$0]?.rival != nil }
    let agreed = gathered(addresses.filter { !contested.contains($0) }, as: "answers.line", cells: "answers.line-cells")
    return agreed + contested.compactMap { address in record[address].map { answerLine(at: address, $0) } }
  }

  /// The answers at these addresses, a phrase each with `title` and `answer`; cells of a matrix that say the same are one
  /// phrase with `items` beside.
  func gathered(_ addresses: [Address], as id: String, cells: String) -> [Phrase] {
    var groups: [(answer: Answer, outer: Address, items: [Int])] = []
    for address in addresses {
      guard let entry = record[address] else { continue }
      let answer = current(entry.answer, at: address)
      let question = dialogue.questions[address.question]
      let isMatrix = question.isTogether && question.over.count > evaluator.station(of: address).items.count + 1
      guard isMatrix, let cell = address.items.last else {
        groups.append((answer, address, []))
        continue
      }
      let outer = Address(address.question, address.items.prefix(address.items.count - 1))
      if let index = groups.firstIndex(where: {
        $0.outer == outer && $0.answer.value == answer.value && $0.answer.status == answer.status
          && ($0.answer.certainty == .implied) == (answer.certainty == .implied)
      }) {
        groups[index].items.append(cell)
      } else {
        groups.append((answer, outer, [cell]))
      }
    }
    return groups.map { group in
      // Where nothing at all is known of a row, that is said of the row.
      let isWholeRow = group.answer.value == nil && groups.count { $0.outer == group.outer } == 1
      return Phrase(
        group.items.isEmpty || isWholeRow && group.items.count > 1 ? id : cells,
        [
          "title": .phrase(title(of: group.outer.question, at: group.outer.items)),
          "answer": .answer(group.answer, question: group.outer.question, on: today),
          "items": .list(group.items.map { .text(record.items[$0].name) }),
        ])
    }
  }

  /// What was said at these stations and not taken as an answer, a line for each of them.
  func unreadLines(at stations: [Station]) -> [Phrase] {
    var said: [Station] = []
    for station in stations where !said.contains(station) { said.append(station) }
    return said.compactMap { station in
      let words = notes.filter { $0.station == station }
        .map { Argument.phrase(Phrase("quoted", ["words": .text($0.words)])) }
      guard !words.isEmpty else { return nil }
      return Phrase(
        "answers.unread", ["title": .phrase(title(of: station.question, at: station.items)), "words": .list(words)])
    }
  }

  /// An answer as it stands now: names that have been changed, joined or taken off since are said as they are.
  package func current(_ answer: Answer, at address: Address) -> Answer {
    guard case .names(var names) = answer.value, let list = dialogue.questions[address.question].makes else {
      return answer
    }
    var things: [NamedThing] = []
    for thing in names.things {
      let folded = thing.name.lowercased()
      let item = record.items.first { item in
        item.list == list
          && (item.name.lowercased() == folded || item.aliases.contains { $0.lowercased() == folded })
      }
      guard let item else {
        things.append(thing)
        continue
      }
      let standing = item.mergedInto.map { record.items[$0] } ?? item
      if standing.isLive, !things.contains(where: { $0.name == standing.name }) {
        things.append(NamedThing(standing.name))
      }
    }
    names.things = things
    var current = answer
    current.value = .names(names)
    return current
  }

  func answerLine(at address: Address, _ entry: Entry) -> Phrase {
    let title = Argument.phrase(title(of: address.question, at: address.items))
    let answer = Argument.answer(current(entry.answer, at: address), question: address.question, on: today)
    guard let rival = entry.rival else { return Phrase("answers.line", ["title": title, "answer": answer]) }
    return Phrase(
      "answers.contested",
      ["title": title, "answer": answer, "rival": .answer(rival.answer, question: address.question, on: today)])
  }

  /// A line for each note that was taken.
  func noteLines() -> [Phrase] {
    notes.filter { $0.station == nil }.map { Phrase("note.line", ["note": .text($0.words)]) }
  }
}
