import Dialogue
import Findings
import Record

/// What next: the features that items share with each stage.
extension ReportMaker {
  /// The section; nothing where the dialogue has no stages, or where nothing can be told yet.
  var stages: ReportSection? {
    let likenesses = rows.likenesses
    guard likenesses.contains(where: \.isKnown) else { return nil }
    var parts: [ReportPart] = []
    for number in 1... {
      guard rows.conversation.has("stages-about.\(number)") else { break }
      parts.append(.paragraph(rows.word("stages-about.\(number)")))
    }
    parts.append(.table(table(of: likenesses)))
    let shared = likenesses.filter { !$0.shared.isEmpty }.map(lines)
    if !shared.isEmpty { parts += [.heading(rows.word("report.stages-shared")), .list(shared)] }
    let moves = dialogue.stages.filter { rows.conversation.has("stages.\($0.id).moves") }.map { stage in
      [rows.word("stages.\(stage.id)"), rows.word("stages.\(stage.id).moves")]
    }
    if !moves.isEmpty { parts += [.heading(rows.word("report.stages-moves")), .list(moves)] }
    return ReportSection(title: rows.word("report.stages"), parts: parts)
  }

  /// A row for each item, a column for each stage.
  private func table(of likenesses: [Likeness]) -> ReportTable {
    var paths: [ItemPath] = []
    for likeness in likenesses where paths.last != likeness.items { paths.append(likeness.items) }
    return ReportTable(
      caption: rows.word("report.stages-table"),
      columns: [rows.word("report.about")] + dialogue.stages.map { rows.word("stages.\($0.id)") },
      rows: paths.map { path in
        [rows.names(path).joined(separator: ", ")]
          + dialogue.stages.indices.map { stage in
            likenesses.first { $0.items == path && $0.stage == stage }.map(count) ?? ""
          }
      })
  }

  private func count(of likeness: Likeness) -> String {
    let known = likeness.shared.count + likeness.other.count
    guard known > 0 else { return rows.word("report.stages-untold") }
    return rows.word("report.stages-count", ["shared": .number(likeness.shared.count), "known": .number(known)])
  }

  private func lines(of likeness: Likeness) -> [String] {
    let stage = dialogue.stages[likeness.stage]
    func said(_ features: [Int]) -> Argument {
      .list(features.map { .phrase(Phrase("stages.\(stage.id).\(stage.features[$0].id)")) })
    }
    var lines = [
      rows.word(
        "report.stages-like",
        [
          "item": .text(rows.names(likeness.items).joined(separator: ", ")),
          "stage": .phrase(Phrase("stages.\(stage.id)")),
        ]),
      rows.word("report.stages-features", ["features": said(likeness.shared)]),
    ]
    if !likeness.unclear.isEmpty {
      lines.append(rows.word("report.stages-unclear", ["features": said(likeness.unclear)]))
    }
    return lines
  }
}
