import Answers
import Dialogue
import Record

/// Phrases of the dialogue with their holes filled from the record.
extension Conversation {
  /// A phrase of the dialogue, its holes filled for these items.
  package func phrase(_ id: String, in scope: Scope = Scope()) -> Phrase {
    dialogue.sentence(id).map { phrase($0, in: scope) } ?? Phrase(id)
  }

  /// The same, for a sentence that has been looked up.
  package func phrase(_ sentence: Sentence, in scope: Scope = Scope()) -> Phrase {
    Phrase(
      sentence.id,
      Arguments(
        inOrder: sentence.holes.map { name, hole in
          (name, hole.map { argument($0, in: scope) } ?? .text("{\(name)}"))
        }))
  }

  /// Is there such a phrase in the standard wording?
  package func has(_ id: String) -> Bool { dialogue.sentence(id) != nil }

  /// Is a question worded in this form?
  package func has(_ form: PromptForm, of question: Int) -> Bool { dialogue.sentence(form, of: question) != nil }

  /// A phrase of a question, filled for a station.
  package func phrase(_ form: PromptForm, of question: Int, at items: ItemPath) -> Phrase {
    phrase(form, of: question, in: Scope(lists: dialogue.questions[question].over, items: items))
  }

  /// The same, for what is in hand in a scope.
  package func phrase(_ form: PromptForm, of question: Int, in scope: Scope) -> Phrase {
    dialogue.sentence(form, of: question).map { phrase($0, in: scope) }
      ?? Phrase(dialogue.questions[question].id(of: form))
  }

  private func argument(_ hole: Hole, in scope: Scope) -> Argument {
    switch hole {
    case .item(let list):
      return .text(scope.item(of: list).map { record.items[$0].name } ?? dialogue.lists[list].one)
    case .wholeItem(let list):
      let item = scope.item(of: list)
      return .text(item.flatMap { record.items[$0].within }.map { record.items[$0].name } ?? dialogue.lists[list].one)
    case .answer(let reference):
      guard let address = evaluator.address(reference, in: scope), let entry = record[address] else {
        return .phrase(Phrase("not-answered"))
      }
      let answer = Argument.answer(entry.answer, question: address.question, on: today)
      guard let rival = entry.rival else { return answer }
      return .phrase(
        Phrase(
          "answer.contested", ["answer": answer, "rival": .answer(rival.answer, question: address.question, on: today)])
      )
    case .words(let reference):
      guard let address = evaluator.address(reference, in: scope), let entry = record[address] else {
        return .phrase(Phrase("not-answered"))
      }
      return .text(entry.answer.words)
    case .items(let list, let condition):
      // Where there is nothing on the list yet, it is the list that is meant.
      guard !evaluator.candidates(list, in: scope).isEmpty else { return .text(dialogue.lists[list].many) }
      return .list(evaluator.items(of: list, where: condition, in: scope).map { .text(record.items[$0].name) })
    case .count(let list, let condition):
      return .number(evaluator.items(of: list, where: condition, in: scope).count)
    case .setting(let number):
      return .phrase(Phrase("settings.\(dialogue.settings[number].id).value"))
    }
  }

  /// The items that a prompt reads out.
  func itemsReadOut(by sentence: Sentence, in scope: Scope) -> [Int] {
    sentence.readOut.map { evaluator.items(of: $0.list, where: $0.condition, in: scope) } ?? []
  }

  /// How a station is named in lists and summaries: its title, and the items beyond what was said of it.
  public func title(of question: Int, at items: ItemPath) -> Phrase {
    let title = phrase(.title, of: question, at: items)
    guard items.count > 0 else { return title }
    return Phrase(
      "title.item",
      ["title": .phrase(title), "items": .text(items.items.map { record.items[$0].name }.joined(separator: ", "))])
  }

  /// How a station is named in a list of what is open: with the item, where only one is left of several.
  func openTitle(of station: Station) -> Phrase {
    let open = evaluator.open(at: station, skipped: true)
    return title(of: station.question, at: open.count == 1 ? open[0].items : station.items)
  }

  /// Says something.
  mutating func say(_ kind: RemarkKind, _ id: String, _ arguments: Arguments = Arguments()) {
    emit(.said(kind, Phrase(id, arguments)))
  }
}
