import Answers
import Dialogue

/// What a report draws.
extension Assembler {
  func charts() {
    let plain = PhraseScope(isPlain: true, length: .none)
    for draft in self.draft.charts {
      let id = draft.id.string
      book.add("charts.\(id)", draft.title, plain)
      book.add("charts.\(id).say", draft.say, PhraseScope())
      for (index, name) in draft.names.enumerated() { book.add("charts.\(id).name-\(index + 1)", name, plain) }
      let everything = Scope(fixed: Array(names.lists.indices))
      let questions = draft.questions.compactMap { reference($0, everything)?.question }
      let chart = Chart(
        id: id, form: draft.form, questions: questions, each: draft.each.flatMap(list),
        whole: draft.whole.flatMap { reference($0, everything)?.question },
        ends: draft.ends.compactMap { reference($0, everything)?.question })
      check(chart, draft)
      parts.charts.append(chart)
    }
  }

  /// Can it be drawn of these questions?
  private func check(_ chart: Chart, _ draft: DraftChart) {
    for (number, text) in zip(chart.questions, draft.questions) {
      let question = parts.questions[number]
      let fits =
        switch chart.form {
        case .grid: question.kind == .yesNo && question.over.count == 2
        case .steps: question.kind == .rating && question.over.count == 1 && names.questions[number].scales.count == 2
        case .parts:
          (question.kind == .money || question.kind == .choices) && chart.each.map(question.over.contains) == true
        case .timeline: question.kind == .time
        }
      if !fits {
        faults.add(
          .notForKind, at: text.place,
          "A chart of the form `\(chart.form.rawValue)` can't be drawn of `\(question.name)`.",
          hint: "See the chapter on charts in docs/dialogue-format.md.")
      }
    }
    for (place, (number, text)) in zip(chart.ends, draft.ends).enumerated() {
      let question = parts.questions[number]
      let measured = chart.questions.indices.contains(place) ? parts.questions[chart.questions[place]].over : []
      if chart.form != .parts || question.kind != .time || !measured.starts(with: question.over) {
        faults.add(
          .notForKind, at: text.place, "By `\(question.name)` can't be told when a part of this chart ended.",
          hint: "See the chapter on charts in docs/dialogue-format.md.")
      }
    }
    if chart.form == .parts, draft.names.count != draft.questions.count {
      faults.add(
        .missingWording, at: draft.place,
        "The chart `\(chart.id)` has \(draft.questions.count) parts and \(draft.names.count) names.",
        hint: "Give each of its questions a name.")
    }
  }
}
