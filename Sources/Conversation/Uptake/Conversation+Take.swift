import Answers
import Dialogue
import Record

/// The uptake of an understanding: which of it goes into the record, what is said of it, and what is asked because of it.
///
/// The asked question comes first; another is filled only where reading found a cue or a fitting shape; nothing goes over
/// a settled answer without a mark of correction; and what nothing was made of is said back, never dropped.
extension Conversation {
  /// What one utterance came to.
  struct Uptake {
    /// An answer that was understood, and where it stands.
    struct Understood {
      let address: Address
      let answer: Answer
    }

    var understood: [Understood] = []
    var contested: [Address] = []
    /// Where an organisation's own answer stands beside another now.
    var beside: [Address] = []
    var refusal: Misreading?
    var added: [Int] = []
    /// How many others of a matrix an answer made *no*.
    var implied = 0
  }

  /// Takes an understanding up and goes on.
  mutating func take(_ understanding: Understanding, of text: String) {
    guard let frame else { return }
    let understanding = withOnlyOwner(understanding)
    if let emptying = emptying(understanding) {
      askRemoval(of: emptying.items, leaving: emptying.answer)
      return
    }
    let before = countOfOpen(in: frame)
    let isChange = frame.purpose == .revisit || understanding.claims.contains { $0.reason == .correction }
    let former = isChange ? record : nil
    let uptake = takeUp(understanding)
    confirm(understanding, uptake, of: text)
    sayBack(uptake)
    if uptake.implied > 0, uptake.implied == impliedOthers { say(.reading, "implied.others") }
    if let former { sayConsequences(since: former, of: uptake.understood.map(\.address)) }
    // What nothing at all was made of is named by the problem itself.
    if !uptake.understood.isEmpty || !uptake.added.isEmpty {
      for words in understanding.leftovers { keepUnread(words, at: frame.station) }
    }
    if let refusal = uptake.refusal {
      sayProblem(refusal, words: text)
      reprompt(of: text)
    } else if let address = uptake.contested.first {
      askContest(at: address)
    } else if let doubt = understanding.doubt {
      ask(doubt)
    } else if frame.purpose == .revisit || frame.station != cursor, isRead(uptake, understanding) {
      openUp(after: frame, uptake)
      advance()
    } else if frame.addresses.isEmpty, let station = frame.station, uptake.understood.isEmpty, uptake.added.isEmpty {
      // There was nothing to ask it for, and nothing was named: the words are kept, and the way goes on.
      if let answer = YesOrNo.readWithoutValue(text, today: today) {
        set(Address(station.question, station.items), to: answer)
        say(.reading, "understood", ["answer": .answer(answer, question: station.question, on: today)])
      } else {
        emit(.noted(text, at: station))
        say(.change, "noted")
      }
      advance()
    } else if !isRead(uptake, understanding), deniesNames(text) {
      say(.problem, "problem.which-name")
      askAgain(attempt: frame.attempt + 1)
    } else if understanding.confirmation == .no, understanding.misreading == nil, !isRead(uptake, understanding) {
      // To "is that right, and who else?" a bare no may be said of either half.
      say(.problem, "problem.which-no", ["words": .text(text)])
      askAgain(attempt: frame.attempt + 1)
    } else if !isRead(uptake, understanding) || isYesToNothing(understanding, uptake, of: text),
      countOfOpen(in: self.frame ?? frame) == before
    {
      sayProblem(understanding.misreading ?? .nothingFits, words: text)
      reprompt(of: text)
    } else {
      advance()
    }
  }

  /// "No, Jane" right after names were added: which of them it is to replace isn't said, and names aren't taken off by others.
  private func deniesNames(_ text: String) -> Bool {
    guard justSetAt == utterances - 1, let last = justSet.last, dialogue.questions[last.question].makes != nil,
      dialogue.questions[last.question].kind == .names, yesNo(text) == .no
    else { return false }
    return YesOrNo.rest(text) != nil
  }

  /// Keeps words that no answer was made of, with where they were said, and says so.
  mutating func keepUnread(_ words: String, at station: Station?) {
    emit(.noted(words, at: station))
    say(.reading, "leftover", ["words": .text(words)])
  }

