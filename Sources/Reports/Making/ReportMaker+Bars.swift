import Answers
import Dialogue
import Record

/// Shares as bars, with marks at the figures that findings compare them with.
extension ReportMaker {
  /// The bars of a question about shares; nothing where no share is known, or no finding looks at it. The table before them has the same in words.
  func bars(of question: Question) -> ReportChart? {
    guard question.kind == .share else { return nil }
    var fractions: [Interval<Fraction>] = []
    let bars = rows.evaluator.paths(of: question.number, from: ItemPath()).compactMap {
      path -> ReportChart.Strips.Row? in
      guard let row = rows.answer(at: Address(question.number, path)), case .share(let share)? = row.answer.value,
        let fraction = share.fraction(excluding: nil), let range = fraction.thousandths
      else { return nil }
      fractions.append(fraction)
      var pieces = [ReportChart.Strips.Piece(range: 0...range.lowerBound, look: .solid)]
      if range.lowerBound < range.upperBound { pieces.append(ReportChart.Strips.Piece(range: range, look: .unknown)) }
      return ReportChart.Strips.Row(name: row.items.joined(separator: ", "), words: rows.words(of: row), pieces: pieces)
    }
    let marks = Set(dialogue.findings.flatMap { figures(in: $0.condition, for: question.number) }).sorted()
    guard !bars.isEmpty, !marks.isEmpty else { return nil }
    let said = marks.map { Argument.text("\($0.percent) per cent") }
    return ReportChart(
      title: rows.word("report.bars", ["title": .text(rows.title(of: question.number))]),
      sentence: marks.map { reached($0, by: fractions) }.joined(separator: " "),
      key: rows.word("report.mark", ["marks": .list(said)]),
      drawing: .strips(
        ReportChart.Strips(
          rows: bars, marks: marks.map { ReportChart.Strips.Mark(place: $0.thousandths, label: "\($0.percent)%") })))
  }

  /// How many of the shares come to a figure, for sure, and of how many that can't be told.
  private func reached(_ mark: Fraction, by shares: [Interval<Fraction>]) -> String {
    let short = shares.count { $0.isLess(than: mark) == .yes }
    let reached = shares.count { $0.isLess(than: mark) == .no }
    let unclear = shares.count - short - reached
    return rows.word(
      unclear == 0 ? "report.bars-at" : "report.bars-at-unclear",
      [
        "count": .number(reached), "mark": .text(String(mark.percent)), "total": .number(shares.count),
        "unclear": .number(unclear),
      ])
  }

  /// The figures that a condition compares a question's share with.
  private func figures(in condition: Condition, for question: Int) -> [Fraction] {
    switch condition {
    case .not(let inner), .unclear(let inner), .quantified(_, list: _, let inner): figures(in: inner, for: question)
    case .and(let parts), .or(let parts): parts.flatMap { figures(in: $0, for: question) }
    case .definition(let number): figures(in: dialogue.definitions[number].condition, for: question)
    case .compare(.value(let reference), _, .number(let figure)),
      .compare(.number(let figure), _, .value(let reference)):
      reference.question == question && reference.part == "share" ? [figure] : []
    case .constant, .compare, .status, .equals, .includes, .item, .within: []
    }
  }
}

extension Fraction {
  /// Of a share from none to all.
  fileprivate var thousandths: Int {
    numerator.multipliedFullWidth(by: 1000).high == 0 ? numerator * 1000 / denominator : 0
  }
}

extension Interval<Fraction> {
  /// The ends in thousandths, from none to all where they are open.
  fileprivate var thousandths: ClosedRange<Int>? {
    let (least, most) = (low.value?.thousandths ?? 0, high.value?.thousandths ?? 1000)
    guard (0...1000).contains(least), least <= most else { return nil }
    return least...min(most, 1000)
  }
}
