import Answers
import Dialogue
import Record

/// Of a question asked together, what an answer left out: it is asked for by itself.
extension Conversation {
  /// What is left of a question asked together, by the rows of its last list.
  enum Rest {
    /// One row, in a sentence of its own. Where it has a single cell, all its items are named.
    case row(Sentence, [Address])
    /// Several rows, in one line; of a matrix with the item that all of them are about, where it is one.
    case rows([Int], of: Int?)
  }

  /// What of a question asked together is asked for by itself: some of it has been answered, or there is only one row. What
  /// is looked at again is asked for all that was named.
  func rest(of station: Station, in frame: Frame) -> Rest? {
    let question = dialogue.questions[station.question]
    guard question.isTogether, let first = frame.addresses.first?.items.last else { return nil }
    if frame.addresses.allSatisfy({ $0.items.last == first }),
      let sentence = dialogue.sentence(.askOne, of: station.question)
    {
      let cell = frame.addresses.count == 1 ? dialogue.sentence(.askCell, of: station.question) : nil
      return .row(cell ?? sentence, frame.addresses)
    }
    guard !frame.isRevisit, evaluator.addresses(of: station).count > frame.addresses.count else { return nil }
    let isMatrix = question.over.count > station.items.count + 1
    let owners = isMatrix ? Set(frame.addresses.compactMap { $0.items.items.dropLast().last }) : []
    return .rows(itemsInHand(frame), of: owners.count == 1 ? owners.first : nil)
  }

  func wordedPrompt(_ rest: Rest, at station: Station) -> (phrase: Phrase, readOut: [Int]) {
    let question = dialogue.questions[station.question]
    switch rest {
    case .row(let sentence, let addresses):
      let fixed = Array(question.over.prefix(station.items.count))
      let named = addresses.count == 1 ? question.over : fixed + question.over.suffix(1)
      let scope = Scope(lists: question.over, items: addresses[0].items).limited(to: named)
      return (phrase(sentence, in: scope), itemsReadOut(by: sentence, in: scope))
    case .rows(let items, let owner):
      let form = has(.again, of: station.question) ? PromptForm.again : .ask
      let prompt = phrase(form, of: station.question, at: station.items)
      var arguments: Arguments = ["items": .list(names(of: items)), "question": .phrase(prompt)]
      arguments["item"] = owner.map { .text(record.items[$0].name) }
      return (Phrase(owner == nil ? "rest.rows" : "rest.rows-of", arguments), items)
    }
  }
}