  /// Did anything come of the words?
  private func isRead(_ uptake: Uptake, _ understanding: Understanding) -> Bool {
    !uptake.understood.isEmpty || !uptake.added.isEmpty || !uptake.beside.isEmpty || !understanding.reclassings.isEmpty
      || understanding.confirmation == .yes
  }

  /// How much of a frame's question is still open.
  private func countOfOpen(in frame: Frame) -> Int { frame.addresses.count { record[$0].map(\.isCarried) ?? true } }

  /// Puts everything that was understood into the record.
  mutating func takeUp(_ understanding: Understanding) -> Uptake {
    var uptake = Uptake()
    uptake.added = add(understanding.newItems)
    for change in understanding.reclassings {
      let item = record.items[change.item]
      emit(.changed(.classed(change.item, from: item.itemClass, to: change.itemClass), cause: .said))
      let label = dialogue.lists[item.list].classes.first { $0.id == change.itemClass }?.label ?? change.itemClass
      // A list of names says the class with the name.
      if understanding.claims.isEmpty { say(.reading, "classed", ["item": .text(item.name), "class": .text(label)]) }
    }
    uptake.understood.reserveCapacity(understanding.claims.count)
    for claim in understanding.claims {
      guard let address = address(of: claim, added: uptake.added) else { continue }
      let understood = Uptake.Understood(address: address, answer: claim.answer)
      switch store(claim.answer, at: address, because: claim.reason) {
      case .stands: uptake.understood.append(understood)
      case .unchanged: if claim.reason != .shape { uptake.understood.append(understood) }
      case .contested: uptake.contested.append(address)
      case .beside: uptake.beside.append(address)
      case .refused(let misreading): uptake.refusal = uptake.refusal ?? misreading
      }
    }
    for understood in uptake.understood { uptake.implied += implyOthers(than: understood.address) }
    return uptake
  }

  /// The address of a claim; nothing where it names too few items for its question.
  func address(of claim: Claim, added: [Int]) -> Address? {
    var path = ItemPath()
    for item in claim.items {
      switch item {
      case .known(let number):
        guard record.items.indices.contains(number) else { return nil }
        path = path.appending(record.items[number].mergedInto ?? number)
      case .new(let index):
        guard added.indices.contains(index) else { return nil }
        path = path.appending(added[index])
      }
    }
    guard dialogue.questions.indices.contains(claim.slot), path.count == dialogue.questions[claim.slot].over.count
    else { return nil }
    return Address(claim.slot, path)
  }

  /// Adds items, or finds those of the same name; gives their numbers.
  mutating func add(_ newItems: [NewItem]) -> [Int] {
    var added: [Int] = []
    for item in newItems {
      var parent: Int?
      switch item.parent {
      case .known(let number): parent = number
      case .new(let index): parent = added.indices.contains(index) ? added[index] : nil
      case nil: parent = nil
      }
      added.append(add(item.thing, to: item.list, in: parent))
    }
    return added
  }

  /// Adds one item, or finds one of the same name.
  mutating func add(_ thing: NamedThing, to list: Int, in parent: Int?) -> Int {
    let folded = thing.name.lowercased()
    let same = record.liveItems(of: list, in: parent).first { number in
      let item = record.items[number]
      return item.name.lowercased() == folded || item.aliases.contains { $0.lowercased() == folded }
    }
    // Several strands of one class are several strands: they are told apart by their class and number.
    if let same, record.items[same].itemClass == thing.itemClass || thing.itemClass == nil { return same }
    if let gone = removed(folded, from: list, in: parent) {
      emit(.changed(.removed(gone, from: true, to: false), cause: .said))
      return gone
    }
    let number = record.items.count
    emit(
      .changed(
        .added(
          Item(
            number: number, list: list, parent: parent, name: thing.name, aliases: thing.aliases,
            itemClass: thing.itemClass ?? dialogue.lists[list].classes.first?.id,
            within: record.whole(of: thing.name, in: list))),
        cause: .said))
    implyMeaning(of: number, in: list)
    return number
  }

