import Answers
import Dialogue
import Record

/// What an utterance is read against, drawn from the conversation.
extension Conversation {
  /// Makes ready what an utterance is read against: what has been named since the last is cut into words. Nothing that anybody
  /// can see changes.
  mutating func prepare() {
    for number in unreadNames { refreshName(of: number) }
    unreadNames = []
  }

  /// The live items with everything that they are called.
  var names: [KnownName] {
    if unreadNames.isEmpty { return knownNames }
    var prepared = self
    prepared.prepare()
    return prepared.knownNames
  }

  private mutating func refreshName(of number: Int) {
    let place = knownNames.firstIndex { $0.item >= number } ?? knownNames.endIndex
    if place < knownNames.endIndex, knownNames[place].item == number { knownNames.remove(at: place) }
    let item = record.items[number]
    guard item.isLive else { return }
    let declared = item.declared.flatMap { id in dialogue.lists[item.list].declared.first { $0.id == id } }
    knownNames.insert(
      KnownName(
        item: item.number, list: item.list, parent: item.parent, itemClass: item.itemClass, name: item.name,
        aliases: item.aliases + (declared?.says ?? []), halves: declared?.halves ?? [],
        includes: declared?.includes ?? [], isGiven: item.declared == nil),
      at: place)
  }

  /// What the next utterance is read against: the context of the current frame.
  public func context() -> Context {
    let questions = openQuestions()
    return Context(
      vocabulary: dialogue.vocabulary, asked: asked(), names: names, focus: focus(), open: questions.open,
      answered: questions.answered, today: today, settled: { [record] in Conversation.settled(in: record) })
  }

  private static func settled(in record: Record) -> [SettledAnswer] {
    record.allEntries.filter(\.entry.answer.isKnown).map { address, entry in
      SettledAnswer(slot: address.question, items: address.items.items, answer: entry.answer)
    }
  }

  private func asked() -> Asked? {
    guard let frame, let station = frame.station else { return nil }
    switch frame.purpose {
    case .question, .revisit, .doubt: break
    case .contest, .pick, .offer, .removal, .finished: return nil
    }
    // A follow-up that filled a part is what a correction is about ("nine", "no, ten"), not all of what it filled.
    // Of a text that is only so right after it was said: any words would be a correction of it later.
    let justSet = justSet.filter { dialogue.questions[$0.question].kind != .text || justSetAt >= utterances - 1 }
    let filling = justSet.first { dialogue.questions[$0.question].fills?.reference.part != nil }
    let previous = (filling ?? justSet.first).flatMap { address in
      record[address].map { SettledAnswer(slot: address.question, items: address.items.items, answer: $0.answer) }
    }
    return Asked(
      slot: station.question, addresses: frame.addresses.map(\.items.items), readOut: frame.readOut,
      isConfirmation: dialogue.questions[station.question].isConfirmation, previous: previous)
  }

  /// The items that the conversation is about just now: those of the station, or of how far the way has gone.
  private func focus() -> [Int] {
    (frame?.station ?? cursor)?.items.items ?? []
  }

  /// The questions that something said by the way may answer, those of this block before the others; and apart from them
  /// those that have been answered for the items in hand, which are only meant where the words name them.
  private func openQuestions() -> (open: [Int], answered: [Int]) {
    let scope = ItemPath(focus())
    let block = (frame?.station ?? cursor).map { dialogue.blockOfQuestion[$0.question] } ?? 0
    var (nearby, beyond, answered): ([Int], [Int], [Int]) = ([], [], [])
    nearby.reserveCapacity(dialogue.volunteered.count)
    beyond.reserveCapacity(dialogue.volunteered.count)
    answered.reserveCapacity(dialogue.volunteered.count)
    for question in dialogue.volunteered {
      if isAnswered(dialogue.questions[question], in: scope) {
        answered.append(question)
      } else if dialogue.blockOfQuestion[question] == block {
        nearby.append(question)
      } else {
        beyond.append(question)
      }
    }
    return (nearby + beyond, answered)
  }

  private func isAnswered(_ question: Question, in scope: ItemPath) -> Bool {
    guard question.over.count <= scope.count else { return false }
    switch record.status(at: Address(question.number, scope.prefix(question.over.count))) {
    case .known?, .approximate?, Status.none?: return true
    case .unknown?, .notApplicable?, .skipped?, .declined?, nil: return false
    }
  }
}
