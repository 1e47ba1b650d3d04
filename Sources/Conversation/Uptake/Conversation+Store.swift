import Answers
import Dialogue
import Record

/// Puts answers into the record.
extension Conversation {
  /// What came of storing a claim.
  enum Stored: Equatable {
    /// It stands in the record.
    case stands
    /// It was there already.
    case unchanged
    /// It conflicts with another known answer; both are kept.
    case contested
    /// It is what an organisation says of itself, and stands beside what was said of it.
    case beside
    /// It can't be: the sentence says why.
    case refused(Misreading)
  }

  /// Puts an answer at an address, and where it is a follow-up's into what that fills.
  mutating func store(_ answer: Answer, at address: Address, because reason: ClaimReason) -> Stored {
    let question = dialogue.questions[address.question]
    if let fill = question.fills, answer.isKnown {
      if let refusal = self.fill(fill, from: address, with: answer) { return .refused(refusal) }
    }
    guard let entry = entry(at: address) else {
      set(address, to: answer)
      return .stands
    }
    let old = entry.answer
    if !entry.isCarried, old.status == answer.status, old.value == answer.value, old.certainty == answer.certainty,
      old.words == answer.words
    {
      return .unchanged
    }
    if question.makes != nil, old.isKnown, let more = old.joined(with: answer), case .names = more.value {
      // Names make items, and items are never lost by naming others: they are taken off with "remove".
      set(address, to: more)
      return .stands
    }
    if isReply(answer, to: entry, at: address) {
      let rival = Entry(answer, by: answerer, on: today)
      emit(.changed(.set(address, from: entry, to: entry.contested(by: rival)), cause: .said))
      return .beside
    }
    if reason == .asked, frame?.purpose == .question, !entry.isCarried, case .time? = old.value,
      let both = old.joined(with: answer)
    {
      // The start of what already has an end, or the other way round.
      set(address, to: both)
      return .stands
    }
    let mayReplace =
      entry.isCarried && answer.isKnown || reason == .asked || reason == .correction || !old.isKnown
      || old.certainty == .implied
    if mayReplace {
      set(address, to: answer)
      if frame?.purpose == .revisit || reason == .correction { clearFillings(of: address) }
      return .stands
    }
    if !answer.isKnown { return .unchanged }
    if let both = old.joined(with: answer) {
      // "£12k" beside "£12k a year" says nothing new.
      if both.value == old.value, old.value?.isList != true { return .unchanged }
      set(address, to: both)
      return .stands
    }
    if old.value == answer.value { return .unchanged }
    let rival = Entry(answer, by: answerer, on: today)
    emit(.changed(.set(address, from: entry, to: entry.contested(by: rival)), cause: .said))
    return .contested
  }

  /// Is it what an organisation itself answers, where somebody else has answered otherwise? Then neither replaces the other.
  private func isReply(_ answer: Answer, to entry: Entry, at address: Address) -> Bool {
    guard let answerer, entry.by != answerer, !entry.isCarried, answer.isKnown, entry.answer.isKnown,
      entry.answer.certainty != .implied, entry.answer.value != answer.value
    else { return false }
    return address.items.items.contains { speaks(answerer, for: record.items[$0]) }
  }

  /// The organisations that somebody who is called so speaks for.
  func organisations(of answerer: String) -> [Item] {
    record.items.filter { $0.isLive && speaks(answerer, for: $0) }
  }

  /// Is it an item of a list that sections are asked item by item for, and does somebody who is called so speak for it?
  private func speaks(_ answerer: String, for item: Item) -> Bool {
    dialogue.blocks.contains { $0.each == item.list }
      && ([item.name] + item.aliases).contains { Replier.speaks(answerer, for: $0) }
  }

  /// Puts an answer at an address, whatever was there.
  mutating func set(_ address: Address, to answer: Answer, cause: Fact.Cause = .said) {
    let entry = Entry(answer, by: answerer, on: today)
    emit(.changed(.set(address, from: self.entry(at: address), to: entry), cause: cause))
  }

  /// Who is answering, where that was said.
  var answerer: String? {
    let name = setting(.answerer)
    return name.isEmpty ? nil : name
  }

  /// Puts a follow-up's answer into what it fills. Gives a misreading where it can't be.
  private mutating func fill(_ fill: Fill, from address: Address, with answer: Answer) -> Misreading? {
    for target in targets(of: fill, from: address) {
      let old = entry(at: target)?.answer
      switch Answer.filling(fill.reference.part, of: old, with: answer) {
      case .success(let filled):
        if filled != old { set(target, to: filled) }
      case .failure(let refusal): return refusal.misreading
      }
    }
    return nil
  }

  /// The addresses that a follow-up fills: one, or where its items leave lists open, each one there that was answered yes.
  private func targets(of fill: Fill, from address: Address) -> [Address] {
    let scope = Scope(lists: dialogue.questions[address.question].over, items: address.items)
    if let target = evaluator.address(fill.reference, in: scope) { return [target] }
    let question = fill.reference.question
    let lists = dialogue.questions[question].over
    return evaluator.paths(of: question, from: ItemPath()).filter { path in
      lists.indices.allSatisfy { index in
        guard let item = scope.item(of: lists[index]) else { return true }
        let wanted = fill.reference.ofWhole ? record.items[item].within ?? item : item
        return path[index] == wanted
      }
    }.map { Address(question, $0) }.filter { record[$0]?.answer.value == .yesNo(.yes) }
  }
}