  /// An item of this name that was taken off the list: naming it again brings it back, with its answers.
  private func removed(_ folded: String, from list: Int, in parent: Int?) -> Int? {
    record.items.first {
      $0.list == list && $0.parent == parent && $0.isRemoved && $0.mergedInto == nil && $0.name.lowercased() == folded
    }?.number
  }

  /// What it means elsewhere that an item was added at the question that is asked.
  private mutating func implyMeaning(of item: Int, in list: Int) {
    guard let station = frame?.station,
      let implication = dialogue.questions[station.question].addedMeans,
      dialogue.questions[station.question].makes == list
    else { return }
    for path in evaluator.paths(of: implication.question, from: ItemPath()) where path.contains(item) {
      let words = record.items[item].name
      set(
        Address(implication.question, path),
        to: Answer(.yesNo(implication.answer), certainty: .implied, words: words), cause: .implied)
    }
  }

  /// In a matrix, once one item is named for a row, the others are *no, implied*. Gives how many.
  private mutating func implyOthers(than address: Address) -> Int {
    let question = dialogue.questions[address.question]
    guard question.impliesNo, let row = address.items.last, let answer = entry(at: address)?.answer, answer.isKnown,
      answer.value == .yesNo(.yes) || answer.value == .yesNo(.partly)
    else { return 0 }
    var count = 0
    for path in evaluator.paths(of: address.question, from: ItemPath()) where path.last == row {
      let other = Address(address.question, path)
      guard entry(at: other) == nil else { continue }
      set(other, to: Answer(.yesNo(.no), certainty: .implied, words: answer.words), cause: .implied)
      count += 1
    }
    return count
  }

  /// How many cells of matrices stand as no because of an answer for another item.
  private var impliedOthers: Int {
    record.allEntries.count { address, entry in
      entry.answer.certainty == .implied && dialogue.questions[address.question].impliesNo
    }
  }

  /// A confirmation that was given: what was read back, and what was added, is the answer.
  private mutating func confirm(_ understanding: Understanding, _ uptake: Uptake, of text: String) {
    guard let frame, let station = frame.station, let address = frame.addresses.first,
      dialogue.questions[station.question].isConfirmation, record[address] == nil || frame.purpose == .revisit,
      understanding.confirmation == .yes || (understanding.confirmation == nil && !uptake.added.isEmpty),
      !isYesToNothing(understanding, uptake, of: text)
    else { return }
    let items = frame.readOut + uptake.added
    let things = items.map { NamedThing(record.items[$0].name) }
    let answer = things.isEmpty ? Answer(.none, words: text) : Answer(.names(Names(things)), words: text)
    set(address, to: answer)
    if uptake.added.isEmpty { say(.reading, "understood.confirmed") }
  }

  /// Is it a bare yes where nothing was read back? "Yes" to "who else?" says of nobody who it is.
  private func isYesToNothing(_ understanding: Understanding, _ uptake: Uptake, of text: String) -> Bool {
    guard let frame, frame.readOut.isEmpty, uptake.added.isEmpty, understanding.confirmation == .yes else {
      return false
    }
    return YesOrNo.isBareYes(text)
  }

  /// After a change: what it has opened behind us is asked, and what it has closed is said to be kept.
  private mutating func openUp(after frame: Frame, _ uptake: Uptake) {
    guard let cursor else { return }
    let changed = Set(uptake.understood.map(\.address.question))
    let stations = evaluator.stations(on: evaluator.stretch(of: cursor))
    let ahead = Set(stations.firstIndex(of: cursor).map { stations[$0...] } ?? [])
    let opened = leftOver(upTo: evaluator.stretch(of: cursor)).filter { station in
      !ahead.contains(station) && !plan.contains(station) && !offered.contains(station)
        && dialogue.questions[station.question].followUpOf.map({ !changed.contains($0) }) ?? true
        && (dialogue.questions[station.question].condition.map { $0.names(anyOf: changed, in: dialogue) } ?? false)
    }
    if !opened.isEmpty { emit(.planned(plan + opened)) }
  }
}
