/// The pieces of a table in HTML. It scrolls by itself where it is wider than the page, also by keyboard.
enum HTMLTable {
  /// What comes before the first row.
  ///
  /// - Parameter id: the caption's id, another for each table of a page.
  static func beginning(_ id: String, _ caption: String, columns: [String]) -> String {
    let cells = columns.map { "<th scope=\"col\">\(HTMLReport.escaped($0))</th>" }.joined()
    return """
      <div class="wide" tabindex="0" role="region" aria-labelledby="\(id)">
      <table>
      <caption id="\(id)"><span>\(HTMLReport.escaped(caption))</span></caption>
      <thead>
      <tr>\(cells)</tr>
      </thead>
      <tbody>

      """
  }

  /// A row; its first cell says what it is about. Where there are fewer cells than columns, the last goes over the rest.
  static func row(_ cells: [String], of columns: Int) -> String {
    var text = "<tr>"
    for (place, cell) in cells.enumerated() {
      let cell = HTMLReport.escaped(cell)
      let isWide = place == cells.count - 1 && cells.count < columns
      let span = isWide ? " colspan=\"\(columns - place)\"" : ""
      text += place == 0 ? "<th scope=\"row\">\(cell)</th>" : "<td\(span)>\(cell)</td>"
    }
    return text + "</tr>\n"
  }

  /// What comes after the last row.
  static let ending = "</tbody>\n</table>\n</div>\n"
}
