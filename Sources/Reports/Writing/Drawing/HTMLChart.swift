/// Draws charts in SVG. Each part has a pattern of its own and its words beside it, so nothing is told by colour alone.
enum HTMLChart {
  /// How wide a drawing is, in its own units, on paper and on wide screens; letters are 15 of them high.
  static let width = 640
  /// The same on a telephone.
  static let narrow = 300
  static let line = 20

  /// A figure with its caption. Screen readers hear the caption and what the drawing is; its data stand in a table.
  ///
  /// - Parameter number: which figure of the page it is.
  static func drawn(_ chart: ReportChart, number: Int) -> String {
    """
    <figure>
    <figcaption id="figure-\(number)">\(HTMLReport.escaped(caption(of: chart)))</figcaption>
    \(drawing(of: chart, "\(number)", width: width, look: "broad"))\
    \(drawing(of: chart, "\(number)-narrow", width: narrow, look: "narrow"))\
    </figure>

    """
  }

  /// One of the two sizes in which it is drawn: only one of them is shown at a time.
  private static func drawing(of chart: ReportChart, _ id: String, width: Int, look: String) -> String {
    let body: (svg: String, height: Int)
    switch chart.drawing {
    case .strips(let strips): body = HTMLStrips(width: width, patterns: id).drawn(strips)
    case .cells(let cells):
      body = width == narrow ? HTMLCells.listed(cells, patterns: id) : HTMLCells.drawn(cells, patterns: id)
    }
    return """
      <svg class="\(look)" viewBox="0 0 \(width) \(body.height)" role="img" aria-label="\(HTMLReport.escaped(described(chart)))">
      \(patterns(id))
      \(body.svg)</svg>

      """
  }

  private static func caption(of chart: ReportChart) -> String {
    chart.key.isEmpty ? chart.heading : "\(chart.heading) \(chart.key)"
  }

  /// What a drawing shows, for whoever doesn't see it: its title, and each row in words.
  static func described(_ chart: ReportChart) -> String {
    let rows =
      switch chart.drawing {
      case .strips(let strips): strips.rows.map { "\($0.name): \($0.words)" }
      case .cells(let cells):
        cells.rows.map { row in
          let said = zip(cells.columns, row.cells).filter { !$1.words.isEmpty }.map { "\($0): \($1.words)" }
          return "\(row.name): \(said.joined(separator: ", "))"
        }
      }
    return ([chart.title] + rows).joined(separator: ". ")
  }

  // MARK: Patterns and words

  private static func patterns(_ number: String) -> String {
    """
    <defs>\
    <pattern id="striped-\(number)" width="10" height="10" patternUnits="userSpaceOnUse">\
    <rect class="soft" width="10" height="10"/><rect class="bar" width="4" height="10"/></pattern>\
    <pattern id="dotted-\(number)" width="9" height="9" patternUnits="userSpaceOnUse">\
    <rect class="soft" width="9" height="9"/><circle class="bar" cx="4.5" cy="4.5" r="2.2"/></pattern>\
    <pattern id="unknown-\(number)" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
    <rect class="paper" width="8" height="8"/><line class="stroke" x1="0" y1="0" x2="0" y2="8"/></pattern></defs>
    """
  }

  /// How a look is filled.
  static func fill(_ look: ReportChart.Look, _ number: String) -> String {
    look == .solid ? "class=\"bar edge\"" : "class=\"edge\" fill=\"url(#\(look.rawValue)-\(number))\""
  }

  static func rectangle(_ look: String, _ x: Int, _ y: Int, _ width: Int, _ height: Int) -> String {
    "<rect \(look) x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"/>\n"
  }

  static func text(_ words: String, _ x: Int, _ y: Int, anchor: String = "start", look: String = "") -> String {
    let look = look.isEmpty ? "" : " class=\"\(look)\""
    return "<text\(look) x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\">\(HTMLReport.escaped(words))</text>\n"
  }

  /// Words in lines of at most so many letters; a longer word is broken.
  static func lines(_ words: String, of length: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words.split(whereSeparator: \.isWhitespace) {
      var word = word
      while word.count > length {
        if !line.isEmpty { lines.append(line) }
        line = ""
        lines.append(String(word.prefix(length)))
        word = word.dropFirst(length)
      }
      if line.count + word.count + 1 > length, !line.isEmpty {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
