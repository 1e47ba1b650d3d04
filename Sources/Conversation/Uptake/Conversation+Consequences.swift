import Answers
import Dialogue
import Record

/// What else a change of an answer changes: said before it is made, and told after.
extension Conversation {
  /// How many titles are said; what more there is, is counted.
  private static let fewTitles = 4

  /// What a change at this station would reopen: answers given for these items that are there only because of the one
  /// that stands there now. Nothing is said where there is none.
  mutating func sayDependents(of station: Station, _ addresses: [Address]) {
    let evaluator = evaluator
    let answered = evaluator.counting().filter { record[$0]?.answer.certainty != .implied }
    let dependents = evaluator.resting(answered, on: addresses.filter { record[$0] != nil })
    guard !dependents.isEmpty else { return }
    say(.help, "change.reopens", ["titles": titles(of: dependents, beyond: station.items)])
  }

  /// Takes away what was answered to follow-ups that filled a part of the answer at this address, where the answer that has
  /// just taken its place raises them anew: the total of one committee isn't the total of another.
  mutating func clearFillings(of address: Address) {
    for followUp in dialogue.questions[address.question].followUps {
      let question = dialogue.questions[followUp]
      guard question.fills?.reference.question == address.question, let condition = question.condition else { continue }
      let filling = Address(followUp, address.items)
      guard let entry = record[filling],
        evaluator.verdict(condition, in: Scope(lists: question.over, items: address.items)) == .yes
      else { continue }
      emit(.changed(.set(filling, from: entry, to: nil), cause: .implied))
    }
  }

  /// Tells in one sentence what a change has put aside and what it has opened again.
  ///
  /// - Parameters:
  ///   - before: the record before the change.
  ///   - changed: what was changed itself.
  mutating func sayConsequences(since before: Record, of changed: [Address]) {
    let (was, now) = (Evaluator(before, today: today).counting(), evaluator.counting())
    let own = Set(changed)
    let gone = was.subtracting(now).subtracting(own).filter { before[$0]?.answer.certainty != .implied }.sorted()
    let askedAgain = gone.filter { evaluator.open(at: evaluator.station(of: $0)).contains($0) }
    let back = now.subtracting(was).subtracting(own).filter { before[$0] != nil && !Self.isPassed(before[$0]) }
    let closed = gone.filter { !askedAgain.contains($0) }
    let opened = (askedAgain + back).sorted()
    guard !closed.isEmpty || !opened.isEmpty else { return }
    let here = frame?.station?.items ?? ItemPath()
    let id = closed.isEmpty ? "change.opened" : opened.isEmpty ? "change.closed" : "change.closed-and-opened"
    say(.change, id, ["closed": titles(of: closed, beyond: here), "opened": titles(of: opened, beyond: here)])
  }

  private static func isPassed(_ entry: Entry?) -> Bool { entry?.answer.status == .skipped }

  /// The titles of addresses, once for each question, with the items that all of its addresses share: the first few, and
  /// how many more there are.
  func titles(of addresses: [Address], beyond here: ItemPath = ItemPath()) -> Argument {
    var shared: [(question: Int, items: [Int])] = []
    let all = Set(addresses)
    for address in addresses {
      // What was filled in stands for what filled it.
      if let fill = dialogue.questions[address.question].fills,
        all.contains(Address(fill.reference.question, address.items))
      {
        continue
      }
      if let index = shared.firstIndex(where: { $0.question == address.question }) {
        shared[index].items.removeAll { !address.items.contains($0) }
      } else {
        shared.append((address.question, address.items.items.filter { !here.contains($0) }))
      }
    }
    let titles = shared.map { Argument.phrase(title(of: $0.question, at: ItemPath($0.items))) }
    guard titles.count > Self.fewTitles + 1 else { return .list(titles) }
    let more = Argument.phrase(Phrase("others", ["count": .number(titles.count - Self.fewTitles)]))
    return .list(titles.prefix(Self.fewTitles) + [more])
  }
}
