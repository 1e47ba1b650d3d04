import Answers
import Dialogue
import Record

/// Taking items off their list: said beforehand with how much goes with them, done only after a yes, and never for good.
extension Conversation {
  /// Asks whether these items are to be taken off.
  ///
  /// - Parameter answer: what was answered where that is only so without them: "none", on a list that has some.
  mutating func askRemoval(of items: [Int], leaving answer: Claim? = nil) {
    var frame = frame ?? Frame(.finished)
    frame.purpose = .removal(items: items, answer: answer)
    let answered = evaluator.counting().filter { record[$0]?.answer.certainty != .implied }
    let going = answered.count { address in items.contains(where: address.items.contains) }
    var arguments = named(items)
    arguments["items"] = .list(items.map(fullName))
    arguments["answers"] = .number(going)
    ask(frame, going == 0 ? "remove.sure" : "remove.sure-answers", arguments)
  }

  /// Takes the items off after a yes, and takes up the answer that goes with that; keeps them after a no.
  mutating func settleRemoval(of items: [Int], leaving answer: Claim?, with text: String) {
    switch yesNo(text) {
    case .yes, .partly:
      endDigression()
      for item in items where record.items[item].isLive {
        emit(.changed(.removed(item, from: false, to: true), cause: .said))
      }
      say(.change, items.count == 1 ? "removed" : "removed.several", named(items))
      if let answer {
        if let rest = YesOrNo.rest(text) { keepUnread(rest, at: frame?.station) }
        take(Understanding(claims: [answer]), of: answer.answer.words)
      } else if !hearRest(of: text) {
        goOn()
      }
    case .no, .past: keep(items, of: text)
    case nil:
      say(.problem, "problem.yes-or-no", ["words": .text(text)])
      askAgain()
    }
  }

  /// Says that the items stay, and asks what was asked.
  mutating func keep(_ items: [Int], of text: String = "") {
    say(.change, "kept", named(items))
    endDigression()
    if !hearRest(of: text) { goOn() }
  }

  /// The items that an answer says there are none of, although they are on the list that its question makes. A follow-up
  /// that asks for others says nothing of those that are there.
  func emptying(_ understanding: Understanding) -> (items: [Int], answer: Claim)? {
    guard understanding.claims.count == 1, understanding.newItems.isEmpty, let claim = understanding.claims.first,
      claim.answer.status == .none, let address = address(of: claim, added: [])
    else { return nil }
    let question = dialogue.questions[address.question]
    guard isListOfNames(question), let list = question.makes else { return nil }
    let parent = dialogue.lists[list].parent.flatMap { _ in address.items.last }
    let items = record.liveItems(of: list, in: parent)
    return items.isEmpty ? nil : (items, claim)
  }

  /// What was added or brought back by name belongs to the answer that the list goes back to: "none" is so no longer.
  mutating func enter(_ item: Int) {
    let (list, name) = (record.items[item].list, record.items[item].name)
    for question in dialogue.questions where question.makes == list && isListOfNames(question) {
      let address = Address(question.number, ItemPath(record.items[item].parent.map { [$0] } ?? []))
      guard let answer = record[address]?.answer else { continue }
      let named = Answer(.names(Names([NamedThing(name)])), words: name)
      if answer.status == .none {
        set(address, to: named)
      } else if answer.isKnown, let both = answer.joined(with: named), both.value != answer.value {
        set(address, to: both)
      }
    }
  }

  /// Is it the question whose names make up a list? A follow-up that asks for others isn't, nor what only confirms some.
  private func isListOfNames(_ question: Question) -> Bool {
    question.kind == .names && question.makes != nil && question.followUpOf == nil && !question.isConfirmation
  }

  /// An item's name, with what it belongs to where that isn't in hand.
  private func fullName(of item: Int) -> Argument {
    let item = record.items[item]
    guard isElsewhere(item), let parent = item.parent else { return .text(item.name) }
    return .phrase(Phrase("item.of", ["name": .text(item.name), "owner": .text(record.items[parent].name)]))
  }

  private func named(_ items: [Int]) -> Arguments {
    ["items": .list(items.map { .text(record.items[$0].name) }), "count": .number(items.count)]
  }
}
