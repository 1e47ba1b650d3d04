import Answers
import Dialogue
import Record

/// Phrases of the dialogue with their holes filled from the record.
extension Conversation {
  /// A phrase of the dialogue, its holes filled for these items.
  func phrase(_ id: String, in scope: Scope = Scope()) -> Phrase {
    var phrase = Phrase(id)
    for piece in dialogue.wordings.first?.phrases[id]?.pieces ?? [] {
      switch piece {
      case .text: break
      case .hole(let name), .possessive(let name), .plural(let name, _, _):
        if phrase.arguments[name] == nil { phrase.arguments[name] = argument(name, in: scope) }
      }
    }
    return phrase
  }

  /// Is there such a phrase in the standard wording?
  func has(_ id: String) -> Bool { dialogue.wordings.first?.phrases[id] != nil }

  /// A phrase of a question, filled for a station.
  func phrase(_ form: PromptForm, of question: Int, at items: ItemPath) -> Phrase {
    let over = dialogue.questions[question].over
    return phrase("\(dialogue.questions[question].name).\(form.rawValue)", in: Scope(lists: over, items: items))
  }

  private func argument(_ name: String, in scope: Scope) -> Argument {
    guard let hole = dialogue.holes[name] else { return .text("{\(name)}") }
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
      return .answer(entry.answer, question: address.question, on: today)
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

  /// The items that a prompt reads out, from the first `{list where …}` hole in it.
  func itemsReadOut(by id: String, in scope: Scope) -> [Int] {
    for piece in dialogue.wordings.first?.phrases[id]?.pieces ?? [] {
      if case .hole(let name) = piece, case .items(let list, let condition) = dialogue.holes[name] {
        return evaluator.items(of: list, where: condition, in: scope)
      }
    }
    return []
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
  mutating func say(_ kind: RemarkKind, _ id: String, _ arguments: [String: Argument] = [:]) {
    emit(.said(kind, Phrase(id, arguments)))
  }
}
