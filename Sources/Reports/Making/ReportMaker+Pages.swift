import Dialogue
import Findings
import Record

/// A page for each item that whole sections are asked of, to send to it: a short letter with what was said, and what isn't known.
extension ReportMaker {
  /// One page for each organisation that a section is asked of.
  var pages: [ReportSection] {
    let all = material
    return addressees.map { page(for: $0, of: all) }
  }

  /// What all pages are made of, worked out once: everything that was said, and everything that is to be found out.
  private typealias Material = (answers: [AnswerRow], missing: [ToFindOut])

  private var material: Material {
    let said = rows.answers.filter { $0.answer.certainty != .implied && $0.answer.status != .skipped }
    let missing = rows.conversation.actionPlan().compactMap { action in
      if case .toFindOut(let missing) = action.origin { missing } else { nil }
    }
    return (said, missing.filter { rows.isShown(dialogue.questions[$0.question]) })
  }

  /// Those that a page can be sent to, by name.
  public var addresseeNames: [String] { addressees.map { rows.record.items[$0].name } }

  /// The page of one of them by itself, to send; nothing where nobody is called so.
  public func letter(to name: String) -> Report? {
    let folded = name.lowercased()
    let item = addressees.map { rows.record.items[$0] }.first { item in
      ([item.name] + item.aliases).contains { $0.lowercased() == folded }
    }
    guard let item else { return nil }
    var page = page(for: item.number, of: material)
    page.isOwnPage = false
    return Report(title: rows.word("report.letter-title", ["title": .text(dialogue.title)]), sections: [page])
  }

  private var addressees: [Int] {
    var seen: Set<Int> = []
    return rows.evaluator.stretches.compactMap(\.item).filter { seen.insert($0).inserted }
  }

  private func page(for item: Int, of all: Material) -> ReportSection {
    let name = rows.record.items[item].name
    let said = all.answers.filter { $0.address.items.contains(item) }
    let table = ReportTable(
      caption: rows.word("report.page", ["item": .text(name)]),
      columns: [rows.word("report.about"), rows.word("report.answer")],
      rows: said.map { row in
        let others = row.items.filter { $0 != name }
        return [([row.title] + others).joined(separator: ", "), rows.words(of: row)]
      })
    let unknown = unknown(of: item, among: all.missing)
    let questions: [ReportPart] =
      unknown.isEmpty ? [] : [.paragraph(rows.word("report.letter-ask")), .list(unknown.map { [$0] })]
    let parts: [ReportPart] = [
      .paragraph(rows.word("report.letter", ["item": .text(name)])),
      .paragraph(rows.word("report.page-how", ["item": .text(name)])),
      said.isEmpty ? .paragraph(rows.word("answers.none")) : .table(table),
    ]
    return ReportSection(
      title: name,
      parts: parts + questions + [.paragraph(rows.word("report.letter-thanks"))] + senders
        + [.room(rows.word("report.reply"))], isOwnPage: true)
  }

  /// What isn't known of it, each thing once.
  private func unknown(of item: Int, among all: [ToFindOut]) -> [String] {
    var titles: [String] = []
    for missing in all {
      for address in missing.addresses where address.items.contains(item) {
        let others = rows.names(ItemPath(address.items.items.filter { $0 != item }))
        let title = ([rows.title(of: missing.question)] + others).joined(separator: ", ")
        if !titles.contains(title) { titles.append(title) }
      }
    }
    return titles
  }

  /// Who sends it: what heads the report.
  private var senders: [ReportPart] {
    dialogue.head.compactMap { number in
      rows.answer(at: Address(number)).flatMap { row in
        row.answer.isKnown
          ? .paragraph(rows.word("answers.line", ["title": .text(row.title), "answer": .text(row.text)])) : nil
      }
    }
  }
}
