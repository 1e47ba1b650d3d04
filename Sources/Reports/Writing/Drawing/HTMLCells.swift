/// Draws cells in rows and columns: a swatch for how each looks, and its words beside it.
enum HTMLCells {
  private static let heading = 170
  /// About how wide a letter is, in bold and otherwise.
  private static let bold = 10
  private static let letter = 8
  private static let swatch = 16

  static func drawn(_ cells: ReportChart.Cells, patterns number: String) -> (svg: String, height: Int) {
    let wide = (HTMLChart.width - heading) / max(1, cells.columns.count)
    let heads = cells.columns.map { HTMLChart.lines($0, of: max(4, (wide - 4) / bold)) }
    var text = ""
    for (place, lines) in heads.enumerated() { text += words(lines, heading + place * wide + 4, 0, look: "head") }
    var y = (heads.map(\.count).max() ?? 0) * HTMLChart.line + 8
    for row in cells.rows {
      let name = HTMLChart.lines(row.name, of: heading / bold)
      let said = row.cells.map { HTMLChart.lines($0.words, of: max(4, (wide - swatch - 12) / letter)) }
      let height = max(1, ([name] + said).map(\.count).max() ?? 1) * HTMLChart.line + 8
      text += words(name, 0, y + 2, look: "head")
      for (place, cell) in row.cells.enumerated() {
        let x = heading + place * wide
        text += HTMLChart.rectangle("class=\"cell\"", x, y, wide, height)
        guard !cell.words.isEmpty else { continue }
        let look = cell.look.map { HTMLChart.fill($0, number) } ?? "class=\"paper edge\""
        text += HTMLChart.rectangle(look, x + 5, y + 6, swatch, swatch)
        text += words(said[place], x + swatch + 11, y + 2)
      }
      y += height
    }
    return (text, y + 4)
  }

  /// For a narrow screen: each row as a list of its cells, each with its column before it.
  static func listed(_ cells: ReportChart.Cells, patterns number: String) -> (svg: String, height: Int) {
    var (text, y) = ("", 0)
    for row in cells.rows {
      let name = HTMLChart.lines(row.name, of: HTMLChart.narrow / bold)
      text += words(name, 0, y, look: "head")
      y += name.count * HTMLChart.line + 4
      for (column, cell) in zip(cells.columns, row.cells) where !cell.words.isEmpty {
        let said = HTMLChart.lines("\(column): \(cell.words)", of: (HTMLChart.narrow - swatch - 8) / letter)
        let look = cell.look.map { HTMLChart.fill($0, number) } ?? "class=\"paper edge\""
        text += HTMLChart.rectangle(look, 1, y + 4, swatch, swatch) + words(said, swatch + 8, y)
        y += max(1, said.count) * HTMLChart.line + 2
      }
      y += 8
    }
    return (text, y)
  }

  private static func words(_ lines: [String], _ x: Int, _ y: Int, look: String = "") -> String {
    lines.enumerated().map { HTMLChart.text($1, x, y + ($0 + 1) * HTMLChart.line - 3, look: look) }.joined()
  }
}
