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
        no: draft.no?.string, notCounted: draft.notCounted.map(\.string), isVolunteered: draft.isVolunteered,
        partOf: filled?.entry.number, shareWords: shareWords(filled?.draft ?? draft))
    }
    let lists = parts.lists.enumerated().map { number, list in
      ListShape(
        nouns: [list.one, list.many] + draft.lists[number].says.map(\.string), classes: list.classes,
        isOpen: list.isOpen, parent: list.parent)
    }
    return Vocabulary(slots: slots, lists: lists, commands: commands)
  }

  private func shareWords(_ draft: DraftQuestion) -> ShareWords {
    ShareWords(
      part: draft.partSays.map(\.string), whole: draft.wholeSays.map(\.string), carers: draft.carersSays.map(\.string))
  }
}
