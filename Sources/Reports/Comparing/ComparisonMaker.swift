import Answers
import Conversation
import Dialogue
import Findings
import Record

/// Words a comparison as a report.
public struct ComparisonMaker {
  private let comparison: Comparison
  private let earlier: ReportRows
  private let later: ReportRows

  /// Two conversations of the same dialogue, each seen on a day: what was soon then was soon then.
  ///
  /// - Parameters:
  ///   - earlier: the earlier conversation, and the day on which somebody was last heard in it.
  ///   - later: the later one, and the day that it is looked at.
  public init(_ earlier: (Conversation, on: Day), _ later: (Conversation, on: Day)) {
    self.earlier = ReportRows(of: earlier.0, on: earlier.on)
    self.later = ReportRows(of: later.0, on: later.on)
    comparison = Comparison(self.earlier.conversation, self.later.conversation)
  }

  /// The comparison as a document.
  public func report() -> Report {
    let title = later.word("compare.title", ["title": .text(later.dialogue.title)])
    let sections = [brief, items] + Comparison.Fate.allCases.map(answers) + [findings]
    return Report(title: title, sections: sections.compactMap(\.self))
  }

  private var brief: ReportSection? {
    let (then, now) = (earlier.evaluator.account(), later.evaluator.account())
    let kept = comparison.pairs.count { $0.fate == .kept }
    let lines = [
      later.word("compare.days", ["then": .day(earlier.day), "now": .day(later.day)]),
      later.word("compare.known-then", ["known": .number(then.known), "total": .number(then.total)]),
      later.word("compare.known-now", ["known": .number(now.known), "total": .number(now.total)]),
      later.word("compare.kept", ["count": .number(kept)]), later.word("compare.how"),
    ]
    return ReportSection(title: later.word("report.brief"), parts: lines.map { .paragraph($0) })
  }

  /// What was named only then, or only now.
  private var items: ReportSection? {
    func names(_ numbers: [Int], _ rows: ReportRows) -> [Argument] {
      // What lies in another that is gone or new goes without saying.
      numbers.filter { rows.record.items[$0].parent == nil }.map { .text(rows.record.items[$0].name) }
    }
    let (gone, new) = (names(comparison.match.gone, earlier), names(comparison.match.new, later))
    var lines: [String] = []
    if !new.isEmpty { lines.append(later.word("compare.new-items", ["items": .list(new)])) }
    if !gone.isEmpty { lines.append(later.word("compare.gone-items", ["items": .list(gone)])) }
    guard !lines.isEmpty else { return nil }
    return ReportSection(title: later.word("compare.items"), parts: lines.map { .paragraph($0) })
  }

  private func answers(_ fate: Comparison.Fate) -> ReportSection? {
    guard let heading = Self.heading(of: fate) else { return nil }
    let rows = comparison.pairs.filter { $0.fate == fate }.map(row)
    guard !rows.isEmpty else { return nil }
    let title = later.word(heading)
    let columns = ["report.about", "compare.then", "compare.now"].map { later.word($0) }
    return ReportSection(title: title, parts: [.table(ReportTable(caption: title, columns: columns, rows: rows))])
  }

  private static func heading(of fate: Comparison.Fate) -> String? {
    switch fate {
    case .changed: "compare.changed"
    case .foundOut: "compare.found-out"
    case .corrected: "compare.corrected"
    case .lost: "compare.lost"
    case .notAskedAgain: "compare.not-asked"
    case .kept: nil
    }
  }

  private func row(_ pair: Comparison.Pair) -> [String] {
    let address = pair.later ?? pair.earlier
    let about = address.map { later.title(of: $0.question) } ?? ""
    let names = pair.later.map { later.names($0.items) } ?? pair.earlier.map { earlier.names($0.items) } ?? []
    return [([about] + names).joined(separator: ", "), text(pair.earlier, earlier), text(pair.later, later)]
  }

  private func text(_ address: Address?, _ rows: ReportRows) -> String {
    address.flatMap { rows.answer(at: $0)?.text } ?? later.word("report.no-answer")
  }

  private var findings: ReportSection? {
    func list(_ id: String, _ found: [Finding], _ rows: ReportRows) -> [ReportPart] {
      guard !found.isEmpty else { return [] }
      return [.heading(later.word(id)), .list(found.map { [rows.text(of: $0)] })]
    }
    let parts = list("compare.opened", comparison.opened, later) + list("compare.closed", comparison.closed, earlier)
    return ReportSection(
      title: later.word("report.findings"), parts: parts.isEmpty ? [.paragraph(later.word("compare.same"))] : parts)
  }
}
