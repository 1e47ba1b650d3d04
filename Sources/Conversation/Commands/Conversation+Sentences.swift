import Answers
import Dialogue
import Findings
import Record

/// The sentences of findings, with what their holes stand for.
extension Conversation {
  /// What a finding says, or one of its other sentences.
  package func phrase(of finding: Finding, _ form: FindingForm = .says) -> Phrase {
    phrase(ofRule: finding.rule, form, at: finding.items, about: finding.about)
  }

  /// The same for an action, whose finding may be no more.
  func phrase(of key: ActionKey, rule: Int, _ form: FindingForm) -> Phrase {
    guard case .answer(_, let address) = key else { return phrase(ofRule: rule, form, at: key.items, about: nil) }
    return phrase(ofRule: rule, form, at: key.items, about: address)
  }

  private func phrase(ofRule number: Int, _ form: FindingForm, at items: ItemPath, about address: Address?) -> Phrase {
    let rule = dialogue.findings[number]
    guard let sentence = dialogue.sentence(form, ofFinding: number) else { return Phrase(rule.id(of: form)) }
    var phrase = phrase(sentence, in: Scope(lists: rule.over, items: items))
    switch rule.answers {
    case .contested?: if let address { fill(&phrase, contestedAt: address) }
    case .carried?: fill(&phrase, carried: evaluator.carriedAnswers(about: items))
    case nil: break
    }
    return phrase
  }

  private func fill(_ phrase: inout Phrase, contestedAt address: Address) {
    phrase.arguments["title"] = .phrase(title(of: address.question, at: address.items))
    guard let entry = record[address] else { return }
    phrase.arguments["answer"] = .phrase(sourced(entry, at: address))
    if let rival = entry.rival { phrase.arguments["rival"] = .phrase(sourced(rival, at: address)) }
  }

  private func fill(_ phrase: inout Phrase, carried addresses: [Address]) {
    var titles: [Phrase] = []
    for address in addresses {
      let title = self.phrase(.title, of: address.question, at: address.items)
      if !titles.contains(title) { titles.append(title) }
    }
    let days = Set(addresses.compactMap { record[$0]?.on }).sorted()
    phrase.arguments["titles"] = .list(titles.map { .phrase($0) })
    phrase.arguments["days"] = .list(days.map { .day($0) })
  }

  /// An answer with who gave it and when.
  package func sourced(_ entry: Entry, at address: Address) -> Phrase {
    let answer = Argument.answer(current(entry.answer, at: address), question: address.question, on: today)
    guard let by = entry.by else { return Phrase("answer.dated", ["answer": answer, "day": .day(entry.on)]) }
    return Phrase("answer.sourced", ["answer": answer, "by": .text(by), "day": .day(entry.on)])
  }
}
