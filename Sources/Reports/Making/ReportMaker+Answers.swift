import Answers
import Dialogue
import Record

/// The tables of a section: its questions, by what they are asked over.
extension ReportMaker {
  /// How many questions stand side by side in a table, so that it fits a page.
  private static let columns = 4
  /// How many items of a matrix's rows stand side by side in it.
  static let widest = 6

  /// A section with the answers to its questions; nothing where there is nothing to show.
  func answers(of section: Section) -> ReportSection? {
    let questions = section.questions.flatMap { [$0] + dialogue.questions[$0].followUps }.map { dialogue.questions[$0] }
    let shown = questions.filter { question in
      question.fills == nil && !dialogue.head.contains(question.number) && rows.isShown(question)
    }
    let title = rows.title(of: section)
    let parts =
      groups(of: shown).flatMap { self.parts(for: $0, in: title) } + charts(in: section).map { .chart($0) }
    return parts.isEmpty ? nil : ReportSection(title: title, parts: parts)
  }

  /// Questions over the same lists, in the order in which the first of each was asked, as many as fit side by side.
  private func groups(of questions: [Question]) -> [[Question]] {
    var groups: [[Question]] = []
    for question in questions where hasAnswers(question) {
      let last = groups.lastIndex { $0[0].over == question.over && $0.count < Self.columns }
      if let last, !isMatrix(question) { groups[last].append(question) } else { groups.append([question]) }
    }
    return groups
  }

  /// Did anybody say anything to it? What was skipped everywhere stands in the action plan.
  private func hasAnswers(_ question: Question) -> Bool {
    rows.evaluator.paths(of: question.number, from: ItemPath()).contains { path in
      rows.answer(at: Address(question.number, path)).map { $0.answer.status != .skipped } ?? false
    }
  }

  /// Is it asked for each of two lists of which neither is inside the other?
  private func isMatrix(_ question: Question) -> Bool {
    question.over.count == 2 && dialogue.lists[question.over[1]].parent != question.over[0]
  }

  private func parts(for questions: [Question], in section: String) -> [ReportPart] {
    guard let first = questions.first else { return [] }
    if first.over.isEmpty { return [.table(plain(questions, section))] }
    if isMatrix(first) { return [.table(matrix(first, section))] }
    return [.table(table(questions, section))] + questions.compactMap { bars(of: $0).map { .chart($0) } }
  }

  /// Questions that were asked once: a row each.
  private func plain(_ questions: [Question], _ section: String) -> ReportTable {
    ReportTable(
      caption: caption(section, questions), columns: [rows.word("report.about"), rows.word("report.answer")],
      rows: questions.map { [rows.title(of: $0.number), cell(Address($0.number))] })
  }

  /// Questions over a list, or over one inside another: a row for each item, a column for each question.
  private func table(_ questions: [Question], _ section: String) -> ReportTable {
    let over = questions[0].over
    let head = over.map { dialogue.lists[$0].one }.joined(separator: ", ")
    let paths = rows.evaluator.paths(of: questions[0].number, from: ItemPath()).filter { path in
      questions.contains { rows.record[Address($0.number, path)] != nil }
    }
    return ReportTable(
      caption: caption(section, questions),
      columns: [column(head)] + questions.map { rows.title(of: $0.number) },
      rows: paths.map { path in
        [path.items.map(name).joined(separator: ", ")] + questions.map { cell(Address($0.number, path)) }
      })
  }

  /// A question over two lists: the items of the second are the rows. Where there are too many of the first to stand side by side,
  /// each row says who has which answer.
  private func matrix(_ question: Question, _ section: String) -> ReportTable {
    let (outer, inner) = (question.over[0], question.over[1])
    let columns = rows.record.liveItems(of: outer)
    let head = column(dialogue.lists[inner].one)
    let caption = self.caption(section, [question])
    let lines = rows.record.liveItems(of: inner).map { row in
      (row, columns.map { cell(Address(question.number, ItemPath([$0, row]))) })
    }
    guard columns.count > Self.widest else {
      return ReportTable(
        caption: caption, columns: [head] + columns.map(name), rows: lines.map { [name($0)] + $1 })
    }
    return ReportTable(
      caption: caption, columns: [head, rows.word("report.answer")],
      rows: lines.map { row, cells in
        var answers: [(text: String, names: [String])] = []
        for (column, text) in zip(columns, cells) {
          if let place = answers.firstIndex(where: { $0.text == text }) {
            answers[place].names.append(name(column))
          } else {
            answers.append((text, [name(column)]))
          }
        }
        return [name(row), answers.map { "\($0.text): \($0.names.joined(separator: ", "))" }.joined(separator: "; ")]
      })
  }

  /// What stands above a column: words of the dialogue, with a capital.
  func column(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }

  private func caption(_ section: String, _ questions: [Question]) -> String {
    let titles = questions.map { Argument.text(rows.title(of: $0.number)) }
    return rows.word("report.table", ["section": .text(section), "titles": .list(titles)])
  }

  /// An answer in words, or why there is none.
  private func cell(_ address: Address) -> String {
    guard let row = rows.answer(at: address) else {
      return rows.word(rows.evaluator.reach(address).isReachable ? "report.no-answer" : "report.not-applicable")
    }
    return rows.words(of: row, withKept: true)
  }
}
