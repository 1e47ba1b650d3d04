import Dialogue
import Record

/// A page for each item that whole sections are asked of, to send to it.
extension ReportMaker {
  /// One page for each organisation that a section is asked of.
  var pages: [ReportSection] {
    var seen: Set<Int> = []
    return rows.evaluator.stretches.compactMap(\.item).filter { seen.insert($0).inserted }.map(page)
  }

  private func page(for item: Int) -> ReportSection {
    let name = rows.record.items[item].name
    let said = rows.answers.filter { $0.address.items.items.contains(item) && $0.answer.certainty != .implied }
    let table = ReportTable(
      caption: rows.word("report.page", ["item": .text(name)]),
      columns: [rows.word("report.about"), rows.word("report.answer")],
      rows: said.map { row in
        let others = row.items.filter { $0 != name }
        return [([row.title] + others).joined(separator: ", "), rows.words(of: row)]
      })
    let parts: [ReportPart] = [
      .paragraph(rows.word("report.page-how", ["item": .text(name)])),
      said.isEmpty ? .paragraph(rows.word("answers.none")) : .table(table),
      .room(rows.word("report.reply")),
    ]
    return ReportSection(title: name, parts: parts, isOwnPage: true)
  }
}
