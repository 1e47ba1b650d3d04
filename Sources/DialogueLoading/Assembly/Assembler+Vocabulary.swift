import Answers
import Dialogue

extension Assembler {
  /// What reading needs, compiled.
  func vocabulary(commands: [CommandPattern]) -> Vocabulary {
    var parents: [Int: PlacedQuestion] = [:]
    for question in placed { for number in question.followUps { parents[number] = question } }
    let slots = placed.map { placed in
      let draft = placed.draft
      // A follow-up that fills a part is about the same as its question, and speaks of it in the same words.
      let filled = draft.fills == nil ? nil : parents[placed.entry.number]
      let usual = 0...1_000_000
      let least = max(draft.least ?? usual.lowerBound, 0)
      return Slot(
        id: placed.entry.number, kind: placed.entry.kind, cues: draft.cues.map(\.string),
        choices: draft.choices.map(choice),
        scales: draft.scales.map { Scale($0.id.string, steps: $0.steps.map(choice)) }, over: placed.entry.over,
        makes: draft.makes.flatMap { names.listsByID[$0.string] },
        limits: least...max(least, draft.most ?? max(least, usual.upperBound)), yes: draft.yes?.string,
        no: draft.no?.string, notCounted: (filled?.draft ?? draft).notCounted.map(\.string),
        isVolunteered: draft.isVolunteered, partOf: filled?.entry.number, part: part(draft),
        asksPeriod: asksPeriod(placed), isLasting: draft.isLasting,
        shareWords: shareWords(filled?.draft ?? draft), countWords: countWords(filled?.draft ?? draft))
    }
    let lists = parts.lists.enumerated().map { number, list in
      ListShape(
        nouns: [list.one, list.many] + draft.lists[number].says.map(\.string), classes: list.classes,
        isOpen: list.isOpen, parent: list.parent)
    }
    return Vocabulary(slots: slots, lists: lists, commands: commands)
  }

  /// Is it asked for which time a sum is, by the question itself or by a follow-up?
  func asksPeriod(_ question: PlacedQuestion) -> Bool {
    question.draft.asksPeriod || question.followUps.contains { part(placed[$0].draft) == "period" }
  }

  /// The part that a follow-up fills.
  private func part(_ draft: DraftQuestion) -> String? {
    guard let fills = draft.fills?.string, let dot = fills.lastIndex(of: ".") else { return nil }
    let last = String(fills[fills.index(after: dot)...])
    return names.questions.contains { $0.parts.contains { $0.name == last } } ? last : nil
  }

  private func countWords(_ draft: DraftQuestion) -> CountWords {
    CountWords(
      counted: draft.countedSays.map(\.string), fullTime: draft.fullTimeSays.map(\.string),
      one: draft.oneSays.map(\.string), none: draft.noneSays.map(\.string))
  }

  private func shareWords(_ draft: DraftQuestion) -> ShareWords {
    ShareWords(
      part: draft.partSays.map(\.string), whole: draft.wholeSays.map(\.string), carers: draft.carersSays.map(\.string))
  }
}
