import Answers
import Dialogue
import Record

/// Digressions: side topics that come back to what was asked.
extension Conversation {
  /// Says one of the question's own sentences.
  mutating func sayOf(_ form: PromptForm, else missing: String) {
    if let station = frame?.station, has(form, of: station.question) {
      emit(.said(.help, phrase(form, of: station.question, at: station.items)))
    } else if let station = frame?.station, let parent = dialogue.questions[station.question].followUpOf,
      has(form, of: parent)
    {
      emit(.said(.help, phrase(form, of: parent, at: station.items)))
    } else {
      say(.help, missing)
    }
    askAgain()
  }

  mutating func sayExamples() {
    let question = frame?.station.map { dialogue.questions[$0.question] }
    if let question, question.examples > 0 {
      let examples = (1...question.examples).map { number in
        Argument.phrase(Phrase("quoted", ["words": .phrase(Phrase("\(question.name).example-\(number)"))]))
      }
      say(.help, "help.examples", ["examples": .list(examples)])
    } else {
      say(.help, "example.none")
    }
    askAgain()
  }

  /// The choices of what is asked, numbered; of a matrix or a confirmation, what was read out.
  mutating func sayOptions() {
    switch frame?.purpose {
    case .question, .revisit: break
    case .doubt, .contest, .pick, .offer, .removal, .finished, nil:
      if choices().isEmpty { say(.help, "options.none") }
      askAgain()
      sayChoices()
      return
    }
    let slot = frame?.station.map { dialogue.vocabulary.slots[$0.question] }
    if let slot, slot.kind != .yesNo, !slot.choices.isEmpty || !slot.scales.isEmpty {
      sayOptions(of: slot.id)
    } else if let items = frame?.readOut, !items.isEmpty {
      say(
        .account,
        list: items.enumerated().map {
          Phrase("option", ["number": .number($0.offset + 1), "choice": .text(record.items[$0.element].name)])
        })
    } else if slot?.kind == .yesNo {
      say(.help, "kinds.yesno.how")
    } else {
      say(.help, "options.none")
    }
    askAgain()
  }

  mutating func sayTerm(_ words: String) {
    let wanted = withoutArticle(words)
    let entry = dialogue.glossary.first { entry in
      entry.terms.contains { withoutArticle($0) == wanted || withoutArticle($0) + "s" == wanted }
    }
    if let entry {
      say(.help, "term.entry", ["term": .text(entry.terms[0]), "meaning": .phrase(Phrase("glossary.\(entry.id)"))])
    } else {
      say(
        .help, "term.none",
        ["words": .text(words), "terms": .list(dialogue.glossary.prefix(8).map { .text($0.terms[0]) })])
    }
    askAgain()
  }

  /// A term without article, case and marks: "a User-led organisation?" is "user led organisation".
  func withoutArticle(_ words: String) -> String {
    var parts = words.lowercased().split { !$0.isLetter && !$0.isNumber }
    if let first = parts.first, parts.count > 1, ["a", "an", "the"].contains(first) { parts.removeFirst() }
    return parts.joined(separator: " ")
  }

  mutating func saySources() {
    guard let station = frame?.station else {
      say(.help, "sources.none")
      askAgain()
      return
    }
    // What a follow-up doesn't know itself, its question does.
    var question = dialogue.questions[station.question]
    while let parent = question.followUpOf, !knowsWhereToLook(question) { question = dialogue.questions[parent] }
    let scope = Scope(lists: question.over, items: station.items)
    var phrases: [Phrase] = []
    if has(.whom, of: question.number) {
      phrases.append(Phrase("sources.whom", ["whom": .phrase(phrase(.whom, of: question.number, in: scope))]))
    }
    if has(.look, of: question.number) {
      phrases.append(Phrase("sources.look", ["look": .phrase(phrase(.look, of: question.number, in: scope))]))
    }
    phrases += question.sources.map { sourcePhrase(dialogue.sources[$0]) }
    if phrases.isEmpty {
      say(.help, "sources.none")
    } else {
      say(.help, list: phrases)
    }
    askAgain()
  }

  private func knowsWhereToLook(_ question: Question) -> Bool {
    !question.sources.isEmpty || has(.whom, of: question.number) || has(.look, of: question.number)
  }

  func sourcePhrase(_ source: Source) -> Phrase {
    let name = Argument.phrase(Phrase("sources.\(source.id).name"))
    let status = Argument.phrase(Phrase("sources.\(source.id).status"))
    guard let checked = source.checked else {
      return has("sources.\(source.id).status")
        ? Phrase("source.status", ["name": name, "status": status]) : Phrase("source", ["name": name])
    }
    return Phrase("source.checked", ["name": name, "status": status, "checked": .day(checked)])
  }
}
